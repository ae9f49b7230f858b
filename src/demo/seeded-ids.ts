import { createHash } from 'node:crypto'

const SEED = 'Lykt & Lin'

/**
 * A maker of UUIDv7 that begins with the given instant and ends in bytes of a fixed seed: made twice, the demonstration has
 * the same ids in the same order. Only for rows; what opens a door (a sign-in link) must stay unguessable.
 */
export function seededIds(): (at: Date) => string {
  let made = 0
  return (at) => {
    const bytes = createHash('sha256').update(`${SEED} ${++made}`).digest().subarray(0, 16)
    bytes.writeUIntBE(at.getTime(), 0, 6)
    bytes[6] = 0x70 | (bytes[6]! & 0x0f)
    bytes[8] = 0x80 | (bytes[8]! & 0x3f)
    const hex = bytes.toString('hex')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }
}
