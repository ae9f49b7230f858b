import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkNote, NotePack, type NoteSign, readyNotePack, signsOf } from '../note.ts'
import { sentencesOf } from '../text/sentences.ts'
import { quotationsIn, withoutQuotations } from './quotes.ts'

type Fixtures = { signs: Record<NoteSign, { says: string[]; saysNot: string[] }>; good: string[] }

const LANGUAGES = ['en', 'sv', 'da', 'nb', 'zh', 'de']
const read = (lang: string, name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../packs/${lang}/${name}.json`, import.meta.url), 'utf8'))

describe.each(LANGUAGES)('notes in %s', (lang) => {
  const pack = readyNotePack(NotePack.parse(read(lang, 'note')))
  const { signs, good } = read(lang, 'note.fixtures') as Fixtures
  const shows = (text: string, sign: NoteSign) => {
    const plainText = withoutQuotations(text, quotationsIn(text))
    const sentences = sentencesOf(text, [{ start: 0, end: text.length }])
    return sentences.some((sentence) => signsOf({ text, plainText }, sentence, pack, undefined).has(sign))
  }

  test.each(Object.entries(signs))('the sign %s is heard where it is, and only there', (sign, { says, saysNot }) => {
    expect(says.length).toBeGreaterThanOrEqual(2)
    expect(saysNot.length).toBeGreaterThanOrEqual(2)
    expect(says.filter((text) => !shows(text, sign as NoteSign))).toEqual([])
    expect(saysNot.filter((text) => shows(text, sign as NoteSign))).toEqual([])
  })

  test.each(good)('a good note is left alone: %s', (text) => {
    const sentences = sentencesOf(text, [{ start: 0, end: text.length }])
    expect(checkNote(text, { sentences, lang, pack }).map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`)).toEqual(
      [],
    )
  })
})
