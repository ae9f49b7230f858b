/** How our own mail says which conversation it belongs to: 16 characters of base 32, 80 bits, unguessable. */
const TOKEN = /\+(mg-[a-z2-7]{16})@|\[(mg-[a-z2-7]{16})\]/gi

/** One mail may quote several of ours; more than this is not a conversation. */
const TOKENS_MAX = 20

/**
 * The reply tokens in a text or an address, lower-case, each once, in order: inside a reply address
 * (`help+mg-…@shop.example`) or as the marker `[mg-…]` in the text. Anywhere else the letters mean nothing.
 */
export function findReplyTokens(text: string): string[] {
  const found = new Set<string>()
  for (const match of text.matchAll(TOKEN)) {
    if (found.size >= TOKENS_MAX) break
    found.add((match[1] ?? match[2] ?? '').toLowerCase())
  }
  return [...found]
}
