/** The words on the screens: complete in five languages, in our tone, and none of them left in English. */
import { describe, expect, test } from 'vitest'
import { da } from '../web/src/words/da.ts'
import { en, type Words } from '../web/src/words/en.ts'
import { nb } from '../web/src/words/nb.ts'
import { sv } from '../web/src/words/sv.ts'
import { zhCN } from '../web/src/words/zh-CN.ts'

const others: [string, Words][] = [
  ['sv', sv],
  ['da', da],
  ['nb', nb],
  ['zh-CN', zhCN],
]
const all: [string, Words][] = [['en', en], ...others]

/** Two words of three letters or more that are the same in both: a sentence nobody translated. One word may be shared. */
const HAS_TWO_WORDS = /\p{L}{3,}.*[^\p{L}]\p{L}{3,}/u

/** Every sentence with its place; functions are asked with numbers and names that show what they do with them. */
function sentencesOf(words: object, place = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = place ? `${place}.${key}` : key
    if (typeof value === 'string') return [[here, value]]
    if (typeof value === 'function') {
      const say = value as (...given: unknown[]) => unknown
      return [1, 2].map((count) => [`${here}(${count})`, String(say(...Array.from({ length: say.length }, () => count)))])
    }
    return typeof value === 'object' && value !== null ? sentencesOf(value, here) : []
  })
}

const keysOf = (words: Words) =>
  sentencesOf(words)
    .map(([place]) => place)
    .filter((place) => !place.startsWith('cities.'))

test.each(others)('%s has every sentence that English has, and no other', (_, words) => {
  expect(keysOf(words).sort()).toEqual(keysOf(en).sort())
})

test.each(others)('no sentence of %s is left in English', (_, words) => {
  const english = new Map(sentencesOf(en))
  const left = sentencesOf(words).filter(([place, sentence]) => sentence === english.get(place) && HAS_TWO_WORDS.test(sentence))
  expect(left).toEqual([])
})

describe.each(all)('the words of %s', (_, words) => {
  test('never raise their voice, never beg and never cheer', () => {
    const loud = sentencesOf(words).filter(([, sentence]) =>
      /[!！]|\b(please|successfully|oops|ticket|user)\b|\b(vänligen|vennligst|venligst)\b|成功|(?<!邀)请(?!求)/i.test(sentence),
    )
    expect(loud).toEqual([])
  })

  test('say something for every place', () => {
    expect(sentencesOf(words).filter(([, sentence]) => sentence.trim() === '')).toEqual([])
  })

  test('hold together: no sentence shows a hole where a number or a name belongs', () => {
    expect(sentencesOf(words).filter(([, sentence]) => /undefined|NaN|\[object|#(?!\d)/.test(sentence))).toEqual([])
  })
})

test('Norwegian and Danish write the clock with a dot and "kl."', () => {
  expect([nb.time.at('27. mars', '13.00'), nb.time.separator, da.time.separator]).toEqual(['27. mars kl. 13.00', '.', '.'])
})

test('one and many are told apart where the language does', () => {
  expect([en.today.promises(1), en.today.promises(2)]).toEqual(['1 promise', '2 promises'])
  expect([sv.today.promises(1), sv.today.promises(2)]).toEqual(['1 löfte', '2 löften'])
  expect([zhCN.today.promises(1), zhCN.today.promises(2)]).toEqual(['1 个承诺', '2 个承诺'])
})
