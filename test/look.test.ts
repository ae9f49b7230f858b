/** The colours, recomputed from tokens.css: text reads at 4.5 to 1, marks and edges of controls at 3 to 1, in both themes (WCAG 2.2). */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const TEXT_RATIO = 4.5
const MARK_RATIO = 3

type Linear = [red: number, green: number, blue: number]
type Theme = 'light' | 'dark'

const css = readFileSync(new URL('../web/src/look/tokens.css', import.meta.url), 'utf8')

/** Every token that is one colour per theme: `--ink: light-dark(oklch(…), oklch(…))`. */
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\(oklch\(([^)]+)\),\s*oklch\(([^)]+)\)\)/g)].map(([, name, light, dark]) => [
    name as string,
    { light: light as string, dark: dark as string },
  ]),
)

/** OKLCH to linear sRGB, by the matrices of CSS Color 4 §10. */
function linearOf(oklch: string): Linear {
  const [lightness = 0, chroma = 0, hue = 0] = oklch.trim().split(/\s+/).map(Number)
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

function colour(name: string, theme: Theme): Linear {
  const token = tokens.get(name)
  if (!token) throw new Error(`no token --${name}`)
  return linearOf(token[theme])
}

/** Relative luminance of a colour as a screen shows it: clipped to sRGB and rounded to 8 bits. */
function luminance(linear: Linear): number {
  const [red, green, blue] = linear.map((channel) => {
    const clipped = Math.min(1, Math.max(0, channel))
    const encoded = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055
    const shown = Math.round(encoded * 255) / 255
    return shown <= 0.04045 ? shown / 12.92 : ((shown + 0.055) / 1.055) ** 2.4
  }) as Linear
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(first: Linear, second: Linear): number {
  const [darker, lighter] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

const grounds = ['paper', 'surface', 'raised', 'sunken', 'hover', 'accent-soft']
const worst = (name: string, theme: Theme, own: string[] = []) =>
  Math.min(...[...grounds, ...own].map((ground) => ratio(colour(name, theme), colour(ground, theme))))

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test.each(['ink', 'ink-2', 'ink-3', 'accent'])('%s reads on every ground', (name) => {
    expect(worst(name, theme)).toBeGreaterThanOrEqual(TEXT_RATIO)
  })

  test.each(['due', 'broken', 'kept', 'needs'])('the word for %s reads on every ground and on its own', (meaning) => {
    expect(worst(`${meaning}-ink`, theme, [`${meaning}-soft`])).toBeGreaterThanOrEqual(TEXT_RATIO)
  })

  test.each(['due', 'broken', 'kept', 'needs'])('the mark for %s is seen on every ground and on its own', (meaning) => {
    expect(worst(meaning, theme, [`${meaning}-soft`])).toBeGreaterThanOrEqual(MARK_RATIO)
  })

  test('the edge of a control is seen where controls stand', () => {
    for (const ground of ['paper', 'surface', 'raised']) {
      expect(ratio(colour('line-control', theme), colour(ground, theme))).toBeGreaterThanOrEqual(MARK_RATIO)
    }
  })

  test('the primary button reads', () => {
    expect(ratio(colour('on-accent', theme), colour('accent-fill', theme))).toBeGreaterThanOrEqual(TEXT_RATIO)
  })

  test('every colour lies in sRGB, so that no screen shows another one', () => {
    const outside = [...tokens].filter(([, token]) =>
      linearOf(token[theme]).some((channel) => channel < -0.0005 || channel > 1.0005),
    )
    expect(outside.map(([name]) => name)).toEqual([])
  })
})

test('type follows the reader’s own size: every size is in rem', () => {
  const sizes = [...css.matchAll(/--t-\d+:\s*([^;]+);/g)].map(([, size]) => size as string)
  expect(sizes).toHaveLength(6)
  expect(sizes.filter((size) => !/^[\d.]+rem\/[\d.]+rem /.test(size))).toEqual([])
})

const styles = readdirSync(new URL('../web/src', import.meta.url), { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.css') && !path.endsWith('tokens.css'),
)

test.each(styles)('%s takes its colours from the tokens', (path) => {
  const text = readFileSync(new URL(`../web/src/${path}`, import.meta.url), 'utf8')
  // A dimmed page behind a dialog and the paper of a customer's own mail are no colours of ours.
  const own = text
    .split('\n')
    .filter((line) => /#[0-9a-f]{3,8}\b|\brgb|\bhsl|oklch\(/i.test(line) && !/in oklch|0\.32\)|oklch\(1 0 0\)/.test(line))
  expect(own).toEqual([])
})
