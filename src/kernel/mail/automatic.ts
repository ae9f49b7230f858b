import { type Header, headerOf, headersOf } from './header.ts'

/**
 * Whether a mail was written by a person. What was not is never answered by a machine, never read for feelings and
 * never reopens anything (DOMAIN A30): that is how two machines are kept from writing to each other all night.
 */
export type Automatic = 'no' | 'reply' | 'generated' | 'bounce'
export type AutomaticVerdict = { automatic: Automatic; automaticBecause?: string }

/** Our own mail carries this header; seen coming in, it is our own words going round in a circle. */
export const LOOP_HEADER = 'x-makegood-loop'

type Circumstances = {
  headers: Header[]
  /** The sender's address in lower case, when there is one. */
  from: { address: string } | undefined
  subject: string
  type: string
  params: Record<string, string>
  hasDeliveryStatus: boolean
}

/** Judges by RFC 3834, RFC 3464 and the habits of mail programs; the reason is a code that names the header. */
export function judgeAutomatic(mail: Circumstances): AutomaticVerdict {
  for (const [automatic, judge] of JUDGES) {
    const because = judge(mail)
    if (because !== undefined) return { automatic, automaticBecause: because.slice(0, 200) }
  }
  return { automatic: 'no' }
}

/** Judges by the headers alone, given by lower-case name: what is known where the mail itself is not at hand. */
export function automaticOf(named: Readonly<Record<string, string>>): Automatic {
  const headers = Object.entries(named).flatMap(([name, value]) => headerLines(name.toLowerCase(), value))
  const type = headerOf(headers, 'content-type') ?? ''
  const report = /;\s*report-type\s*=\s*"?([\w-]+)/i.exec(type)?.[1]
  const from = /[^\s<>,;:"']+@[^\s<>,;:"']+(?=[^@]*$)/.exec((headerOf(headers, 'from') ?? '').slice(0, HEADER_LENGTH_MAX))?.[0]
  return judgeAutomatic({
    headers,
    from: from === undefined ? undefined : { address: from.toLowerCase() },
    subject: headerOf(headers, 'subject') ?? '',
    type: /^[^;\s]+/.exec(type)?.[0].toLowerCase() ?? '',
    params: report === undefined ? {} : { 'report-type': report },
    hasDeliveryStatus: false,
  }).automatic
}

/** No header that we judge by is longer. */
const HEADER_LENGTH_MAX = 2_000
/** Under these names the envelope's sender is kept; an empty one says that nobody waits for an answer. */
const ENVELOPE_SENDERS = new Set(['return-path', 'envelope-from', 'x-envelope-from', 'x-original-return-path'])

function headerLines(name: string, value: string): Header[] {
  const text = value.slice(0, HEADER_LENGTH_MAX).replace(/\s+/g, ' ').trim()
  return ENVELOPE_SENDERS.has(name) ? [{ name: 'return-path', value: text === '' ? '<>' : text }] : [{ name, value: text }]
}

/** In order: a bounce is also generated, and an absence notice often names no precedence; the narrower word wins. */
const JUDGES: [Exclude<Automatic, 'no'>, (mail: Circumstances) => string | undefined][] = [
  ['bounce', bounceReason],
  ['generated', ({ headers }) => (headerOf(headers, LOOP_HEADER) === undefined ? undefined : 'own-loop-header')],
  ['reply', replyReason],
  ['generated', reportReason],
  ['generated', autoSubmittedReason],
  ['generated', habitReason],
  ['generated', listReason],
  ['generated', senderReason],
]

const POSTMASTERS = /^(mailer-daemon|postmaster|mail-daemon|maildaemon|mailerdaemon|mdaemon|double-bounce)@/

function bounceReason({ headers, from, type, params, hasDeliveryStatus }: Circumstances): string | undefined {
  if (hasDeliveryStatus) return 'delivery-status'
  if (type === 'multipart/report' && params['report-type']?.toLowerCase() === 'delivery-status') return 'delivery-status'
  if (headerOf(headers, 'x-failed-recipients') !== undefined) return 'x-failed-recipients'
  return from && POSTMASTERS.test(from.address) ? 'from-mail-server' : undefined
}

const AWAY_SUBJECTS =
  /^\s*(auto(matic|matisk|matiskt|matische|mated)?[ -]?(reply|response|answer|svar|antwort|antwoord)|autoreply|autosvar|automatiskt svar|automatisk svar|automatisch antwoord|automatische antwort|abwesenheitsnotiz|réponse automatique|respuesta automática|risposta automatica|out of (the )?office|frånvaro(meddelande|svar)?|fravær(smelding|smeddelelse|sbesked)?|ikke til stede|afwezig(heidsbericht)?|自动回复|自動回覆|自动答复|自動回信|外出)\s*([:：\-–(]|$)/i

function replyReason({ headers, subject }: Circumstances): string | undefined {
  const submitted = headerOf(headers, 'auto-submitted')?.toLowerCase() ?? ''
  if (/^auto-replied\b/.test(submitted)) return 'auto-submitted: auto-replied'
  for (const name of ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply-from', 'x-mail-autoreply']) {
    const value = headerOf(headers, name)
    if (value !== undefined && !/^(no|false)$/i.test(value)) return name
  }
  if (/\bauto_reply\b/i.test(headerOf(headers, 'precedence') ?? '')) return 'precedence: auto_reply'
  return AWAY_SUBJECTS.test(subject) ? 'subject' : undefined
}

function reportReason({ type, params }: Circumstances): string | undefined {
  if (type !== 'multipart/report') return undefined
  const report = params['report-type']?.toLowerCase() ?? ''
  return report === 'disposition-notification' ? 'read-receipt' : `report: ${report}`
}

function autoSubmittedReason({ headers }: Circumstances): string | undefined {
  const value = headersOf(headers, 'auto-submitted')
    .map((one) =>
      one
        .toLowerCase()
        .replace(/[;(].*$/s, '')
        .trim(),
    )
    .find((one) => one !== '' && one !== 'no')
  return value === undefined ? undefined : `auto-submitted: ${value}`
}

function habitReason({ headers }: Circumstances): string | undefined {
  const suppress = headerOf(headers, 'x-auto-response-suppress')?.toLowerCase() ?? ''
  if (/\b(all|oof|autoreply)\b/.test(suppress)) return 'x-auto-response-suppress'
  const precedence = /\b(bulk|junk|list)\b/i.exec(headerOf(headers, 'precedence') ?? '')?.[1]
  if (precedence) return `precedence: ${precedence.toLowerCase()}`
  return headersOf(headers, 'return-path').some((path) => /^<\s*>$/.test(path)) ? 'empty-return-path' : undefined
}

function listReason({ headers }: Circumstances): string | undefined {
  return ['list-id', 'list-unsubscribe', 'list-post', 'mailing-list'].find((name) => headerOf(headers, name) !== undefined)
}

const NO_REPLY =
  /^(no-?reply|do-?not-?reply|noreply[-_.+].*|.*[-_.+]noreply|no_reply|donot_reply|svar-?ej|svara-?inte|ikke-?svar|svar-?ikke|nicht-?antworten|keine-?antwort|niet-?beantwoorden|ne-?pas-?repondre)@/

function senderReason({ from }: Circumstances): string | undefined {
  return from && NO_REPLY.test(from.address) ? 'no-reply-sender' : undefined
}
