import { expect, test } from 'vitest'
import { world, type World } from '../world.ts'

/** Everything that two people may edit at once, with the change each of them makes. */
const EDITED: [string, (shop: World) => Promise<{ path: string; etag: string }>, object, object][] = [
  ['a mailbox', async ({ help }) => ({ path: `/mailboxes/${help.id}`, etag: help.etag }), { name: 'Support' }, { name: 'Desk' }],
  [
    'a colleague',
    async ({ ingrid, asha }) => ({
      path: `/agents/${asha.id}`,
      etag: (await ingrid.get('/agents')).body.data.find(({ id }: { id: string }) => id === asha.id).etag,
    }),
    { signature: 'Asha' },
    { signature: 'A. Rao' },
  ],
  [
    'a customer',
    async ({ asha, okafor }) => {
      const { customer } = await asha.reads(await okafor.writes('Hello.'))
      return { path: `/customers/${customer.id}`, etag: customer.etag }
    },
    { name: 'Chidi O.' },
    { name: 'C. Okafor' },
  ],
  [
    'a calendar',
    async ({ ingrid }) => {
      const [{ id, etag }] = (await ingrid.get('/calendars')).body.data
      return { path: `/calendars/${id}`, etag }
    },
    { name: 'Our hours' },
    { name: 'Shop hours' },
  ],
]

test.each(EDITED)('two people edit %s: the second is told and overwrites nothing', async (_, thing, first, second) => {
  const shop = await world()
  const { path, etag } = await thing(shop)
  const ifMatch = { 'if-match': `"${etag}"` }

  const saved = await shop.ingrid.patch(path, first, ifMatch)
  const late = await shop.ingrid.patch(path, second, ifMatch)

  expect(saved.status).toBe(200)
  expect(saved.body).toMatchObject(first)
  expect([late.status, late.body.code]).toEqual([412, 'kernel.edited-meanwhile'])
  expect((await shop.ingrid.patch(path, second, { 'if-match': `"${saved.body.etag}"` })).body).toMatchObject(second)
  expect((await shop.ingrid.patch(path, first)).body).toMatchObject(first)
})
