/**
 * What may be asked of the reader, in the words of the contract: names with underscores, times with their offset, places as
 * IANA names. Fields that we do not know are left aside, and null means "not given", so that any program can write it.
 */
import { z } from 'zod'
import { isKnownZone, isRealDate, type Span, WEEKDAYS } from '#kernel/time'
import { FACT_TYPES, KINDS } from './reading.ts'

const RFC3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:\d{2})$/u

/** Whether the text is a moment that existed; a day such as 30 February is none, whatever a parser makes of it. */
const isMoment = (text: string) => RFC3339.test(text) && isRealDate(text.slice(0, 10)) && Number.isFinite(Date.parse(text))

/** What leaves a field out and what says null mean the same. */
const maybe = <Shape extends z.ZodType>(shape: Shape) =>
  shape.nullish().transform((given): z.output<Shape> | undefined => given ?? undefined)

const Moment = z.string().refine(isMoment, 'a time with its offset, such as 2026-05-12T10:15:00+02:00')
const Zone = z.string().refine(isKnownZone, 'an IANA zone, such as Europe/Stockholm')
const Day = z.string().refine(isRealDate, 'a date, such as 2026-04-03')
const WallTime = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/u, 'a time of day, such as 08:00')
const Spans = z.array(z.tuple([WallTime, WallTime]).readonly())

const CalendarGiven = z
  .object({
    zone: Zone,
    weekly: z.partialRecord(z.enum(WEEKDAYS), Spans),
    closed: maybe(z.array(Day)),
    open: maybe(z.record(Day, Spans)),
    valid_through: maybe(Day),
  })
  .transform(({ zone, weekly, closed = [], open = {}, valid_through: validThrough }) => ({
    zone,
    weekly: weekly as Readonly<Partial<Record<(typeof WEEKDAYS)[number], readonly Span[]>>>,
    closed,
    open: open as Readonly<Record<string, readonly Span[]>>,
    validThrough,
  }))

const ContextGiven = z.object({
  previous: maybe(z.array(z.object({ from: z.enum(['customer', 'agent']), text: z.string(), at: maybe(Moment) }))),
  facts: maybe(z.array(z.object({ type: z.enum(FACT_TYPES), at: Moment, minutes: maybe(z.number()) }))),
  templates: maybe(z.array(z.string())),
  own_recent: maybe(z.array(z.string())),
  routine: maybe(z.boolean()),
  open_promises: maybe(z.array(z.object({ id: z.string(), what: z.string(), due: Moment }))),
  customer_name: maybe(z.string()),
})

export const Input = z.object({
  id: z.string(),
  kind: z.enum(KINDS),
  text: z.string(),
  lang: maybe(z.string()),
  now: Moment,
  zone: Zone,
  other_zone: maybe(Zone),
  locale: maybe(z.string()),
  calendar: maybe(CalendarGiven),
  headers: maybe(z.record(z.string(), z.string())),
  context: maybe(ContextGiven),
})
export type InputGiven = z.input<typeof Input>
