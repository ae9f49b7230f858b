/** Every "no" that the product can say over its API and that no other story brings about. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeWorkspace } from '#modules/people'
import { type World, world, ZONE } from '../world.ts'
import type { Answer } from '../world/agent.ts'
import { type House, openHouse } from './people/house.ts'

const UNKNOWN = '019d0000-0000-7000-8000-000000000000'
const MEGABYTE = 1024 * 1024
/** More than any limit met here; whoever gets this far was never refused. */
const TRIES_LIMIT = 250

/** Does something until it is refused. */
async function untilRefused(
  attempt: (at: number) => Promise<Pick<Answer, 'status' | 'body'>>,
): Promise<Pick<Answer, 'status' | 'body'>> {
  for (let at = 0; at < TRIES_LIMIT; at++) {
    const answer = await attempt(at)
    if (answer.status >= 400) return answer
  }
  throw new Error('nobody ever said no')
}

const opened = async ({ okafor }: World) => okafor.writes('Where is my parcel?')
const customerOf = async (shop: World) => (await shop.asha.reads(await opened(shop))).customer.id as string

type Story = [what: string, status: number, code: string, tell: (shop: World) => Promise<Pick<Answer, 'status' | 'body'>>]

const aboutConversations: Story[] = [
  [
    'handing over to somebody who is not here',
    422,
    'conversations.assignee-away',
    async (shop) => shop.asha.assigns(await opened(shop), UNKNOWN),
  ],
  [
    'a call that has not been made yet',
    422,
    'conversations.not-yet-said',
    async (shop) =>
      shop.asha.notesCall(await opened(shop), 'She says yes', { at: new Date(shop.clock.now().getTime() + 60_000) }),
  ],
  ['taking back what was never written', 404, 'conversations.message-not-found', ({ asha }) => asha.takesBack(UNKNOWN)],
  [
    'hurrying what was never written',
    404,
    'conversations.message-not-found',
    ({ asha }) => asha.post(`/messages/${UNKNOWN}/send-now`),
  ],
  ['moving what was never written', 404, 'conversations.message-not-found', ({ asha }) => asha.rethreads(UNKNOWN, null)],
  [
    'looking at what was never written',
    404,
    'conversations.message-not-found',
    ({ asha }) => asha.get(`/messages/${UNKNOWN}/html`),
  ],
  [
    'the source of what was never written',
    404,
    'conversations.source-missing',
    ({ asha }) => asha.get(`/messages/${UNKNOWN}/raw`),
  ],
  [
    'the source of a call',
    404,
    'conversations.source-missing',
    async (shop) => {
      const { body } = await shop.asha.notesCall(await opened(shop), 'She says yes')
      return shop.asha.get(`/messages/${body.message_id ?? body.id}/raw`)
    },
  ],
  [
    'a form without a file',
    422,
    'conversations.no-file',
    ({ asha }) => asha.ask('POST', '/files', Buffer.from('--x--\r\n'), { 'content-type': 'multipart/form-data; boundary=x' }),
  ],
  [
    'a file larger than a mail may be',
    413,
    'conversations.attachments-too-large',
    ({ asha }) => asha.uploads({ name: 'film.bin', type: 'application/octet-stream', content: 'x'.repeat(26 * MEGABYTE) }),
  ],
  [
    'files that are too large together',
    403,
    'conversations.attachments-too-large',
    async (shop) => {
      const upload = async () =>
        (await shop.asha.uploads({ name: 'half.bin', type: 'application/octet-stream', content: 'x'.repeat(13 * MEGABYTE) })).body
          .id
      return shop.asha.answers(await opened(shop), 'See the pictures', { attachment_ids: [await upload(), await upload()] })
    },
  ],
  [
    'a second mailbox with the same address',
    409,
    'conversations.mailbox-exists',
    ({ ingrid, help }) => ingrid.post('/mailboxes', { name: 'Again', address: help.address }),
  ],
  [
    'a mailbox moved to the address of another',
    409,
    'conversations.mailbox-exists',
    async ({ ingrid, help, addMailbox }) => {
      const claims = await addMailbox('Claims', 'claims@shop.example')
      return ingrid.patch(`/mailboxes/${claims.id}`, { address: help.address })
    },
  ],
  [
    'changing a mailbox that is gone',
    404,
    'conversations.mailbox-not-found',
    ({ ingrid }) => ingrid.patch(`/mailboxes/${UNKNOWN}`, { name: 'x' }),
  ],
  [
    'letting go of a mailbox that is gone',
    404,
    'conversations.mailbox-not-found',
    ({ ingrid }) => ingrid.delete(`/mailboxes/${UNKNOWN}`),
  ],
  [
    'fetching from a mailbox that is gone',
    404,
    'conversations.mailbox-not-found',
    ({ ingrid }) => ingrid.post(`/mailboxes/${UNKNOWN}/fetch`),
  ],
  [
    'fetching from a mailbox that only sends',
    409,
    'conversations.mailbox-does-not-fetch',
    ({ ingrid, help }) => ingrid.post(`/mailboxes/${help.id}/fetch`),
  ],
  ['an address where nothing is', 404, 'kernel.no-such-address', ({ asha }) => asha.get('/lamps')],
  ['a verb that an address does not know', 404, 'kernel.no-such-address', ({ asha }) => asha.ask('PATCH', '/inbox', {})],
]

