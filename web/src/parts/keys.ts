import { useEffect, useRef } from 'react'

type Acts = Record<string, ((event: KeyboardEvent) => void) | undefined>

/** Keys mean letters while somebody writes, and belong to the dialog, menu or composer that is open or about to be. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}

const FLOATING = '[role="dialog"], [role="menu"], [role="listbox"][data-floating], .composer-waiting'
const isFloating = () => document.querySelector(FLOATING) !== null

/** Single keys of the screen that is shown: `{ j: next, k: previous }`. */
export function useKeys(acts: Acts): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || isFloating())
        return
      const act = latest.current[event.key]
      if (!act) return
      if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('a, button, summary')) return
      event.preventDefault()
      act(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
