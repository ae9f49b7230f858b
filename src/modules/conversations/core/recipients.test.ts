import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answerable, replyRecipients, withoutPlus } from './recipients.ts'

const OURS = ['help@shop.example', 'claims@shop.example']
const received = (more: Partial<Answerable>): Answerable => ({
  direction: 'in',
  fromAddress: 'kari@k.example',
  to: OURS,
  cc: [],
  ...more,
})

test.each<[string, Answerable, { to: string[]; cc: string[] }]>([
  ['its writer', received({}), { to: ['kari@k.example'], cc: [] }],
  [
    'its writer, and whoever else they named',
    received({ to: ['help@shop.example', 'ola@k.example'], cc: ['mor@k.example'] }),
    { to: ['kari@k.example'], cc: ['ola@k.example', 'mor@k.example'] },
  ],
  [
    'everybody once, however they are spelled',
    received({ to: ['Kari@K.example'], cc: ['OLA@k.example', 'ola@k.example'] }),
    { to: ['kari@k.example'], cc: ['ola@k.example'] },
  ],
  [
    'nobody of ours, whatever token the address carries',
    received({ to: ['Help+mg-3f9@shop.example'], cc: ['claims+x+y@shop.example'] }),
    { to: ['kari@k.example'], cc: [] },
  ],
  [
    'a customer who uses a plus themselves',
    received({ fromAddress: 'kari+shops@k.example' }),
    { to: ['kari+shops@k.example'], cc: [] },
  ],
  ['nobody, when we wrote to ourselves', received({ fromAddress: 'help@shop.example' }), { to: [], cc: [] }],
  ['nobody, when the writer left no address (a call)', received({ fromAddress: null, to: [] }), { to: [], cc: [] }],
  [
    'whom we wrote to, when our own message is answered',
    { direction: 'out', fromAddress: 'help@shop.example', to: ['kari@k.example'], cc: ['ola@k.example', 'help@shop.example'] },
    { to: ['kari@k.example'], cc: ['ola@k.example'] },
  ],
])('an answer goes to %s', (_, message, recipients) => expect(replyRecipients(message, OURS)).toEqual(recipients))

test('an address of ours that itself carries a plus is ours too', () => {
  const ours = ['fjord+help@post.example']

  expect(replyRecipients(received({ to: ['fjord+help@post.example', 'Fjord+help+mg-1@post.example'] }), ours)).toEqual({
    to: ['kari@k.example'],
    cc: [],
  })
})

test.each([
  ['help+mg-3f9@shop.example', 'help@shop.example'],
  ['help+a+b@shop.example', 'help@shop.example'],
  ['help@shop.example', 'help@shop.example'],
  ['help@a+b.example', 'help@a+b.example'],
])('%s without its token is %s', (address, bare) => expect(withoutPlus(address)).toBe(bare))

test('an answer never goes to an address that the message did not name, never to us, and to nobody twice', () => {
  const local = fc.constantFrom('help', 'HELP', 'claims', 'kari', 'Kari', 'ola', 'mor')
  const tag = fc.constantFrom('', '', '+mg-1', '+a+b')
  const address = fc
    .tuple(local, tag, fc.constantFrom('shop.example', 'Shop.example', 'k.example'))
    .map(([name, plus, host]) => `${name}${plus}@${host}`)
  const message = fc.record<Answerable>({
    direction: fc.constantFrom('in', 'out'),
    fromAddress: fc.option(address),
    to: fc.array(address, { maxLength: 8 }),
    cc: fc.array(address, { maxLength: 8 }),
  })
  fc.assert(
    fc.property(message, (answered) => {
      const { to, cc } = replyRecipients(answered, OURS)
      const all = [...to, ...cc]
      const named = [...(answered.fromAddress ? [answered.fromAddress] : []), ...answered.to, ...answered.cc]

      for (const one of all) expect(named).toContain(one)
      for (const one of all) expect(OURS).not.toContain(withoutPlus(one.toLowerCase()))
      expect(new Set(all.map((one) => one.toLowerCase())).size).toBe(all.length)
    }),
    { numRuns: 1_000 },
  )
})
