/** What the lists say we owe is what the ledger says, whatever happened to our promises and however many did it at once. */
import { expect, test } from 'vitest'
import { rows, sql } from '#kernel/db'
import { world, type World } from '../../world.ts'

/** Conversations where the lists and the ledger disagree; none, ever. */
const disagreements = ({ makegood }: World) =>
  rows(
    makegood.database.db,
    sql`select c.id from conversations c where c.owed_due_at is distinct from
          (select min(p.due_at) from promises p where p.conversation_id = c.id and p.state in ('open', 'breached'))`,
  )

const promised = (due: object, what: string) => ({ words: `${what} comes`, what, due })

test('a conversation stands among those we owe while one of its promises is open or broken, the nearest due first', async () => {
  const shop = await world()
  const { asha, okafor, inDays, clock } = shop
  const lamp = await okafor.writes('The lamp and the shade are broken.', { subject: 'Lamp' })
  const groupOf = async () => (await asha.inbox()).data.find(({ id }: { id: string }) => id === lamp.conversationId)?.group
  expect(await groupOf()).toBe('they_wait')

  await asha.answers(lamp, 'Both come.', { promises: [promised(inDays(2), 'A shade'), promised(inDays(1), 'A lamp')] })
  expect([await groupOf(), await disagreements(shop)]).toEqual(['we_owe', []])
  const [nearest, later] = (await asha.reads(lamp)).promises
  expect([nearest.what, later.what]).toEqual(['A lamp', 'A shade'])

  await asha.post(`/promises/${nearest.id}/keep`, { evidence: 'Courier 4711' })
  expect([await groupOf(), await disagreements(shop)]).toEqual(['we_owe', []])

  await clock.passes('3 days')
  expect([await groupOf(), await disagreements(shop)]).toEqual(['we_owe', []])

  await asha.post(`/promises/${later.id}/keep`, { evidence: 'Courier 4712' })
  expect([await groupOf(), await disagreements(shop)]).toEqual(['waiting_for_them', []])
})

test('two colleagues who keep two promises of one conversation in the same moment leave nothing owed', async () => {
  const shop = await world()
  const { asha, okafor, inDays } = shop
  for (let turn = 0; turn < 8; turn++) {
    const lamp = await okafor.writes(`Number ${turn} is broken.`, { subject: `Lamp ${turn}` })
    await asha.answers(lamp, 'Both come.', { promises: [promised(inDays(2), 'A shade'), promised(inDays(1), 'A lamp')] })
    const { promises } = await asha.reads(lamp)
    await Promise.all(
      promises.map(({ id }: { id: string }) => asha.post(`/promises/${id}/keep`, { evidence: 'Handed over at the counter' })),
    )
    expect(await disagreements(shop)).toEqual([])
    expect((await asha.inbox()).data.find(({ id }: { id: string }) => id === lamp.conversationId)?.group).toBe('waiting_for_them')
  }
})

test('an answer taken back before it left owes nothing', async () => {
  const shop = await world()
  const { asha, okafor, inDays } = shop
  const lamp = await okafor.writes('The lamp is broken.', { subject: 'Lamp' })
  await asha.answers(lamp, 'A lamp comes.', { promises: [promised(inDays(1), 'A lamp')] })
  const message = (await asha.reads(lamp)).timeline.find(({ direction }: { direction?: string }) => direction === 'out')

  expect((await asha.post(`/messages/${message.id}/take-back`, {})).status).toBe(200)

  expect(await disagreements(shop)).toEqual([])
  expect((await asha.inbox()).counts).toMatchObject({ we_owe: 0, they_wait: 1 })
})
