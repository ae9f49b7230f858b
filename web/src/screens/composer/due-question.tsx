import { useNow } from '../../api/clock.ts'
import { Button } from '../../parts/button.tsx'
import { useSpeech } from '../../words/speech.tsx'
import { aroundGap, type Wall } from '../../words/walls.ts'
import { type DraftPromise, readDue } from './draft-promise.ts'
import type { PromiseChange } from './use-promise-list.ts'

/** A time that has passed, that no clock shows that night, or that comes twice: said at once, answered with one of two buttons. */
export function DueQuestion({ promise, change }: { promise: DraftPromise; change: PromiseChange }) {
  const { w, d } = useSpeech()
  const now = useNow()
  const reading = readDue(promise, now)
  const wall = (value: Wall) => w.time.at(d.dayOf(value.date), value.time.replace(':', w.time.separator))
  if (reading.kind === 'past') return <p className="due-question">{w.give.pastDue}</p>
  if (reading.kind === 'gap') {
    const { before, after } = aroundGap(promise)
    return (
      <div className="due-question" role="alert">
        <p>{w.give.skipped(promise.time)}</p>
        <p className="due-answers">
          {[before, after].map((value) => (
            <Button key={value.time} small onClick={() => change(promise.key, { date: value.date, time: value.time })}>
              {w.give.use(wall(value))}
            </Button>
          ))}
        </p>
      </div>
    )
  }
  if (reading.kind === 'overlap') {
    const [earlier = 0, later = 0] = reading.instants
    const utc = (at: number) => `${promise.time.replace(':', w.time.separator)} (${d.time(at, 'UTC')} UTC)`
    return (
      <div className="due-question" role="alert">
        <p>{w.give.twice(promise.time)}</p>
        <p className="due-answers">
          <Button small onClick={() => change(promise.key, { which: 'earlier' })}>
            {w.give.first(utc(earlier))}
          </Button>
          <Button small onClick={() => change(promise.key, { which: 'later' })}>
            {w.give.second(utc(later))}
          </Button>
        </p>
      </div>
    )
  }
  return null
}
