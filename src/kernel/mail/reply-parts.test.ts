import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newText, replyParts } from './reply-parts.ts'

const kinds = (text: string) => replyParts(text).map((part) => part.kind)

const ANNOUNCEMENTS = [
  'On Thu, 19 Nov 2026 at 16:02, Asha <help@shop.example> wrote:',
  'On Thu, 19 Nov 2026 at 16:02, Asha from the very long named shop\n<help@shop.example>\nwrote:',
  'On 19 Nov 2026, at 16:02, Asha wrote:',
  'Asha wrote on 19/11/2026 16:02:',
  'At 2026-11-19 16:02:00, "Asha" <help@shop.example> wrote:',
  'Den tors 19 nov. 2026 kl 16:02 skrev Butiken <hjalp@butiken.example>:',
  '19 nov. 2026 kl. 16:02 skrev Butiken <hjalp@butiken.example>:',
  'Den tors. 19. nov. 2026 kl. 16.02 skrev Butikken <hjaelp@butikken.example>:',
  'tor. 19. nov. 2026 kl. 16:02 skrev Butikken <hjelp@butikken.example>:',
  'tir. 18. apr. 2017 kl. 13:09 skrev Butikken <hjelp@butikken.example\n>:',
  'Am Do., 19. Nov. 2026 um 16:02 Uhr schrieb Laden <hilfe@laden.example>:',
  'Am 19.11.2026 um 16:02 schrieb Laden:',
  'Op do 19 nov 2026 om 16:02 schreef Winkel <hulp@winkel.example>:',
  'Op 19 nov. 2026 om 16:02 heeft Winkel <hulp@winkel.example> het volgende geschreven:',
  'Le jeu. 19 nov. 2026 à 16:02, Boutique <aide@boutique.example> a écrit :',
  '在 2026年11月19日，下午4:02，商店 <kefu@shangdian.example> 写道：',
  '商店 <kefu@shangdian.example> 于2026年11月19日周四 16:02写道：',
  '商店 <kefu@shangdian.example> 於 2026年11月19日 週四 下午4:02寫道：',
  '26.06.2014, 14:41, "Alexander" <abc@example.com>:',
  '-----Original Message-----',
  '-----Ursprungligt meddelande-----',
  '-----Oprindelig meddelelse-----',
  '-----Opprinnelig melding-----',
  '-----Ursprüngliche Nachricht-----',
  '-----Oorspronkelijk bericht-----',
  "-----Message d'origine-----",
  '------------------ 原始邮件 ------------------',
  '-----郵件原件-----',
  '---------- Forwarded message ---------',
  'From: Asha <help@shop.example>\nSent: Thursday, November 19, 2026 4:02 PM\nTo: Kari\nSubject: Your order',
  '*From:* Asha\n*Sent:* Thursday\n*To:* Kari\n*Subject:* Your order',
  '________________________________\nFrom: Asha <help@shop.example>\nDate: Thursday\nSubject: Your order',
  'Från: Butiken\nSkickat: den 19 november 2026 16:02\nTill: Åsa\nÄmne: Din order',
  'Fra: Butikken\nSendt: 19. november 2026 16:02\nTil: Kari\nEmne: Din ordre',
  'Von: Laden\nGesendet: Donnerstag, 19. November 2026 16:02\nAn: Hans\nBetreff: Ihre Bestellung',
  'Van: Winkel\nVerzonden: donderdag 19 november 2026 16:02\nAan: Jan\nOnderwerp: Uw bestelling',
  'De : Boutique\nEnvoyé : jeudi 19 novembre 2026 16:02\nÀ : Anne\nObjet : Votre commande',
  '发件人: 商店\n发送时间: 2026年11月19日 16:02\n收件人: 王芳\n主题: 您的订单',
  '发件人：商店\n日期：2026年11月19日\n收件人：王芳\n主题：您的订单',
  '寄件者: 商店\n傳送日期: 2026年11月19日\n收件者: 陳美玲\n主旨: 您的訂單',
]

test.each(ANNOUNCEMENTS)('what stands under this is a quote: %s', (announcement) => {
  const answer = 'It works now, thank you.\n\n'
  const text = `${answer}${announcement}\n\nThis is utterly unacceptable.\nYou promised it by Friday.\n`
  expect(replyParts(text)).toEqual([
    { kind: 'new', start: 0, end: answer.length },
    { kind: 'quote', start: answer.length, end: text.length },
  ])
})

test.each([
  'On the other hand, the lid is broken.',
  'On Monday you wrote that it was sent.',
  'The manual wrote: press twice.',
  'From: our own experience it leaks.',
  'I said to my wife:\nthe kettle is loud.',
  'Den skrev ut fakturan två gånger.',
  'To: be honest, I am tired of this.',
  '2024-01-15 14:30:25 is when it broke.',
  '发件人是谁我不知道。',
  'Here are the parts:\n-----\nlid\n-----',
])('this is no quote: %s', (sentence) => {
  expect(kinds(`Hello,\n${sentence}\nPlease help.`)).toEqual(['new'])
})

test.each([
  'Sent from my iPhone',
  'Skickat från min iPhone',
  'Sendt fra min iPhone',
  'Von meinem iPhone gesendet',
  'Verstuurd vanaf mijn iPhone',
  'Envoyé de mon iPhone',
  '发自我的iPhone',
  '發自我的 iPhone',
  'Get Outlook for iOS<https://aka.ms/o0ukef>',
  'Hämta Outlook för iOS',
  'Best regards,\nKari Nordmann\nTel. 12345678',
  'Med vänliga hälsningar\nÅsa',
  'Mvh Åsa',
  'Med venlig hilsen\nMette Hansen',
  'Vennlig hilsen\nKari',
  'Mit freundlichen Grüßen\nHans Meier',
  'Met vriendelijke groet,\nJan',
  '此致\n敬礼',
  '-- \nKari Nordmann\nBuyer',
])('this is a signature: %s', (signature) => {
  expect(kinds(`The kettle broke again, and nobody has called.\n\n${signature}\n`)).toEqual(['new', 'signature'])
})

test('a question below the closing is no signature', () => {
  expect(kinds('It broke.\n\nBest regards,\nKari\n\nPS: when will you call?')).toEqual(['new'])
})

test('a wrapped quote that lost its mark is still a quote, a short answer is not', () => {
  const wrapped = `> ${'a long quoted line that goes on and on until the mail program breaks it'}\nhere\n> and goes on.\n`
  expect(kinds(wrapped)).toEqual(['quote'])
  expect(kinds('> Which colour?\nblue\n> Which size?\nlarge\n')).toEqual(['quote', 'new', 'quote', 'new'])
})

const line = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('', '> a', '-- ', 'On 1 May 2026, A <a@b.example> wrote:', 'From: a', 'Sent: 1', 'To: b', 'Best regards,'),
)

test('the parts cover every text whole and in order, and never two of a kind in a row', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const text = lines.join('\n')
      const parts = replyParts(text)
      expect(parts.map((part) => text.slice(part.start, part.end)).join('')).toBe(text)
      for (const [i, part] of parts.entries()) expect(part.kind).not.toBe(parts[i + 1]?.kind)
      expect(newText(text, parts).length).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 300 },
  )
})
