/** Times on the clock as people write and say them: "14.30", "kl 3", "half past four", "fem i halv tre", "三点半". */
import { at, digitsAt, isKey, isStuck, isTight, numberAt, past, type Reader } from './reader.ts'
import type { ClockRead, ClockSaid, Trust } from './types.ts'

const NOON_HOUR = 12
const HALF_DAY = 720
const HOUR = 60
const LAST_HOUR = 24
const SPOKEN_MINUTES = new Set([5, 10, 20, 25])

/** In countries with a clock of 24 hours, digits from this hour on are what they say; "kl. 3" is hardly the night. */
const FIRST_PLAIN_HOUR = 7
const FIRST_PLAIN_HOUR_WITH_MINUTES = 6

/** The time on the clock at a place, if there is one. */
export function clockAt(reader: Reader, place: number): ClockRead | undefined {
  const { clocks } = reader
  if (!clocks.has(place)) clocks.set(place, readClock(reader, place))
  return clocks.get(place)
}

function readClock(reader: Reader, place: number): ClockRead | undefined {
  const mark = at(reader, place, 'clockBefore')
  if (mark) {
    const marked = spokenAt(reader, mark.end, true) ?? writtenAt(reader, mark.end) ?? hourAlone(reader, mark.end)
    if (marked) return { ...marked, trust: 'alone', end: past(reader, marked.end, 'aroundAfter') }
  }
  const named = at(reader, place, 'namedClock')
  if (named) return { clock: { minutes: minutesOf(named.value), isTwelve: false }, end: named.end, trust: 'alone' }
  const about = at(reader, place, 'hourAround')
  if (about && Number.isInteger(Number(about.value))) {
    return {
      clock: { minutes: Number(about.value) * HOUR, isTwelve: Number(about.value) <= NOON_HOUR },
      end: about.end,
      trust: 'alone',
    }
  }
  return spokenAt(reader, place, false) ?? writtenAt(reader, place) ?? hourAlone(reader, place)
}

/** Minutes after midnight of 'HH:MM'. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5))
}

/** "halv tre", "kvart över fyra", "ten past six", "fem i halv tre". */
function spokenAt(reader: Reader, place: number, isMarked: boolean): ClockRead | undefined {
  const alone = at(reader, place, 'fraction')
  const fraction = alone ?? at(reader, place, 'fractionWithMark')
  if (fraction) {
    const hour = hourAt(reader, fraction.end)
    if (hour)
      return withHalf(
        reader,
        hour.value * HOUR + Number(fraction.value),
        hour.value,
        hour.end,
        alone || isMarked ? 'alone' : 'near',
      )
  }
  const minutes = numberAt(reader, place, 2)
  if (!minutes || minutes.value >= HOUR / 2) return undefined
  const after = past(reader, minutes.end, 'unit')
  const isPast = at(reader, after, 'past')
  const join = isPast ?? at(reader, after, 'toHour')
  if (!join || (!isPast && isRangeWord(reader, minutes, after))) return undefined
  const half = at(reader, join.end, 'fraction')
  const hour = hourAt(reader, half?.end ?? join.end)
  if (!hour) return undefined
  const total = hour.value * HOUR + Number(half?.value ?? 0) + (isPast ? minutes.value : -minutes.value)
  const isSpoken = !minutes.isDigits && SPOKEN_MINUTES.has(minutes.value) && !at(reader, after, 'to')
  return withHalf(reader, total, hour.value, hour.end, isMarked || half || isSpoken ? 'alone' : 'near')
}

/** "9 to 5" is a working day and "ten to five" a minute before tea: where one word says both, only some minutes are said so. */
function isRangeWord(reader: Reader, { value, isDigits }: { value: number; isDigits: boolean }, place: number): boolean {
  return at(reader, place, 'to') !== undefined && (isDigits || !SPOKEN_MINUTES.has(value))
}

function withHalf(reader: Reader, total: number, hour: number, end: number, trust: Trust): ClockRead {
  const after = past(reader, end, 'clockAfter')
  return withNoon(reader, { minutes: (total + 2 * HALF_DAY) % (2 * HALF_DAY), isTwelve: hour <= NOON_HOUR }, after, trust)
}

function hourAt(reader: Reader, place: number) {
  const hour = numberAt(reader, place, 2)
  return hour && Number.isInteger(hour.value) && hour.value <= LAST_HOUR ? hour : undefined
}

