import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PROMISE_STATES } from '#modules/promises'
import type { ShownPromise } from '../promises.ts'
import { dueMoment, momentOf, readerOf, zoneNames } from './moments.ts'
import { type CustomerPage, renderCustomerPage, renderNoPage } from './page.ts'
import { PAGE_STYLE } from './style.ts'
import { PAGE_LANGUAGES, pageLanguageOf, pageWords } from './words.ts'

const NOW = new Date('2026-03-26T10:42:00+01:00')
const at = (day: number, time: string) => new Date(`2026-03-${day}T${time}:00+01:00`)

const promise = (what: string, more: Partial<ShownPromise> = {}): ShownPromise => ({
  id: '0195d0a0-0000-7000-8000-000000000001',
  conversation_id: '0195d0a0-0000-7000-8000-000000000002',
  customer_id: '0195d0a0-0000-7000-8000-000000000003',
  message_id: null,
  conversation_language: 'nb',
  words: 'Vi sender en ny skjerm fra oss.',
  what,
  how: null,
  price_is_free: false,
  price_amount: null,
  price_currency: null,
  owner_id: '0195d0a0-0000-7000-8000-000000000004',
  backup_id: null,
  due_date: '2026-03-27',
  due_time: '12:00',
  due_zone: 'Europe/Oslo',
  due_which: null,
  due_at: at(27, '12:00'),
  state: 'open',
  given_at: at(20, '10:00'),
  breached_at: null,
  settled_at: null,
  evidence: null,
  customer_words: null,
  revision: 1,
  version: 1,
  conversation_number: 20391,
  shown_customer_id: '0195d0a0-0000-7000-8000-000000000003',
  customer_name: 'Anne-Kathrine Østensen Bjørnstad',
  customer_zone: 'Europe/Oslo',
  owner_name: 'Asha Raghunathan',
  backup_name: null,
  ...more,
})

const page = (more: Partial<CustomerPage> = {}): CustomerPage => ({
  customerName: 'Anne-Kathrine Østensen Bjørnstad',
  customerLanguage: 'nb',
  workspaceName: 'Lykt & Lin',
  zone: 'Europe/Oslo',
  now: NOW,
  language: 'nb',
  promises: [],
  replyAddress: 'hjelp@lykt.example',
  ...more,
})

