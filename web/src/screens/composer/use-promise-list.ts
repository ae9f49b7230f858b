import { useState } from 'react'
import { useMe } from '../../shell/me.ts'
import { useSpeech } from '../../words/speech.tsx'
import { type DraftPromise, newDraftPromise } from './draft-promise.ts'

export type PromiseChange = (key: string, change: Partial<DraftPromise>) => void

/** The promises in what is being written; a new one opens, unless all is known of it, and the others close. */
export function usePromiseList(first: DraftPromise[]) {
  const { d } = useSpeech()
  const me = useMe()
  const [list, setList] = useState(first)
  const add = (words: string, known: Partial<DraftPromise> = {}): DraftPromise => {
    const fresh = { ...newDraftPromise(words, d.zone, me.agent.id), ...known }
    setList((before) => [...before.map((one) => ({ ...one, isOpen: false })), fresh])
    return fresh
  }
  const change: PromiseChange = (key, changed) =>
    setList((before) => before.map((one) => (one.key === key ? { ...one, ...changed } : one)))
  const drop = (key: string) => setList((before) => before.filter((one) => one.key !== key))
  return { list, add, change, drop }
}
