/** Shapes of the settings: mailboxes, opening hours, tokens. Part of `views.ts`, which passes them on. */
import { z } from 'zod'
import { Id, Instant } from './basic-views.ts'

export const MailboxView = z
  .object({
    id: Id,
    name: z.string(),
    address: z.string(),
    aliases: z.array(z.string()),
    state: z.enum(['active', 'paused']),
    imap: z
      .object({
        host: z.string(),
        port: z.number().int(),
        security: z.enum(['tls', 'starttls', 'none']),
        account: z.string(),
        folders: z.array(z.string()),
      })
      .optional(),
    smtp: z
      .object({ host: z.string(), port: z.number().int(), security: z.enum(['tls', 'starttls', 'none']), account: z.string() })
      .optional(),
    signature: z.string(),
    acknowledgement: z.string(),
    last_fetch_at: Instant.optional(),
    /** What keeps it from fetching, in words. */
    trouble: z.object({ code: z.string(), detail: z.string(), since: Instant }).optional(),
    folders: z.array(z.object({ path: z.string(), last_fetch_at: Instant.optional(), fetched_count: z.number().int() })),
    queued_count: z.number().int(),
    etag: z.string(),
  })
  .meta({ id: 'Mailbox' })

export const CalendarView = z
  .object({
    id: Id,
    name: z.string(),
    zone: z.string(),
    weekly: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))),
    closed: z.array(z.object({ date: z.string(), name: z.string() })),
    open: z.array(z.object({ date: z.string(), name: z.string(), spans: z.array(z.tuple([z.string(), z.string()])) })),
    valid_through: z.string().optional(),
    is_default: z.boolean(),
    etag: z.string(),
  })
  .meta({ id: 'Calendar' })

export const HolidayView = z
  .object({ date: z.string(), name: z.string(), kind: z.enum(['public', 'bank', 'school', 'optional', 'observance']) })
  .meta({ id: 'Holiday' })

export const TokenView = z
  .object({ id: Id, name: z.string(), made_at: Instant, last_used_at: Instant.optional(), ends: z.string() })
  .meta({ id: 'Token' })
export const OrganisationView = z.object({ id: Id, name: z.string(), etag: z.string() }).meta({ id: 'Organisation' })
