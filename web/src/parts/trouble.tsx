import { CircleAlert } from 'lucide-react'
import { Refused } from '../api/call.ts'
import type { Words } from '../words/en.ts'
import { useSpeech } from '../words/speech.tsx'
import { Button } from './button.tsx'
import './trouble.css'

/** The sentence for what went wrong: the refusal's own, or that nobody answered. */
export function sentenceFor(fault: unknown, w: Words): string {
  if (!(fault instanceof Refused)) return w.states.unreached
  const { code, detail } = fault.problem
  return w.refusals[code] ?? (fault.problem.status === 403 ? w.states.notAllowed : (detail ?? w.refusalOther(code)))
}

type Props = { fault: unknown; what?: string | undefined; retry?: (() => void) | undefined; isSmall?: boolean | undefined }

/** What did not happen, what is safe, what to do, and a code to copy. Always in its place, never floating. */
export function Trouble({ fault, what, retry, isSmall }: Props) {
  const { w } = useSpeech()
  if (!fault) return null
  const code = fault instanceof Refused ? fault.problem.code : undefined
  return (
    <div className={`trouble ${isSmall ? 'trouble-small' : ''}`} role="alert">
      <CircleAlert className="icon" size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>
        {what && <p className="name">{what}</p>}
        <p>{sentenceFor(fault, w)}</p>
        {code && what === w.states.notDone && <p className="soft">{w.states.nothingLost}</p>}
        {code && (
          <p className="meta">
            {w.states.code} <code>{code}</code>
          </p>
        )}
        {retry && (
          <Button small onClick={retry}>
            {w.acts.retry}
          </Button>
        )}
      </div>
    </div>
  )
}
