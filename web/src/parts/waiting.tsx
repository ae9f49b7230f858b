import { useEffect, useState } from 'react'
import { useSpeech } from '../words/speech.tsx'
import './waiting.css'

const QUIET_MS = 200
const LONG_MS = 2_000

/** Nothing for a moment, then sunken lines where the text will be, then a sentence. */
export function Waiting({ lines = 6, look = 'rows' }: { lines?: number; look?: 'rows' | 'page' }) {
  const { w } = useSpeech()
  const [passed, setPassed] = useState<'quiet' | 'shown' | 'long'>('quiet')
  useEffect(() => {
    const shown = setTimeout(() => setPassed('shown'), QUIET_MS)
    const long = setTimeout(() => setPassed('long'), LONG_MS)
    return () => {
      clearTimeout(shown)
      clearTimeout(long)
    }
  }, [])
  return (
    <div className={`waiting waiting-${look}`} aria-busy="true" role="status">
      <span className="heard">{w.states.loading}</span>
      {passed !== 'quiet' && Array.from({ length: lines }, (_, line) => <div key={line} className="waiting-line" />)}
      {passed === 'long' && <p className="meta">{w.states.stillLoading}</p>}
    </div>
  )
}
