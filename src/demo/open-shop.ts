/** The shop before its bad week: the workspace, its people, its hours, its mailboxes, the organisations it knows. */
import { THE_SYSTEM } from '#kernel/action'
import { makeOrganisation, makeWorkspace } from '#modules/people'
import { addMailbox } from '#modules/conversations'
import { COLLEAGUES, DEMONSTRATION_HOST, MAILBOXES, OPENING_HOURS, SHOP_NAME, SHOP_ZONE } from './shop.ts'
import { contextOf, must, type Stage } from './stage.ts'
import type { Story } from './story.ts'

export type Holiday = { date: string; name: string }
type Opening = Pick<Stage, 'tx' | 'idAt' | 'files'> & { openedAt: Date; holidays: Holiday[]; validThrough: string }

/** Opens the shop at a moment before any story; undefined when the workspace exists already. */
export async function openShop(opening: Opening, stories: readonly Story[]): Promise<Stage | undefined> {
  const { tx, idAt, files, openedAt } = opening
  const system = contextOf({ tx, idAt }, THE_SYSTEM, openedAt)
  const made = await makeWorkspace(system.db, wishOf(opening), system)
  if (!made.ok && made.refusal.code === 'people.workspace-exists') return undefined
  const people = must('its workspace', made).agents
  const agents = new Map(
    COLLEAGUES.map(({ nick, roles, address }) => {
      const id = people.find((agent) => agent.address === address)!.id
      return [nick, { kind: 'agent' as const, id, roles }]
    }),
  )
  const administrator = contextOf({ tx, idAt }, agents.get('tove')!, openedAt)
  const mailboxIds = new Map<NonNullable<Story['to']>, string>()
  for (const key of ['help', 'orders'] as const) {
    const smtp = { host: DEMONSTRATION_HOST, port: 25, security: 'none' as const }
    const mailbox = addMailbox.input.parse({ ...MAILBOXES[key], smtp })
    mailboxIds.set(key, must('a mailbox', await addMailbox.run(administrator, mailbox)).mailboxId)
  }
  const organisationIds = new Map<string, string>()
  for (const name of new Set(stories.flatMap(({ customer }) => customer.organisation ?? []))) {
    organisationIds.set(name, must('an organisation', await makeOrganisation.run(administrator, { name })).id)
  }
  return { tx, idAt, files, agents, mailboxIds, organisationIds, threads: new Map(), promiseIds: new Map() }
}

const wishOf = ({ holidays, validThrough }: Opening) => ({
  name: SHOP_NAME,
  zone: SHOP_ZONE,
  isDemonstration: true,
  agents: COLLEAGUES.map(({ name, address, roles, language }) => ({ name, address, roles, language })),
  calendar: { name: SHOP_NAME, isDefault: true, zone: SHOP_ZONE, weekly: OPENING_HOURS, closed: holidays, validThrough },
})