const aboutPeople: Story[] = [
  [
    'changing somebody who is not here',
    404,
    'people.agent-not-found',
    ({ ingrid }) => ingrid.patch(`/agents/${UNKNOWN}`, { name: 'Nobody' }),
  ],
  [
    'a sign-in link for somebody who is not here',
    404,
    'people.agent-not-found',
    ({ ingrid }) => ingrid.post(`/agents/${UNKNOWN}/sign-in-link`),
  ],
  [
    'opening hours that are gone',
    404,
    'people.calendar-not-found',
    ({ ingrid }) => ingrid.patch(`/calendars/${UNKNOWN}`, { name: 'Summer' }),
  ],
  [
    'working by opening hours that are gone',
    404,
    'people.calendar-not-found',
    ({ ingrid, asha }) => ingrid.patch(`/agents/${asha.id}`, { calendar_id: UNKNOWN }),
  ],
  [
    'removing an address that is not theirs',
    404,
    'people.identity-not-found',
    async (shop) => shop.asha.delete(`/customers/${await customerOf(shop)}/identities/${UNKNOWN}`),
  ],
  ['undoing a merge that never was', 404, 'people.merge-not-found', ({ tove }) => tove.post(`/customer-merges/${UNKNOWN}/undo`)],
  [
    'an organisation that is not known',
    404,
    'people.organisation-not-found',
    async (shop) => shop.asha.patch(`/customers/${await customerOf(shop)}`, { organisation_id: UNKNOWN }),
  ],
  [
    'a name for an organisation that is not known',
    404,
    'people.organisation-not-found',
    ({ asha }) => asha.patch(`/organisations/${UNKNOWN}`, { name: 'Fjord' }),
  ],
  [
    'more addresses than anybody has',
    403,
    'people.too-many-identities',
    async (shop) => {
      const id = await customerOf(shop)
      return untilRefused((at) =>
        shop.asha.post(`/customers/${id}/identities`, { kind: 'address', value: `okafor+${at}@customer.example` }),
      )
    },
  ],
  [
    'more opening hours than anybody keeps apart',
    403,
    'people.too-many-calendars',
    ({ ingrid }) =>
      untilRefused((at) => ingrid.post('/calendars', { name: `Hours ${at}`, zone: ZONE, weekly: { mon: [['08:00', '17:00']] } })),
  ],
]

describe.each([
  ['conversations', aboutConversations],
  ['people', aboutPeople],
])('%s', (_, stories) => {
  test.each(stories)('no to %s', async (_what, status, code, tell) => {
    const shop = await world()

    const answer = await tell(shop)

    expect([answer.status, answer.body]).toMatchObject([status, { type: 'about:blank', status, code }])
  })
})

describe('a house of its own', () => {
  let house: House
  beforeAll(async () => void (house = await openHouse()))
  afterAll(() => house?.shut())

  test('nobody has more tokens than they can keep track of', async () => {
    const asha = await house.signedIn(house.ashaId)

    expect(await untilRefused((at) => asha.post('/tokens', { name: `Program ${at}` }))).toMatchObject({
      status: 403,
      body: { code: 'people.too-many-tokens' },
    })
  })

  test('a workspace is made once', async () => {
    const agents = [{ name: 'Mallory', address: 'mallory@evil.example', roles: ['administrator' as const] }]
    const again = await makeWorkspace(
      house.db,
      { name: 'Another', zone: ZONE, agents },
      { now: house.clock.now(), newId: house.newId },
    )

    expect(again).toMatchObject({ ok: false, refusal: { code: 'people.workspace-exists' } })
  })
})
