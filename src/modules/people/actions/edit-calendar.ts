import { z } from 'zod'
import { action } from '#kernel/action'
import { accept, refuse } from '#kernel/decision'
import { staleEdit } from '../core/editing.ts'
import { judgeHours, type OpeningHours } from '../core/opening-hours.ts'
import { ADMINISTRATORS } from '../core/roles.ts'
import { clearDefault, findCalendar, lockDefaultChoice, saveCalendar } from '../store/calendars.ts'
import { Pieces } from './make-calendar.ts'
import { Name } from './invite-agent.ts'

export const EditedCalendar = z
  .object({ name: Name, isDefault: z.boolean(), ...Pieces, validThrough: Pieces.validThrough.nullable() })
  .partial()
  .extend({ id: z.uuid(), ifMatch: z.string().optional() })

/** Changes opening hours from now on. What was already promised keeps the due it was given. */
export const editCalendar = action({
  name: 'people.edit-calendar',
  for: ADMINISTRATORS,
  input: EditedCalendar,
  async run({ input: { id, ifMatch, name, isDefault, validThrough, ...pieces }, tx }) {
    await lockDefaultChoice(tx)
    const calendar = await findCalendar(tx, id, { lock: true })
    if (!calendar) return refuse({ kind: 'missing', code: 'people.calendar-not-found' })
    const stale = staleEdit(ifMatch, calendar.version)
    if (stale) return stale
    if (calendar.isDefault && isDefault === false) return refuse({ kind: 'conflict', code: 'people.needs-default-calendar' })

    const given = Object.fromEntries(Object.entries(pieces).filter(([, value]) => value !== undefined)) as Partial<OpeningHours>
    const reviewed = validThrough === undefined ? calendar.hours.validThrough : (validThrough ?? undefined)
    const decision = judgeHours({ ...calendar.hours, ...given, validThrough: reviewed })
    if (!decision.ok) return decision

    const edited = {
      ...calendar,
      name: name ?? calendar.name,
      hours: decision.value,
      isDefault: isDefault ?? calendar.isDefault,
      version: calendar.version + 1,
    }
    if (edited.isDefault && !calendar.isDefault) await clearDefault(tx)
    await saveCalendar(tx, edited)
    return accept(edited, { type: 'people.calendar-edited', calendarId: id })
  },
})
