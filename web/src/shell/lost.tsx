import { Link } from '@tanstack/react-router'
import '../parts/page.css'
import { useSpeech } from '../words/speech.tsx'

/** An address with nothing behind it. */
export function Lost() {
  const { w } = useSpeech()
  return (
    <main className="page" id="content">
      <div className="page-top">
        <h1>{w.states.notFound}</h1>
      </div>
      <Link to="/today">{w.states.toToday}</Link>
    </main>
  )
}
