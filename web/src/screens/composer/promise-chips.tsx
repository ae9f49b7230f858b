import { X } from 'lucide-react'
import { useNow } from '../../api/clock.ts'
import { IconButton } from '../../parts/button.tsx'
import { PromiseMark } from '../../parts/promise-mark.tsx'
import { langOf, useSpeech } from '../../words/speech.tsx'
import type { DetectedPromise } from './detected-promise.ts'
import { type DraftPromise, newDraftPromise, readDue } from './draft-promise.ts'

type Props = {
  promises: DetectedPromise[]
  language: string | undefined
  make: (promise: DetectedPromise, known: Partial<DraftPromise>) => void
  leave: (promise: DetectedPromise) => void
}

/** Words in the draft that read like a promise: one press writes it down, with its time as far as it was said. */
export function PromiseChips({ promises, language, make, leave }: Props) {
  const { w } = useSpeech()
  if (promises.length === 0) return null
  return (
    <ul className="promise-chips" aria-label={w.reading.chips}>
      {promises.map((promise) => (
        <li key={`${promise.from} ${promise.words}`} className="promise-chip">
          <PromiseMark state="proposed" />
          <span className="promise-chip-ways">
            {promise.choices.map((known, index) => (
              <Chip
                // biome-ignore lint/suspicious/noArrayIndexKey: the ways to understand one time never change places
                key={index}
                {...{ promise, known, language }}
                make={() => make(promise, known)}
              />
            ))}
          </span>
          <IconButton
            small
            name={`${w.reading.notPromise}: ${promise.words}`}
            icon={<X size={16} strokeWidth={1.75} aria-hidden="true" />}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => leave(promise)}
          />
        </li>
      ))}
    </ul>
  )
}

type ChipProps = { promise: DetectedPromise; known: Partial<DraftPromise>; language: string | undefined; make: () => void }

function Chip({ promise, known, language, make }: ChipProps) {
  const { w, d, language: screen } = useSpeech()
  const now = useNow()
  const written = { ...newDraftPromise(promise.words, d.zone, ''), ...known }
  const at = readDue(written, now).instants[0]
  const moment = at === undefined ? undefined : d.moment(at, now)
  return (
    <button type="button" className="promise-chip-make" onMouseDown={(event) => event.preventDefault()} onClick={make}>
      {w.promise.one}: <span lang={langOf(language, screen)}>{written.what}</span> ·{' '}
      <span className="figures">{moment ?? w.reading.when}</span>
    </button>
  )
}