/** "14:30", "14.30", "14 Uhr 30", "3pm", "下午3点20". */
function writtenAt(reader: Reader, place: number): ClockRead | undefined {
  const military = digitsAt(reader, place, 4, 4)
  if (military !== undefined) return militaryAt(reader, place, military)
  const hour = hourAt(reader, place)
  if (!hour) return undefined
  const mark = minuteMark(reader, hour.end)
  if (!mark || (mark.isWord && at(reader, mark.end, 'fractionAfter'))) return undefined
  const minutes = mark.isWord ? numberAt(reader, mark.end, 2) : twoDigits(reader, mark.end)
  if (!minutes || minutes.value >= HOUR || !Number.isInteger(minutes.value)) return undefined
  const unitEnd = mark.isWord ? past(reader, minutes.end, 'unit') : minutes.end
  const seconds = mark.key === ':' && isKey(reader, unitEnd, ':') && isTight(reader, unitEnd) && twoDigits(reader, unitEnd + 1)
  const end = past(reader, seconds ? seconds.end : unitEnd, 'clockAfter')
  const clock = { minutes: hour.value * HOUR + minutes.value, isTwelve: isTwelve(reader, place, hour, true) }
  const isSure = mark.key === ':' || mark.isWord || end > unitEnd
  const read = withNoon(reader, clock, end, isSure ? 'alone' : 'near')
  return isStuck(reader, place, read.end) ? undefined : read
}

function militaryAt(reader: Reader, place: number, value: number): ClockRead | undefined {
  const [hour, minutes] = [Math.floor(value / 100), value % 100]
  const after = at(reader, place + 1, 'clockAfter')
  const isZero = reader.tokens[place]?.key.startsWith('0')
  if (hour >= LAST_HOUR || minutes >= HOUR || !(isZero || after) || isStuck(reader, place, place + 1)) return undefined
  return {
    clock: { minutes: hour * HOUR + minutes, isTwelve: false },
    end: after?.end ?? place + 1,
    trust: after ? 'alone' : 'near',
  }
}

function minuteMark(reader: Reader, place: number) {
  const isMark = isKey(reader, place, ':') || isKey(reader, place, '.')
  if (isMark && isTight(reader, place) && isTight(reader, place + 1)) {
    return { key: reader.tokens[place]?.key, end: place + 1, isWord: false }
  }
  const word = at(reader, place, 'clockSplit')
  return word && { key: '', end: word.end, isWord: true }
}

function twoDigits(reader: Reader, place: number) {
  const value = digitsAt(reader, place, 2, 2)
  return value === undefined ? undefined : { value, end: place + 1 }
}

/** "3 pm", "15 Uhr", "三点半", "3". */
function hourAlone(reader: Reader, place: number): ClockRead | undefined {
  const hour = hourAt(reader, place)
  if (!hour || (hour.value === 0 && !hour.isDigits)) return undefined
  const mark = at(reader, hour.end, 'clockAfter')
  const fraction = mark && at(reader, mark.end, 'fractionAfter')
  const end = fraction?.end ?? mark?.end ?? hour.end
  const about = past(reader, end, 'aroundAfter')
  const clock = { minutes: hour.value * HOUR + Number(fraction?.value ?? 0), isTwelve: isTwelve(reader, place, hour, false) }
  const read = withNoon(reader, clock, about, mark || about > end ? 'alone' : 'bare')
  return isStuck(reader, place, read.end) ? undefined : read
}

function isTwelve(reader: Reader, place: number, hour: { value: number; isDigits: boolean }, hasMinutes: boolean): boolean {
  if (hour.value > NOON_HOUR || hour.value === 0) return false
  if (!hour.isDigits) return true
  if (reader.tokens[place]?.key.startsWith('0')) return false
  if (!reader.lexicon.pack.clock.is24) return true
  return hour.value < (hasMinutes ? FIRST_PLAIN_HOUR_WITH_MINUTES : FIRST_PLAIN_HOUR)
}

function withNoon(reader: Reader, clock: ClockSaid, end: number, trust: Trust): ClockRead {
  const morning = at(reader, end, 'am')
  const half = morning ?? at(reader, end, 'pm')
  if (!half || clock.minutes >= HALF_DAY + HOUR) return { clock, end, trust }
  return {
    clock: { minutes: inHalf(clock.minutes, !morning), isTwelve: false },
    end: past(reader, half.end, 'clockAfter'),
    trust: 'alone',
  }
}

/** The same clock face in the second half of the day, or the first. */
export function inHalf(minutes: number, isSecond: boolean): number {
  return (minutes % HALF_DAY) + (isSecond ? HALF_DAY : 0)
}
