/** D16: a date we gave is moved, and the old one is not named. */
import { wallOf, isKnownZone } from '#kernel/time'
import { raisedAt, type Rule } from '../drafted.ts'
import { sharedTopics, topicsOf } from '../overlap.ts'
import { wordsIn } from '../phrases/book.ts'

const PROMISES_READ_MAX = 50

export const movedDate: Rule = (drafted) => {
  const { given, ready, body, text } = drafted
  const open = (given.context?.open_promises ?? []).slice(0, PROMISES_READ_MAX)
  if (open.length === 0) return []
  return given.promises.flatMap((promise) => {
    const heard = body.find((each) => each.start < promise.end && promise.start < each.end)
    const due = Date.parse(promise.when.due ?? '')
    if (!heard || Number.isNaN(due)) return []
    const spoken = topicsOf(ready, heard.words)
    const moved = open.find(({ what, due: old }) => {
      const at = Date.parse(old)
      if (Number.isNaN(at) || due <= at || sharedTopics(topicsOf(ready, wordsIn(ready.book, what, 0, what.length)), spoken) === 0)
        return false
      return !isNamed(text, new Date(at), given.zone, ready.pack.times.weekdays)
    })
    return moved ? [raisedAt('D16', heard, 'confirm', { old: moved.due.slice(0, 'YYYY-MM-DD'.length) })] : []
  })
}

/** The old day is named by its weekday or its number. */
function isNamed(text: string, at: Date, zone: string, weekdays: Readonly<Record<string, string>>) {
  const { date, weekday } = wallOf(at, isKnownZone(zone) ? zone : 'UTC')
  const name = (weekdays[weekday] ?? '').toLowerCase()
  const day = String(Number(date.slice(-2)))
  return (name !== '' && text.toLowerCase().includes(name)) || new RegExp(`(?<!\\d)0?${day}(?!\\d)`, 'u').test(text)
}
