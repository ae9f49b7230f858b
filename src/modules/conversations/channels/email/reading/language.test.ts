import { expect, test } from 'vitest'
import { identifyLanguage } from '#kernel/mail'
import { findReplyTokens } from './reply-tokens.ts'

test.each([
  ['en', 'Where is my parcel? It should have been here on Tuesday.'],
  ['sv', 'Var är mitt paket? Det skulle ha kommit i tisdags.'],
  ['da', 'Jeg har ikke fået min pakke endnu, og ingen har ringet.'],
  ['nb', 'Jeg har ikke fått pakken min ennå, og ingen har ringt.'],
  ['de', 'Wo ist mein Paket? Es sollte am Dienstag hier sein.'],
  ['zh', '您好，我的包裹还没有到。'],
  ['nb', 'Perfekt, alt virker. Tusen takk!'],
  ['da', 'Det virker nu, mange tak for hjælpen til jer.'],
  ['ja', 'まだ荷物が届いていません。'],
  ['ko', '아직 소포를 받지 못했습니다.'],
])('%s: %s', (code, text) => {
  expect(identifyLanguage(text).code).toBe(code)
})

test.each(['', 'ok', 'Anna', '12345 67890', '🙂🙂🙂', 'https://shop.example/en/what-is-this'])(
  'too little to tell: %s',
  (text) => {
    expect(identifyLanguage(text)).toEqual({ code: 'und', confidence: 0 })
  },
)

test('a reply token counts inside an address or its brackets, and nowhere else', () => {
  expect(findReplyTokens('help+mg-abcdefgh234567ab@shop.example')).toEqual(['mg-abcdefgh234567ab'])
  expect(findReplyTokens('> [MG-abcdefgh234567AB] and [mg-abcdefgh234567ab] again')).toEqual(['mg-abcdefgh234567ab'])
  expect(findReplyTokens('mg-abcdefgh234567ab, [mg-abcdefgh], [mg-abcdefgh101010ab], +mg-abcdefgh234567abc@')).toEqual([])
})
