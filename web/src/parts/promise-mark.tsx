import type { CustomerPromise } from '../api/shapes.ts'
import './promise-mark.css'

export type MarkState = 'proposed' | 'open' | 'due' | 'kept' | 'late' | 'broken' | 'moved' | 'needs'

const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
const drawings: Record<MarkState, React.ReactNode> = {
  proposed: <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.6 2.11" />,
  open: ring,
  due: (
    <>
      {ring}
      <path d="M8 8V4.25A3.75 3.75 0 1 1 4.25 8Z" fill="currentColor" />
    </>
  ),
  kept: (
    <>
      <circle cx="8" cy="8" r="6.75" fill="currentColor" />
      <path
        className="mark-check"
        d="m5.2 8.2 2 2 3.7-4"
        fill="none"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  late: (
    <>
      {ring}
      <path
        d="m5.2 8.2 2 2 3.7-4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  broken: (
    <path
      d="M2.6 9.9A6 6 0 0 1 9.6 2.2M13.4 6.1A6 6 0 0 1 6.4 13.8M12.8 3.2 3.2 12.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
    />
  ),
  moved: (
    <>
      {ring}
      <path
        d="M5.2 8h5.4M8.6 5.9 10.7 8l-2.1 2.1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  needs: (
    <path d="M8 2.6 13.4 8 8 13.4 2.6 8Z" fill="currentColor" stroke="currentColor" strokeWidth="0.5" strokeLinejoin="round" />
  ),
}

/** The one pictogram of ours. It stands beside a word that says the same, so it is hidden from screen readers. */
export function PromiseMark({ state }: { state: MarkState }) {
  return (
    <svg className={`mark mark-${state}`} viewBox="0 0 16 16" aria-hidden="true">
      {drawings[state]}
    </svg>
  )
}

/** Which drawing a promise has: its stored state, or due soon while it is open and at risk. */
export function markOf(promise: Pick<CustomerPromise, 'state' | 'is_at_risk'>): MarkState {
  switch (promise.state) {
    case 'open':
      return promise.is_at_risk ? 'due' : 'open'
    case 'kept':
      return 'kept'
    case 'kept_late':
      return 'late'
    case 'breached':
      return 'broken'
    case 'proposed':
    case 'unsent':
      return 'proposed'
    case 'disputed':
      return 'needs'
    case 'superseded_by_customer':
    case 'moved_by_agreement':
    case 'withdrawn_by_customer':
      return 'moved'
  }
}
