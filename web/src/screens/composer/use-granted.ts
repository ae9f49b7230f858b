import { useEffect, useRef } from 'react'
import type { Wish } from '../conversation/use-writing.ts'

/** Begins a promise when one was wished for from outside the text, as soon as there is a text to find its words in. */
export function useGranted({ count, take }: Wish, isReady: boolean, begin: () => void): void {
  const latest = useRef({ begin, take })
  latest.current = { begin, take }
  useEffect(() => {
    if (isReady && count > 0 && latest.current.take()) latest.current.begin()
  }, [count, isReady])
}