const textOf = (document: string) =>
  document
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<\/?(strong|span)[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

describe('what a customer reads', () => {
  test('each promise with its state in words, its date on their clock, and first names only', () => {
    const text = textOf(
      renderCustomerPage(
        page({
          promises: [
            promise('Vi bekrefter datoen', {
              due_at: at(26, '11:00'),
              owner_name: 'Asha Raghunathan',
              backup_name: 'Ingrid Sørlie-Haugland',
            }),
            promise('Ny skjerm sendes', { state: 'breached', due_at: at(24, '16:00'), breached_at: at(24, '16:00') }),
            promise('Frakten betales tilbake', {
              state: 'kept',
              due_at: at(19, '12:00'),
              settled_at: at(18, '10:20'),
              evidence: 'Overført 149 kr',
              price_amount: '149',
              price_currency: 'NOK',
            }),
          ],
        }),
      ),
    )
    expect(text).toContain('Dette har vi lovet deg, Anne-Kathrine Østensen Bjørnstad')
    expect(text).toContain('Åpne: 1. Brutte: 1. Holdte: 1.')
    expect(text).toContain('Vi bekrefter datoen Forfaller i dag kl. 11.00')
    expect(text).toContain('Asha står for dette. Er Asha borte, tar Ingrid over.')
    expect(text).toContain('Ny skjerm sendes Brutt tirsdag 24. mars kl. 16.00')
    expect(text).toContain('Frakten betales tilbake Holdt onsdag 18. mars kl. 10.20')
    expect(text).toContain('Det som viser det: Overført 149 kr')
    expect(text).toMatch(/Pris: 149\skr/)
    expect(text).toContain('Alle tider er i Oslo (')
    expect(text).not.toMatch(/Raghunathan|Haugland/)
  })

  test('open stands first, then broken, then kept, then what was changed together', () => {
    const text = textOf(
      renderCustomerPage(
        page({
          promises: [
            promise('moved', { state: 'moved_by_agreement', settled_at: at(18, '10:00') }),
            promise('late', { state: 'kept_late', due_at: at(18, '10:00'), settled_at: at(19, '10:00') }),
            promise('broken', { state: 'breached' }),
            promise('open', { due_at: new Date('2026-04-07T10:00:00Z') }),
          ],
        }),
      ),
    )
    const places = ['open Åpent, tirsdag', 'broken Brutt', 'late Holdt for sent', 'moved Flyttet, du sa ja, onsdag'].map(
      (words) => text.indexOf(words),
    )
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(text).toContain('Fristen var onsdag 18. mars kl. 10.00.')
  })

  test('a due that has passed is called broken even before the clock has written it down', () => {
    expect(textOf(renderCustomerPage(page({ promises: [promise('Svar', { due_at: at(26, '10:41') })] })))).toContain(
      'Svar Brutt i dag kl. 10.41',
    )
  })

  test('what never left is not shown, and an empty page says what will stand here', () => {
    const text = textOf(renderCustomerPage(page({ promises: [promise('never said', { state: 'unsent' })] })))
    expect(text).not.toContain('never said')
    expect(textOf(renderCustomerPage(page()))).toContain(pageWords.nb.nothingYet)
  })

  test('in another language than theirs, the words we gave them keep their own', () => {
    const document = renderCustomerPage(page({ language: 'en', promises: [promise('Ny skjerm sendes')] }))
    expect(document).toContain('<html lang="en-GB">')
    expect(document).toContain('<h3 lang="nb-NO">Ny skjerm sendes</h3>')
  })

  test.each(PAGE_LANGUAGES)('every state reads as a whole sentence in %s', (language) => {
    const promises = PROMISE_STATES.map((state) =>
      promise(`what ${state}`, {
        state,
        settled_at: at(18, '10:00'),
        backup_name: 'Ingrid S',
        how: 'by post',
        price_is_free: true,
      }),
    )
    const text = textOf(renderCustomerPage(page({ language, promises })))
    expect(text).not.toMatch(/undefined|null|NaN|\[object|Invalid/)
    expect(text).toContain(pageWords[language].superseded)
    expect(renderNoPage(language)).toContain(pageWords[language].notFound.title)
  })

  test('there is no script, no style in the page and no address of ours elsewhere', () => {
    const document = renderCustomerPage(page({ promises: [promise('open')] }))
    expect(document).not.toMatch(/<script|style=|<style|https?:/)
    expect(PAGE_STYLE).not.toMatch(/url\(|@import/)
  })
})

test('whatever anybody wrote, the page keeps its shape', () => {
  const tagsOf = (document: string) => document.match(/<[^>]*>/g)!.map((tag) => /^<!?\/?\w*/.exec(tag)![0])
  const shape = (text: string) =>
    tagsOf(
      renderCustomerPage(
        page({
          customerName: text,
          workspaceName: text,
          replyAddress: text,
          promises: [promise(text, { words: text, how: text, evidence: text, owner_name: text, backup_name: text })],
        }),
      ),
    )
  const plain = shape('x')
  const nasty = fc
    .array(fc.oneof(fc.constantFrom('<', '>', '"', "'", '</li>', '<img src=x onerror=alert(1)>', '<!--', ' '), fc.string()))
    .map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(nasty, (text) => {
      expect(shape(text.toWellFormed())).toEqual(plain)
    }),
  )
})

describe('times on the customer’s clock', () => {
  const reader = (language: keyof typeof pageWords, zone: string, now = NOW) =>
    readerOf({ words: pageWords[language], zone, now })

  test.each([
    ['en', 'Europe/London', 'Friday 27 March at 11:00'],
    ['sv', 'Europe/Stockholm', 'fredag 27 mars kl. 12:00'],
    ['da', 'Europe/Copenhagen', 'fredag 27. marts kl. 12.00'],
    ['nb', 'America/Sao_Paulo', 'fredag 27. mars kl. 08.00'],
    ['de', 'Europe/Berlin', 'Freitag, 27. März um 12:00 Uhr'],
    ['zh', 'Asia/Shanghai', '3月27日星期五 19:00'],
  ] as const)('%s in %s', (language, zone, said) => {
    expect(momentOf(at(27, '12:00'), reader(language, zone, at(20, '12:00')))).toBe(said)
  })

  test('near days have names, another year has its number, and 24:00 ends its day', () => {
    const oslo = reader('nb', 'Europe/Oslo')
    expect(momentOf(at(27, '12:00'), oslo)).toBe('i morgen kl. 12.00')
    expect(momentOf(at(25, '12:00'), oslo)).toBe('i går kl. 12.00')
    expect(momentOf(new Date('2027-01-04T12:00:00Z'), oslo)).toContain('2027')
    expect(dueMoment({ at: at(28, '00:00'), time: '24:00' }, oslo)).toBe('i morgen kl. 24.00')
  })

  test('a zone is named by its city and in the reader’s language', () => {
    expect(zoneNames(reader('sv', 'America/Sao_Paulo')).place).toBe('Sao Paulo')
    expect(zoneNames(reader('zh', 'Asia/Shanghai')).name).toMatch(/^中国/)
  })

  test.each([
    ['zh-CN', 'zh'],
    ['no', 'nb'],
    ['SV', 'sv'],
    ['fr', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('a language called %s is ours: %s', (tag, language) => {
    expect(pageLanguageOf(tag)).toBe(language)
  })
})
