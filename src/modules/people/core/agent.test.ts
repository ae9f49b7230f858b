import { expect, test } from 'vitest'
import { type Agent, comeIn, editAgent } from './agent.ts'

const now = new Date('2026-03-23T08:00:00Z')
const ingrid: Agent = {
  id: 'ingrid',
  name: 'Ingrid Dahl',
  address: 'ingrid@fjord.example',
  roles: ['administrator'],
  language: 'nb',
  zone: 'Europe/Oslo',
  signature: '',
  state: 'active',
  cameAt: now,
  calendarId: null,
  version: 3,
}
const asha: Agent = { ...ingrid, id: 'asha', name: 'Asha Rao', roles: ['front_line'] }
const byIngrid = { by: ingrid, otherAdministrators: 0 }

test('an administrator gives and takes roles, and the fact says which', () => {
  const edited = editAgent(asha, { roles: ['lead', 'front_line'] }, byIngrid)

  expect(edited).toMatchObject({ ok: true, value: { roles: ['lead', 'front_line'], version: 4 } })
  expect(edited.ok && edited.facts.map(({ type }) => type)).toEqual(['people.agent-edited', 'people.roles-changed'])
})

test('the same roles in another order are no change of roles', () => {
  const lead: Agent = { ...asha, roles: ['lead', 'front_line'] }
  const edited = editAgent(lead, { roles: ['front_line', 'lead'] }, byIngrid)

  expect(edited.ok && edited.facts.map(({ type }) => type)).toEqual(['people.agent-edited'])
})

test.each([{ roles: ['administrator' as const] }, { state: 'disabled' as const }, { calendarId: null }])(
  'nobody gives themselves %o',
  (edit) => {
    expect(editAgent(asha, edit, { by: asha, otherAdministrators: 1 })).toMatchObject({ refusal: { code: 'kernel.not-allowed' } })
  },
)

test('everybody may change their own name, and nobody else’s', () => {
  expect(editAgent(asha, { name: 'Asha R.' }, { by: asha, otherAdministrators: 1 }).ok).toBe(true)
  expect(editAgent(ingrid, { name: 'Ingrid D.' }, { by: asha, otherAdministrators: 1 }).ok).toBe(false)
})

test.each([{ state: 'disabled' as const }, { roles: ['lead' as const] }])('the last administrator cannot become %o', (edit) => {
  expect(editAgent(ingrid, edit, byIngrid)).toMatchObject({ refusal: { code: 'people.last-administrator' } })
  expect(editAgent(ingrid, edit, { by: ingrid, otherAdministrators: 1 }).ok).toBe(true)
})

test('enabling brings back an active agent, or an open invitation', () => {
  const back = (agent: Agent) => editAgent({ ...agent, state: 'disabled' }, { state: 'active' }, byIngrid)

  expect(back(asha)).toMatchObject({ value: { state: 'active' }, facts: [{}, { type: 'people.agent-enabled' }] })
  expect(back({ ...asha, cameAt: null })).toMatchObject({ value: { state: 'invited' } })
})

test('the first sign-in ends the invitation, and is remembered', () => {
  const invited: Agent = { ...asha, state: 'invited', cameAt: null }

  expect(comeIn(invited, now)).toMatchObject({ state: 'active', cameAt: now })
  expect(comeIn(asha, new Date('2027-01-01T00:00:00Z')).cameAt).toBe(now)
})
