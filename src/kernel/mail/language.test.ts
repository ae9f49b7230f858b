import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identifyLanguage } from './language.ts'

test.each([
  ['sv', 'Jag har inte fått någon bekräftelse än.'],
  ['sv', 'Ni lovade att ringa i går, men ingen hörde av sig.'],
  ['sv', 'Vår tvättmaskin läcker igen.'],
  ['da', 'Jeg har ikke fået nogen bekræftelse endnu.'],
  ['da', 'I lovede at ringe i går, men ingen hørte fra jer.'],
  ['da', 'Hvornår kan I komme forbi i næste uge?'],
  ['da', 'Vaskemaskinen lækker igen.'],
  ['nb', 'Jeg har ikke fått noen bekreftelse ennå.'],
  ['nb', 'Dere lovet å ringe i går, men ingen tok kontakt.'],
  ['nb', 'Når kan dere komme innom neste uke?'],
  ['nb', 'Dette er tredje gang jeg skriver. Dere lovet å ringe i går, men ingen har ringt. Helt uakseptabelt – nå sier jeg opp.'],
  ['nb', 'Perfekt, alt virker. Tusen takk!'],
  ['nn', 'Eg har ikkje fått noka stadfesting enno.'],
  ['nn', 'Kva tid kjem de innom neste veke?'],
  ['nn', 'Korleis gjer eg det?'],
  ['en', 'I have not had any confirmation yet.'],
  ['de', 'Ich habe noch keine Bestätigung bekommen.'],
  ['nl', 'Ik heb nog geen bevestiging gekregen.'],
  ['fr', 'Je n’ai pas encore reçu de confirmation.'],
  ['fi', 'En ole vielä saanut vahvistusta tilauksesta.'],
  ['zh', '我还没有收到确认信。'],
  ['zh', '我還沒有收到確認信。'],
  ['ja', 'まだ確認のメールが届いていません。'],
  ['ru', 'Я ещё не получил подтверждение.'],
  ['uk', 'Я ще не отримав підтвердження, дякую за відповідь, її немає.'],
])('%s: %s', (code, text) => {
  expect(identifyLanguage(text).code).toBe(code)
})

test('Chinese in traditional characters says so', () => {
  expect(identifyLanguage('請問什麼時候可以寄出？')).toMatchObject({ code: 'zh', script: 'Hant' })
  expect(identifyLanguage('请问什么时候可以寄出？').script).toBeUndefined()
})

test('the Danish plural you is told by its capital inside a sentence', () => {
  expect(identifyLanguage('Nu har I mit nummer.').code).toBe('da')
})

test('the conversation settles what is too short, and yields to words of another language', () => {
  expect(identifyLanguage('ok')).toEqual({ code: 'und', confidence: 0 })
  expect(identifyLanguage('ok', 'nb').code).toBe('nb')
  expect(identifyLanguage('Fint, 4711', 'sv-SE').code).toBe('sv')
  expect(identifyLanguage('Wann kommt der Fahrer morgen?', 'sv').code).toBe('de')
})

test('addresses and codes are no words', () => {
  expect(identifyLanguage('https://shop.example/en/what-is-this kari@the.example 4711')).toEqual({ code: 'und', confidence: 0 })
})

test('whatever is written, the answer is a language with a confidence between 0 and 1, at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { code, confidence } = identifyLanguage(text)
      expect(code).toMatch(/^[a-z]{2,3}$/)
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(identifyLanguage(text)).toEqual(identifyLanguage(text))
    }),
  )
  for (const piece of ['a', '@', 'I ', '我', 'www', 'и']) {
    const began = ownTimeMs()
    identifyLanguage(piece.repeat(1_000_000))
    expect(ownTimeMs() - began).toBeLessThan(SLOW_MS)
  }
})

/** The time that this process itself has worked: the machine is shared, and waiting for others is no slowness of ours. */
function ownTimeMs(): number {
  return process.cpuUsage().user / 1_000
}

/** Several times what it takes on a machine at rest; a square of the length would take minutes. */
const SLOW_MS = 5_000
