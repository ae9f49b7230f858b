/** The photographs that customers attach. Nobody took them: they are computed, so that they belong to nobody. */
import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [red: number, green: number, blue: number]
/** What is seen at a place, both from 0 to 1, from the upper left. */
type Scene = (x: number, y: number) => Colour

const WIDTH = 400
const HEIGHT = 300

const WALL: Colour = [232, 226, 214]
const FLOOR: Colour = [176, 148, 118]
const SHADE: Colour = [246, 222, 170]
const CAT: Colour = [58, 54, 52]
const OCHRE: Colour = [196, 138, 58]
const MUSTARD: Colour = [232, 186, 24]
const THREAD: Colour = [122, 104, 80]

const isIn = (x: number, y: number, [centreX, centreY, radiusX, radiusY]: readonly [number, number, number, number], power = 2) =>
  (Math.abs(x - centreX) / radiusX) ** power + (Math.abs(y - centreY) / radiusY) ** power <= 1

/** Two cushions that should be of one colour, on a floor. */
const twoCushions: Scene = (x, y) => {
  const weave = (Math.sin(x * 900) + Math.sin(y * 700)) * 4
  const woven = ([red, green, blue]: Colour): Colour => [red + weave, green + weave, blue + weave]
  if (isIn(x, y, [0.28, 0.56, 0.2, 0.27], 5)) return woven(OCHRE)
  if (isIn(x, y, [0.73, 0.55, 0.2, 0.27], 5)) return woven(MUSTARD)
  return y > 0.7 ? FLOOR : WALL
}

/** A cat of 6.4 kg on a drum shade that bends under it. */
const catOnShade: Scene = (x, y) => {
  const bend = 0.05 * Math.max(0, 1 - ((x - 0.52) / 0.2) ** 2)
  const isEar = (earX: number) => y > 0.2 && y < 0.3 && Math.abs(x - earX) < (y - 0.2) * 0.35
  if (isIn(x, y, [0.55, 0.43, 0.17, 0.1]) || isIn(x, y, [0.4, 0.34, 0.07, 0.08]) || isEar(0.36) || isEar(0.44)) return CAT
  if (y > 0.48 + bend && y < 0.78 && Math.abs(x - 0.5) < 0.3) return SHADE
  if (y >= 0.78 && Math.abs(x - 0.5) < 0.012) return CAT
  return y > 0.94 ? FLOOR : WALL
}

/** Linen against the light, and half-way down a thread that went its own way. */
const weavingFault: Scene = (x, y) => {
  const light = 26 * Math.exp(-((x - 0.5) ** 2) * 6) + Math.sin(x * 60) * 5 + (Math.sin(x * 1_300) + Math.sin(y * 1_000)) * 3
  const isFault = Math.abs(x - 0.53) < 0.07 && Math.abs(y - 0.48 - 0.012 * Math.sin(x * 55)) < 0.009
  return isFault ? THREAD : [214 + light, 203 + light, 182 + light]
}

const PICTURES = {
  'two-cushions': { name: 'ochre-and-ochre.png', scene: twoCushions },
  'cat-on-shade': { name: 'load-test.png', scene: catOnShade },
  'weaving-fault': { name: 'Webfehler.png', scene: weavingFault },
} as const
export type PictureName = keyof typeof PICTURES

/** The file a customer attaches, as PNG. */
export function picture(name: PictureName): { name: string; type: 'image/png'; bytes: Buffer } {
  return { name: PICTURES[name].name, type: 'image/png', bytes: pngOf(PICTURES[name].scene) }
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Eight bits, red green blue, no interlace (PNG, third edition, §11.2.1). */
const HEADER_REST = [8, 2, 0, 0, 0]

function pngOf(scene: Scene): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set(HEADER_REST, 8)

  // Each row begins with its filter, 0 for none.
  const pixels = new Uint8ClampedArray(HEIGHT * (1 + WIDTH * 3))
  for (let row = 0; row < HEIGHT; row++) {
    for (let column = 0; column < WIDTH; column++) {
      pixels.set(scene(column / WIDTH, row / HEIGHT), row * (1 + WIDTH * 3) + 1 + column * 3)
    }
  }
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
