import type { Node } from '@tiptap/pm/model'

/**
 * The draft as plain text, as the customer's mail reader shows it, with the place in the document of each of its UTF-16 units.
 * What the plain text adds, blank lines and the signs before list items, stands nowhere in the document.
 */
export type DraftText = { readonly text: string; readonly places: readonly number[] }

const NOWHERE = -1

const added = (text: string): DraftText => ({ text, places: Array.from<number>({ length: text.length }).fill(NOWHERE) })

/** Blank lines between paragraphs, signs before list items; `start` is the place where the node's own contents begin. */
export function draftText(node: Node, start = 0): DraftText {
  const blocks: DraftText[] = []
  node.forEach((block, offset) => {
    const isList = block.type.name === 'bulletList' || block.type.name === 'orderedList'
    const inside = start + offset + 1
    blocks.push(isList ? listText(block, inside) : lineText(block, inside))
  })
  return trimmed(joined(blocks, '\n\n'))
}

function listText(list: Node, start: number): DraftText {
  const items: DraftText[] = []
  list.forEach((item, offset, index) => {
    const sign = list.type.name === 'orderedList' ? `${index + 1}. ` : '- '
    items.push(joined([added(sign), indented(draftText(item, start + offset + 1))], ''))
  })
  return joined(items, '\n')
}

function lineText(block: Node, start: number): DraftText {
  let text = ''
  const places: number[] = []
  block.forEach((child, offset) => {
    const said = child.isText ? (child.text ?? '') : child.type.name === 'hardBreak' ? '\n' : ''
    for (let unit = 0; unit < said.length; unit++) places.push(start + offset + unit)
    text += said
  })
  return { text, places }
}

function joined(parts: readonly DraftText[], between: string): DraftText {
  const gap = added(between).places
  return {
    text: parts.map(({ text }) => text).join(between),
    places: parts.flatMap(({ places }, index) => (index === 0 ? places : [...gap, ...places])),
  }
}

function trimmed({ text, places }: DraftText): DraftText {
  const from = text.length - text.trimStart().length
  const to = Math.max(from, text.trimEnd().length)
  return { text: text.slice(from, to), places: places.slice(from, to) }
}

/** The lines of an item stand under its first: blank ones are left out, the others get two spaces. */
function indented({ text, places }: DraftText): DraftText {
  const parts: DraftText[] = []
  let after = 0
  for (const { 0: run, index } of text.matchAll(/\n+/g)) {
    parts.push({ text: text.slice(after, index + 1), places: places.slice(after, index + 1) }, added('  '))
    after = index + run.length
  }
  return joined([...parts, { text: text.slice(after), places: places.slice(after) }], '')
}

/** Where some words of the plain text stand in the document; undefined when nothing of them does. */
export function rangeOf({ places }: DraftText, { start, end }: { start: number; end: number }) {
  const stretch = places.slice(start, end).filter((place) => place !== NOWHERE)
  const [from, last] = [stretch[0], stretch.at(-1)]
  return from === undefined || last === undefined ? undefined : { from, to: last + 1 }
}

/** How much of the plain text stands before a place in the document. */
export function offsetAt({ places, text }: DraftText, at: number): number {
  const offset = places.findIndex((place) => place >= at)
  return offset < 0 ? text.length : offset
}
