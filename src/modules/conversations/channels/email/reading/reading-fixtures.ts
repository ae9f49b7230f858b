import { readFileSync } from 'node:fs'
import { type ReadMail, readMail } from './read-mail.ts'

/** Our own mails, one habit or fault each; the bytes are the point of them. */
const FOLDER = new URL('../../../../../../test/fixtures/mail/', import.meta.url)

/** The bytes of one of our own mails. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`${name}.eml`, FOLDER)))
}

/** One of our own mails, read; fails when it is unreadable. */
export async function readFixture(name: string): Promise<ReadMail> {
  return readable(await readMail(fixture(name)))
}

/** A mail written in a test, read; fails when it is unreadable. */
export async function readText(mail: string): Promise<ReadMail> {
  return readable(await readMail(new TextEncoder().encode(mail.replace(/\r?\n/g, '\r\n'))))
}

function readable(mail: Awaited<ReturnType<typeof readMail>>): ReadMail {
  if ('unreadable' in mail) throw new Error(`unreadable: ${mail.because} ${mail.detail}`)
  return mail
}
