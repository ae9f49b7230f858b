/** Who gets an answer: derived only from the message answered, never from another one (PEERS §2b, recipients). */
export type Answerable = {
  direction: 'in' | 'out'
  fromAddress: string | null
  to: readonly string[]
  cc: readonly string[]
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
const isOneOf = (addresses: readonly string[]) => (address: string) => addresses.some((other) => same(other, address))

/** `help+mg-…@shop.example` is our address with a reply token; without it, `help@shop.example`. */
export const withoutPlus = (address: string) => address.replace(/\+[^@]*@/, '@')

/** To whom an answer to this message goes. Our own addresses are left out, so that we never write to ourselves. */
export function replyRecipients(message: Answerable, ours: readonly string[]): { to: string[]; cc: string[] } {
  // A house may itself live at a plus-address, so both sides are compared without.
  const isOurs = (address: string) => isOneOf(ours.map(withoutPlus))(withoutPlus(address))
  const to = message.direction === 'in' ? (message.fromAddress ? [message.fromAddress] : []) : message.to
  const cc = message.direction === 'in' ? [...message.to, ...message.cc] : message.cc
  const clean = (addresses: readonly string[], except: readonly string[]) =>
    [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()].filter(
      (address) => !isOurs(address) && !isOneOf(except)(address),
    )
  const cleanTo = clean(to, [])
  return { to: cleanTo, cc: clean(cc, cleanTo) }
}
