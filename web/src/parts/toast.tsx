import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useSpeech } from '../words/speech.tsx'
import { Button } from './button.tsx'
import './toast.css'

const STAYS_MS = 10_000

type Said = { id: number; sentence: string; undo?: (() => void) | undefined }
type Say = (sentence: string, undo?: () => void) => void
const ToastContext = createContext<Say>(() => undefined)

/** Says in one sentence what was just done, with a way back. One at a time; errors are shown in their place instead. */
export const useToast = (): Say => useContext(ToastContext)

export function ToastProvider({ children }: { children: ReactNode }) {
  const { w } = useSpeech()
  const [said, setSaid] = useState<Said | undefined>()
  const [isHeld, setHeld] = useState(false)
  const count = useRef(0)
  const say = useCallback<Say>((sentence, undo) => {
    count.current += 1
    setSaid({ id: count.current, sentence, undo })
  }, [])

  useEffect(() => {
    if (!said || isHeld) return
    const timer = setTimeout(() => setSaid(undefined), STAYS_MS)
    return () => clearTimeout(timer)
  }, [said, isHeld])

  const held = useMemo(
    () => ({
      onMouseEnter: () => setHeld(true),
      onMouseLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  )
  return (
    <ToastContext value={say}>
      {children}
      <div className="toast-place" role="status">
        {said && (
          <div className="toast" key={said.id} {...held}>
            <span>{said.sentence}</span>
            {said.undo && (
              <Button
                small
                onClick={() => {
                  said.undo?.()
                  setSaid(undefined)
                }}
              >
                {w.acts.undo}
              </Button>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  )
}
