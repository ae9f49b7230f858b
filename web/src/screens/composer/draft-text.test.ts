import { Schema } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftText, offsetAt, rangeOf } from './draft-text.ts'

/** The composer's paragraphs, line breaks and lists, without the rest of the editor. */
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    bulletList: { group: 'block', content: 'listItem+' },
    orderedList: { group: 'block', content: 'listItem+' },
    listItem: { content: 'paragraph block*' },
    text: { group: 'inline' },
    hardBreak: { group: 'inline', inline: true },
  },
  marks: { bold: {} },
})

type Json = { type: string; content?: Json[]; text?: string; marks?: { type: string }[] }

const words = fc.oneof(
  fc.constantFrom(
    'I call you.',
    ' ',
    '  two  spaces ',
    '👩‍👩‍👧 family',
    'é combined',
    '说好今天发货',
    '🇳🇴',
    'עברית',
    '\ud83d',
    'a\nb',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
)
const piece: fc.Arbitrary<Json> = fc.oneof(
  { weight: 5, arbitrary: words.map((text) => ({ type: 'text', text })) },
  { weight: 2, arbitrary: words.map((text) => ({ type: 'text', text, marks: [{ type: 'bold' }] })) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
)
const paragraph: fc.Arbitrary<Json> = fc.array(piece, { maxLength: 4 }).map((content) => ({ type: 'paragraph', content }))
const block = fc.letrec<{ block: Json; item: Json; list: Json }>((tie) => ({
  item: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, others]) => ({ type: 'listItem', content: [first, ...others] })),
  list: fc
    .tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
    .map(([type, content]) => ({ type, content })),
  block: fc.oneof({ maxDepth: 2, depthSize: 'small' }, paragraph, tie('list')),
})).block
const written = fc.array(block, { minLength: 1, maxLength: 5 }).map((content) => schema.nodeFromJSON({ type: 'doc', content }))

const paragraphs = (...texts: string[]) =>
  schema.nodeFromJSON({
    type: 'doc',
    content: texts.map((text) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] })),
  })

test('paragraphs are parted by a blank line, and items have a sign', () => {
  const list = (type: string) => ({
    type,
    content: ['one', 'two'].map((text) => ({
      type: 'listItem',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    })),
  })
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: [...paragraphs('Hello').toJSON().content, list('bulletList'), list('orderedList')],
  })
  expect(draftText(doc).text).toBe('Hello\n\n- one\n- two\n\n1. one\n2. two')
})

test('each unit of the text that stands in the document stands at its place, in order', () => {
  fc.assert(
    fc.property(written, (doc) => {
      const { text, places } = draftText(doc)
      expect(places).toHaveLength(text.length)
      const there = places.filter((place) => place >= 0)
      expect(there).toEqual([...there].sort((a, b) => a - b))
      expect(new Set(there).size).toBe(there.length)
      for (const [unit, place] of places.entries()) {
        if (place < 0) continue
        expect(doc.textBetween(place, place + 1, '', '\n')).toBe(text[unit])
      }
    }),
  )
})

test('a span of words inside one paragraph is found again, letter for letter', () => {
  fc.assert(
    fc.property(written, fc.nat(), fc.nat(), (doc, one, other) => {
      const draft = draftText(doc)
      const [start, end] = [one, other].map((at) => at % (draft.text.length + 1)).toSorted((a, b) => a - b) as [number, number]
      const range = rangeOf(draft, { start, end })
      const units = draft.places.slice(start, end)
      if (!range) {
        expect(units.every((place) => place < 0)).toBe(true)
        return
      }
      expect(range.from).toBeLessThan(range.to)
      expect(range.to).toBeLessThanOrEqual(doc.content.size)
      if (units.includes(-1) || range.to - range.from !== end - start) return
      expect(doc.textBetween(range.from, range.to, '', '\n')).toBe(draft.text.slice(start, end))
    }),
  )
})

test('the place of the cursor is an offset in the text', () => {
  const draft = draftText(paragraphs('Hei 👋', 'Vi ringer.'))
  expect(offsetAt(draft, 1)).toBe(0)
  expect(draft.text.slice(offsetAt(draft, 9))).toBe('Vi ringer.')
  expect(offsetAt(draft, 99)).toBe(draft.text.length)
})
