/**
 * An identity is how we recognise a customer who writes or calls: an address or a phone number. Each belongs to one
 * customer. It is kept in one spelling, so that the same person is not two because of a capital letter or a space.
 */
import { accept, refuse } from '#kernel/decision'

export const IDENTITY_KINDS = ['address', 'phone'] as const
export type IdentityKind = (typeof IDENTITY_KINDS)[number]
export type Identity = { id: string; customerId: string; kind: IdentityKind; value: string }

/** RFC 5321 §4.5.3.1.3: a path is at most 256 octets with its brackets. */
export const ADDRESS_LENGTH_MAX = 254

/** E.164 allows 15 digits; short numbers inside a country have 5 and more. */
const PHONE_DIGITS = { min: 5, max: 15 } as const

const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+$/
const PHONE_DECORATION = /[\s().\-/\u00a0\u2010-\u2015]/g

/** An identity in the one spelling it is kept in, or which kind of nonsense it is. */
export function normaliseIdentity(kind: IdentityKind, raw: string) {
  const value = kind === 'address' ? addressOf(raw) : phoneOf(raw)
  if (value === undefined)
    return refuse({ kind: 'invalid', code: kind === 'address' ? 'people.not-an-address' : 'people.not-a-phone-number' })
  return accept({ kind, value })
}

function addressOf(raw: string): string | undefined {
  const value = raw.trim().normalize('NFC').toLowerCase()
  return ADDRESS.test(value) && value.length <= ADDRESS_LENGTH_MAX ? value : undefined
}

function phoneOf(raw: string): string | undefined {
  const value = raw.trim().replace(PHONE_DECORATION, '').replace(/^00/, '+')
  const digits = value.replace(/^\+/, '')
  return /^\d+$/.test(digits) && digits.length >= PHONE_DIGITS.min && digits.length <= PHONE_DIGITS.max ? value : undefined
}
