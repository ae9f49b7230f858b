const DAY_MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

function wallText(at: number, zone: string): string {
  const made =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
  formats.set(zone, made)
  return made.format(at).replace(' ', 'T')
}

const offsetMs = (at: number, zone: string) => Date.parse(`${wallText(at, zone)}Z`) - Math.floor(at / 60_000) * 60_000

export type Wall = { date: string; time: string; zone: string }

/**
 * The instants at which a clock on the wall shows this: one, two in the night the clocks go back, none in the night they go forward.
 * The server decides; this only lets the writer see it while writing.
 */
export function instantsOf({ date, time, zone }: Wall): number[] {
  const asIfUtc = Date.parse(`${date}T${time}Z`)
  if (Number.isNaN(asIfUtc)) return []
  const offsets = new Set([offsetMs(asIfUtc - DAY_MS, zone), offsetMs(asIfUtc + DAY_MS, zone)])
  return [...offsets]
    .map((offset) => asIfUtc - offset)
    .filter((at) => wallText(at, zone) === `${date}T${time}`)
    .sort((a, b) => a - b)
}

/** For a time that does not exist: the same minutes before and after the gap. */
export function aroundGap({ date, time, zone }: Wall): { before: Wall; after: Wall } {
  const asIfUtc = Date.parse(`${date}T${time}Z`)
  const instants = [asIfUtc - offsetMs(asIfUtc + DAY_MS, zone), asIfUtc - offsetMs(asIfUtc - DAY_MS, zone)].sort((a, b) => a - b)
  const [before, after] = instants.map((at) => wallAt(at, zone))
  return { before: before ?? { date, time, zone }, after: after ?? { date, time, zone } }
}

/** What the wall clock of a zone shows at an instant. */
export function wallAt(at: number, zone: string): Wall {
  const [date = '', time = ''] = wallText(at, zone).split('T')
  return { date, time, zone }
}

/** The date so many days later. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (date: string): number => ((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7) + 1

/** All zones the browser knows, for a choice. */
export const knownZones = (): string[] => Intl.supportedValuesOf('timeZone')
