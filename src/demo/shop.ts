/**
 * The shop of the demonstration: Lykt & Lin, lamps and linen, seven people and two mailboxes. Nothing here is real; every
 * address ends in `.example`.
 */
import type { AgentLanguage, Role } from '#modules/people'
import type { AgentName } from './story.ts'

export const SHOP_NAME = 'Lykt & Lin'
export const SHOP_ZONE = 'Europe/Stockholm'
/** Whose public and bank holidays the shop keeps. */
export const SHOP_COUNTRY = 'SE'
const SHOP_DOMAIN = 'lyktlin.example'

/** The executive and the administrator answer nobody in the stories, so they are no `AgentName`. */
export type ColleagueName = AgentName | 'birgitta' | 'tove'
type Colleague = { nick: ColleagueName; name: string; address: string; roles: Role[]; language: AgentLanguage }

/** Everybody in the shop, each in the language of their own screens: the front line first, because visitors begin there. */
export const COLLEAGUES: readonly Colleague[] = [
  { nick: 'asha', name: 'Asha Raghunathan', address: `asha@${SHOP_DOMAIN}`, roles: ['front_line'], language: 'en' },
  { nick: 'jonas', name: 'Jonas Edvall', address: `jonas@${SHOP_DOMAIN}`, roles: ['front_line'], language: 'sv' },
  { nick: 'mei-lin', name: 'Mei-Lin Zhou', address: `mei-lin@${SHOP_DOMAIN}`, roles: ['front_line'], language: 'zh-CN' },
  { nick: 'ingrid', name: 'Ingrid Sørlie-Haugland', address: `ingrid@${SHOP_DOMAIN}`, roles: ['lead'], language: 'nb' },
  { nick: 'soren', name: 'Søren Kjærgaard', address: `soren@${SHOP_DOMAIN}`, roles: ['decider'], language: 'da' },
  { nick: 'birgitta', name: 'Birgitta Wachtmeister', address: `birgitta@${SHOP_DOMAIN}`, roles: ['executive'], language: 'sv' },
  { nick: 'tove', name: 'Tove Lindahl', address: `tove@${SHOP_DOMAIN}`, roles: ['administrator'], language: 'nb' },
]

/** The outbox knows this host: what goes there is shown as sent and leaves for nowhere. */
export const DEMONSTRATION_HOST = 'demonstration'

export const MAILBOXES = {
  help: { name: 'Help', address: `help@${SHOP_DOMAIN}` },
  orders: { name: 'Orders', address: `orders@${SHOP_DOMAIN}` },
} as const

type Hours = [from: string, to: string][]
const WORKDAY: Hours = [
  ['08:00', '12:00'],
  ['12:30', '17:00'],
]

/** When the shop answers: weekdays, not at lunch. */
export const OPENING_HOURS: Record<string, Hours> = {
  mon: WORKDAY,
  tue: WORKDAY,
  wed: WORKDAY,
  thu: WORKDAY,
  fri: WORKDAY,
  sat: [],
  sun: [],
}
