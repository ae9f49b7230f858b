/**
 * winmail.dat: Outlook's own envelope (TNEF), sent by mistake to people without Outlook. The files inside are what the
 * customer attached. We take those out and keep the envelope too; its formatted text repeats the plain one.
 */
export type WinmailFile = { name: string; bytes: Uint8Array }

const SIGNATURE = 0x223e9f78
const HEADER_BYTES = 6
/** Level, id and length before each attribute, a checksum after it. */
const ATTRIBUTE_HEAD_BYTES = 9
const CHECKSUM_BYTES = 2
const ATTACHMENT_BEGINS = 0x00069002
const ATTACHMENT_TITLE = 0x00018010
const ATTACHMENT_CONTENT = 0x0006800f

/** The files inside a winmail.dat, at most `limit`; none when it is damaged or something else. Never throws. */
export function filesInWinmail(envelope: Uint8Array, limit: number): WinmailFile[] {
  const view = new DataView(envelope.buffer, envelope.byteOffset, envelope.byteLength)
  if (envelope.length < HEADER_BYTES || view.getUint32(0, true) !== SIGNATURE) return []

  const files: WinmailFile[] = []
  let at = HEADER_BYTES
  while (at + ATTRIBUTE_HEAD_BYTES <= envelope.length) {
    const id = view.getUint32(at + 1, true)
    const length = view.getUint32(at + 5, true)
    const start = at + ATTRIBUTE_HEAD_BYTES
    if (start + length > envelope.length) break
    const content = envelope.subarray(start, start + length)
    const file = files.at(-1)
    if (id === ATTACHMENT_BEGINS) {
      if (files.length >= limit) break
      files.push({ name: '', bytes: new Uint8Array() })
    } else if (file && id === ATTACHMENT_TITLE) file.name = new TextDecoder('windows-1252').decode(content).replace(/\0.*$/s, '')
    // Copied, so that the file can be handed to another thread without its envelope.
    else if (file && id === ATTACHMENT_CONTENT) file.bytes = content.slice()
    at = start + length + CHECKSUM_BYTES
  }
  return files.filter((file) => file.bytes.length > 0)
}
