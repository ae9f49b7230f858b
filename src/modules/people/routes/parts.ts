import type { Clock } from '#kernel/clock'
import type { Db } from '#kernel/db'
import type { Serve } from '#kernel/http'
import type { MailOut } from '../mails.ts'
import type { CountConversations } from '../views.ts'

/** What people's routes are given by whoever wires the product. */
export type PeopleParts = {
  serve: Serve
  db: Db
  clock: Clock
  /** Without a final slash. */
  publicUrl: string
  /** True when `publicUrl` is https: the cookie then never travels in the clear. */
  secureCookies: boolean
  /** Without it, links are only shown to administrators. */
  mailOut?: MailOut
  countConversations: CountConversations
}
