import { Trouble } from '../parts/trouble.tsx'
import { useSpeech } from '../words/speech.tsx'
import '../parts/page.css'

/** A screen that could not be fetched or drawn. The rail stays, and so does everything else. */
export function BrokenPlace({ error, reset }: { error: unknown; reset: () => void }) {
  const { w } = useSpeech()
  return (
    <main className="page" id="content">
      <h1 className="heard">{w.states.notShown}</h1>
      <Trouble fault={error} what={w.states.notShown} retry={reset} />
    </main>
  )
}
