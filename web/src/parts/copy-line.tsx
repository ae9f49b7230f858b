import { useState } from 'react'
import { useSpeech } from '../words/speech.tsx'
import { Button } from './button.tsx'
import './copy-line.css'

/** An address or a secret to take along, chosen whole by one click, with a button that copies it where the browser allows. */
export function CopyLine({ text, label }: { text: string; label: string }) {
  const { w } = useSpeech()
  const [isCopied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard?.writeText(text).then(() => setCopied(true))
  return (
    <div className="copy-line">
      <input className="input" readOnly value={text} aria-label={label} onFocus={(event) => event.target.select()} />
      <Button onClick={copy}>{isCopied ? w.acts.copied : w.acts.copy}</Button>
    </div>
  )
}
