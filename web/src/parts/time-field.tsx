import { useEffect, useState } from 'react'
import { useSpeech } from '../words/speech.tsx'
import { TextField } from './field.tsx'

/** `9`, `930`, `9.30`, `09:30` all mean half past nine or nine o'clock; anything else is no time. */
export function readTime(typed: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.\s]?(\d{2}))?$/.exec(typed.trim())
  const hour = Number(found?.[1])
  const minute = Number(found?.[2] ?? 0)
  if (!found || hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

type Props = { label: string; value: string; isHidden?: boolean | undefined; className?: string; change: (time: string) => void }

/** A clock time, always in 24 hours and with the language's own sign; the browser's own field follows another locale than ours. */
export function TimeField({ label, value, isHidden, className, change }: Props) {
  const { w } = useSpeech()
  const written = value.replace(':', w.time.separator)
  const [typed, setTyped] = useState(written)
  useEffect(() => setTyped(written), [written])
  const settle = () => {
    const time = typed.trim() === '' ? '' : readTime(typed)
    if (time === undefined) setTyped(written)
    else if (time !== value) change(time)
    else setTyped(written)
  }
  return (
    <TextField
      label={label}
      isHidden={isHidden}
      className={`input-time figures ${className ?? ''}`}
      inputMode="numeric"
      placeholder={`00${w.time.separator}00`}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        const time = /^\d{1,2}[:.]\d{2}$/.test(event.target.value) ? readTime(event.target.value) : undefined
        if (time) change(time)
      }}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  )
}
