import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { judgeHours } from '../core/opening-hours.ts'
import { ADMINISTRATORS } from '../core/roles.ts'
import { CALENDARS_MAX, clearDefault, countCalendars, insertCalendar, lockDefaultChoice } from '../store/calendars.ts'
import { Name } from './invite-agent.ts'

const CalendarDate = z.string().max(10)
const Span = z.tuple([z.string().max(5), z.string().max(5)])
const ExceptionName = z.string().trim().max(200)

/** The pieces as they arrive; whether they make sense together is for `judgeHours`. */
export const Pieces = {
  zone: z.string().max(100),
  weekly: z.record(z.string().max(10), z.array(Span)),
  closed: z.array(z.object({ date: CalendarDate, name: ExceptionName })),
  open: z.array(z.object({ date: CalendarDate, name: ExceptionName, spans: z.array(Span) })),
  validThrough: CalendarDate.optional(),
}

export const NewCalendar = z.object({
  name: Name,
  isDefault: z.boolean().default(false),
  ...Pieces,
  closed: Pieces.closed.default([]),
  open: Pieces.open.default([]),
})

/** Keeps opening hours that somebody has reviewed. The first calendar is the default, whether or not it was asked for. */
export const makeCalendar = action({
  name: 'people.make-calendar',
  for: ADMINISTRATORS,
  input: NewCalendar,
  async run({ input: { name, isDefault, ...hours }, now, newId, tx }) {
    const decision = judgeHours(hours)
    if (!decision.ok) return decision
    await lockDefaultChoice(tx)
    const count = await countCalendars(tx)
    if (count >= CALENDARS_MAX) return refuse({ kind: 'limit', code: 'people.too-many-calendars', max: CALENDARS_MAX })

    const calendar = { id: newId(), name, hours: decision.value, isDefault: isDefault || count === 0, version: 1 }
    if (calendar.isDefault) await clearDefault(tx)
    await insertCalendar(tx, calendar, now)
    return accept(calendar, { type: 'people.calendar-made', calendarId: calendar.id })
  },
})
