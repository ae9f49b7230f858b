import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseIdentity } from './identity.ts'

test.each([
  ['address', ' Kari.Nordmann@Kunde.Example ', 'kari.nordmann@kunde.example'],
  ['address', 'ÅSE@BØR.example', 'åse@bør.example'],
  ['phone', '+47 22 33 44 55', '+4722334455'],
  ['phone', '0047 (22) 33-44.55', '+4722334455'],
  ['phone', '08‑123 456 78', '0812345678'],
  ['phone', '+86 10 1234 5678', '+861012345678'],
] as const)('the %s %s is kept as %s', (kind, raw, value) => {
  expect(normaliseIdentity(kind, raw)).toMatchObject({ ok: true, value: { kind, value } })
})

test.each([
  ['address', '', 'people.not-an-address'],
  ['address', 'no at sign', 'people.not-an-address'],
  ['address', 'two@at@signs', 'people.not-an-address'],
  ['address', 'line@break.example\nbcc: all@x.example', 'people.not-an-address'],
  ['address', `${'a'.repeat(250)}@x.example`, 'people.not-an-address'],
  ['phone', '112', 'people.not-a-phone-number'],
  ['phone', '1'.repeat(16), 'people.not-a-phone-number'],
  ['phone', 'call me', 'people.not-a-phone-number'],
  ['phone', '+', 'people.not-a-phone-number'],
] as const)('as %s, "%s" is %s', (kind, raw, code) => {
  expect(normaliseIdentity(kind, raw)).toMatchObject({ ok: false, refusal: { kind: 'invalid', code } })
})

test('an identity already in its one spelling stays as it is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('address' as const, 'phone' as const),
      fc.oneof(fc.emailAddress(), fc.string(), fc.stringMatching(/^[+0-9 ()-]{4,20}$/)),
      (kind, raw) => {
        const once = normaliseIdentity(kind, raw)
        if (once.ok) expect(normaliseIdentity(kind, once.value.value)).toEqual(once)
      },
    ),
  )
})
