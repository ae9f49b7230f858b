import { afterAll, beforeAll, expect, test } from 'vitest'
import { calendarForAgent, defaultCalendar } from '#modules/people'
import { openHouse, type House } from './house.ts'

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house?.shut())

const WEEK = {
  mon: [
    ['09:00', '12:00'],
    ['13:00', '17:00'],
  ],
  tue: [['09:00', '17:00']],
}

test('the first calendar is the default, a later one can take its place, and there is always one', async () => {
  const ingrid = await house.signedIn(house.ingridId)

  const first = await ingrid.post('/calendars', {
    name: 'Shop',
    zone: 'Europe/Oslo',
    weekly: WEEK,
    closed: [{ date: '2026-05-17', name: 'Grunnlovsdagen' }],
  })
  const second = await ingrid.post('/calendars', {
    name: 'Summer',
    zone: 'Europe/Oslo',
    weekly: WEEK,
    is_default: true,
    valid_through: '2026-12-31',
  })

  expect(first).toMatchObject({ status: 201, body: { is_default: true } })
  const listed = (await ingrid.get('/calendars')).body.data
  expect(listed.map(({ name, is_default }: { name: string; is_default: boolean }) => [name, is_default])).toEqual([
    ['Summer', true],
    ['Shop', false],
  ])
  expect(await ingrid.patch(`/calendars/${second.body.id}`, { is_default: false })).toMatchObject({
    status: 409,
    body: { code: 'people.needs-default-calendar' },
  })
  expect((await defaultCalendar(house.db))?.validThrough).toBe('2026-12-31')
  await ingrid.patch(`/agents/${house.ashaId}`, { calendar_id: first.body.id })
  expect((await calendarForAgent(house.db, house.ashaId))?.closed).toEqual(['2026-05-17'])
  expect((await calendarForAgent(house.db, house.ingridId))?.closed).toEqual([])
})

test('hours that make no sense are refused with everything that is wrong, and never kept', async () => {
  const ingrid = await house.signedIn(house.ingridId)

  const refused = await ingrid.post('/calendars', {
    name: 'Odd',
    zone: 'Europe/Atlantis',
    weekly: { mon: [['17:00', '09:00']] },
    closed: [
      { date: '2026-02-30', name: 'Never' },
      { date: '2026-06-06', name: 'One' },
    ],
    open: [{ date: '2026-06-06', name: 'Two', spans: [['10:00', '12:00']] }],
  })

  expect(refused).toMatchObject({ status: 422, body: { code: 'people.calendar-flawed' } })
  const kinds = refused.body.flaws.map(({ kind }: { kind: string }) => kind)
  for (const kind of ['unknown-zone', 'reversed-span', 'bad-date', 'double-date']) expect(kinds).toContain(kind)
})

test('hours are edited piece by piece, and not over an edit unseen', async () => {
  const ingrid = await house.signedIn(house.ingridId)
  const made = (await ingrid.post('/calendars', { name: 'Depot', zone: 'Europe/Oslo', weekly: WEEK })).body

  const edited = await ingrid.patch(
    `/calendars/${made.id}`,
    { open: [{ date: '2026-12-23', name: 'Lille julaften', spans: [['09:00', '13:00']] }] },
    { 'if-match': made.etag },
  )

  expect(edited.body.open).toEqual([{ date: '2026-12-23', name: 'Lille julaften', spans: [['09:00', '13:00']] }])
  expect(edited.body.weekly).toEqual(WEEK)
  expect((await ingrid.patch(`/calendars/${made.id}`, { name: 'Late' }, { 'if-match': made.etag })).status).toBe(412)
})

test('holidays are proposed in the agent’s language and saved nowhere', async () => {
  const ingrid = await house.signedIn(house.ingridId)
  const before = (await ingrid.get('/calendars')).body

  const norway = (await ingrid.get('/holidays?country=NO&region=&year=2026')).body.data
  const bavaria = (await ingrid.get('/holidays?country=DE&region=BY&year=2026')).body.data
  const germany = (await ingrid.get('/holidays?country=DE&year=2026')).body.data
  const countries = (await ingrid.get('/holiday-countries')).body.data

  expect(norway).toContainEqual({ date: '2026-05-17', name: 'Grunnlovsdagen', kind: 'public' })
  const isEpiphany = ({ date, kind }: { date: string; kind: string }) => date === '2026-01-06' && kind === 'public'
  expect([bavaria.some(isEpiphany), germany.some(isEpiphany)]).toEqual([true, false])
  expect(countries.find(({ code }: { code: string }) => code === 'SE').name).toBe('Sverige')
  expect(countries.find(({ code }: { code: string }) => code === 'DE').regions).toContainEqual({ code: 'BY', name: 'Bayern' })
  expect(await ingrid.get('/holidays?country=XX&year=2026')).toMatchObject({
    status: 404,
    body: { code: 'people.country-unknown' },
  })
  expect((await ingrid.get('/holidays?country=SE&year=1000000')).status).toBe(422)
  expect((await ingrid.get('/calendars')).body).toEqual(before)
})
