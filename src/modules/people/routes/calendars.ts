import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { readOnly } from '#kernel/db'
import { onlyFor, problem } from '#kernel/http'
import { sendProblem } from '#kernel/problems'
import { editCalendar } from '../actions/edit-calendar.ts'
import { makeCalendar } from '../actions/make-calendar.ts'
import { EVERY_AGENT } from '../core/roles.ts'
import { holidayCountries, proposedHolidays } from '../holidays.ts'
import type { PeopleParts } from './parts.ts'
import { findAgent } from '../store/agents.ts'
import { listCalendars } from '../store/calendars.ts'
import { calendarView } from '../views.ts'

/** As far as the library's rules are more than guesses. */
const HolidayYear = z.coerce.number().int().min(2000).max(2100)
const HolidayQuestion = z.object({
  country: z.string().max(3).toUpperCase(),
  // A form sends an empty field for "the whole country".
  region: z
    .string()
    .max(10)
    .optional()
    .transform((code) => code || undefined),
  year: HolidayYear,
})

/** Opening hours, and the holidays proposed for them. */
export function calendarRoutes(app: FastifyInstance, { serve, db }: PeopleParts) {
  const agents = { preHandler: onlyFor(EVERY_AGENT) }

  app.get('/calendars', agents, () => readOnly(db, async (tx) => ({ data: (await listCalendars(tx)).map(calendarView) })))
  app.post('/calendars', serve(makeCalendar, { status: 201, show: calendarView }))
  app.patch('/calendars/:id', serve(editCalendar, { show: calendarView }))

  const languageOf = async (agentId: string) => (await findAgent(db, agentId))?.language ?? 'en'
  app.get('/holidays', agents, async (request, reply: FastifyReply) => {
    const question = HolidayQuestion.parse(request.query)
    const data = await proposedHolidays({ ...question, language: await languageOf(request.actor.id!) })
    return data ? { data } : sendProblem(reply, problem(404, 'people.country-unknown'))
  })
  app.get('/holiday-countries', agents, async (request) => ({
    data: await holidayCountries(await languageOf(request.actor.id!)),
  }))
}
