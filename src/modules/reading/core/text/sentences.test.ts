import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

const split = (text: string): string[] =>
  sentencesOf(text, [{ start: 0, end: text.length }]).map(({ start, end }) => text.slice(start, end))

/** Each text is written with a bar where its sentences part. */
const PARTED: Record<string, string[]> = {
  en: [
    'Hi Anna, where is my parcel?| I paid on 3 May.| Thanks!',
    'Mr. Okafor called at 3 p.m. on Monday.| Nobody answered.',
    'We met at 3 p.m.| Nobody answered.',
    'See e.g. page 4, approx. 12.5 kg, incl. postage.| OK?',
    'My order is no. 4711.| I said no.| Twice.',
    'Please look at https://shop.example/a.b?c=d!e and write to kari@example.no.| Thanks',
    'Wait...| I found it.| Never mind…| Bye',
    'I waited... and waited.',
    'Great! 😊| See you 👍| Anna',
    'thanks 😊',
    'i wrote twice. | nobody answered. | what now?',
    'It broke after two weeks.|Now I want my money back.',
    '"Why?" she asked.| "Because!"| And left.',
    'It works (really?) but slowly.',
    'What?!| Are you serious??| No.',
    '1. Send the form.\n|2. Wait for the mail.\n|3. Pay.',
    'Hello\n|My lamp is broken\n|- no light\n|- a bad smell',
    'I have written to you three times about this lamp and every time somebody has\nsaid that a new one is on its way.| It is not.',
    'I ordered two chairs and a table from your shop in the old town last month\nand only the table came.',
    'Dear shop,\n\n|I paid 12.50 for v. 2.0 of it.| J. Smith',
    '-----\n|Yes',
    'The U.S. version is fine.| Ours is not.',
  ],
  sv: [
    'Jag har bl.a. beställt tre st. stolar, ca. 40 cm, kl. 14.30.| Var är de?',
    'Ni lovade t.ex. återkomma den 3. maj, dvs. i går.| Ingen har hört av sig.',
    'Vi ses kl. 8.| Hälsningar Åsa',
    'Tack!| Ha det bra :)',
    'är den trasig m.m.| Vad gör jag?',
  ],
  da: [
    'Jeg kommer d. 3. juni kl. 14.| Har I åbent?',
    'Pakken, f.eks. den med nr. 12, er væk.| Hvad nu?',
    'Det er 2. gang, I glemmer det.| Undskyld, men nej.',
    'Vi ses 12.5. ved butikken.| Tak',
  ],
  nb: [
    'Jeg har ventet siden 3. mai, dvs. i ti dager.| Når kommer den?',
    'Dette er 3. gang jeg skriver.| Dere lovet å ringe kl. 10.',
    'Pakka er på ca. 2 kg inkl. emballasje.| Takk',
    'Eg har ikkje fått svar. | kva skjer?',
  ],
  de: [
    'Ich warte z. B. seit dem 3. Mai auf Nr. 12.| Wann kommt sie?',
    'Das ist das 3. Mal, dass Sie am 12.5. um 10 Uhr nicht da waren.| Schade!',
    'Wir wohnen im 2. Stock, d. h. bei Fr. Weber bzw. Hrn. Kurz.| Bitte klingeln.',
    'Stühle, Tische usw.| Alles ist da.',
    'Stühle, Tische usw. sind da.| Danke',
  ],
  zh: [
    '你好，我的包裹在哪里？|我已经等了三天了！|谢谢。',
    '他说“明天就到。”|可是没有。',
    '价格是12.5元。|可以退吗?|不行就算了',
    '好的.|明天见',
    '我又等了一天……还是没人回电。|真的吗？？|算了',
    '第一行没有标点\n|第二行也没有',
  ],
}

for (const [language, texts] of Object.entries(PARTED)) {
  test.each(texts)(`a text in ${language} parts where its sentences end: %s`, (barred) => {
    expect(split(barred.replaceAll('|', ''))).toEqual(
      barred
        .split('|')
        .map((part) => part.trim())
        .filter((part) => !/^-*$/.test(part)),
    )
  })
}

test('only what lies within the given spans is read, and no sentence crosses from one to the next', () => {
  const text = 'Yes, please. > quoted. And no'
  const found = sentencesOf(text, [
    { start: 0, end: 13 },
    { start: 23, end: 29 },
  ])
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Yes, please.', 'And no'])
})

test.each([
  ['Where is it?', true],
  ['Where is it??!', true],
  ['在哪里？', true],
  ['Where is it? 😊', true],
  ['"Where is it?"', true],
  ['It came (?)', false],
  ['It came.', false],
  ['???', true],
])('%s asks: %s', (text, isQuestion) => {
  expect(sentencesOf(text, [{ start: 0, end: text.length }]).map((sentence) => sentence.isQuestion)).toEqual([isQuestion])
})

describe('whatever is written', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.constantFrom('.', '?', '。', '\n', ' ', 'a', 'B', '3', '😊', '"', '\u200d', '\ud83d', '你', 'kl', 'Mai', '\r'), {
        maxLength: 120,
      })
      .map((parts) => parts.join('')),
  )

  test('sentences follow one another, are trimmed, hold something and lose no letter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const { start, end } of sentencesOf(text, [{ start: 0, end: text.length }])) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(/[\p{L}\p{N}]/u.test(text.slice(last, start))).toBe(false)
          last = end
        }
        expect(/[\p{L}\p{N}]/u.test(text.slice(last))).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([
    '.',
    '\n',
    '. ',
    'a. ',
    '?',
    '😊',
    ' ',
    '"',
    'kl. ',
    '3. ',
    '1.2.',
    '。',
    '> ',
    '-',
    'a\n',
    'word '.repeat(12) + '\n',
    '.\u00a0',
    '\ud83d',
  ])('a million characters of %j take less than a tenth of a second', (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
    sentencesOf(text.slice(0, 50_000), [{ start: 0, end: 50_000 }])
    const began = ownTimeMs()
    sentencesOf(text, [{ start: 0, end: text.length }])
    expect(ownTimeMs() - began).toBeLessThan(SLOW_MS)
  })
})

/** The time that this process itself has worked: the machine is shared, and waiting for others is no slowness of ours. */
function ownTimeMs(): number {
  return process.cpuUsage().user / 1_000
}

/** Several times what it takes on a machine at rest; a square of the length would take minutes. */
const SLOW_MS = 5_000
