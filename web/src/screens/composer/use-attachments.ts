import { useCallback, useEffect, useRef, useState } from 'react'
import { newKey, upload } from '../../api/call.ts'
import type { Attachment } from '../../api/shapes.ts'

export type Attaching = { key: string; name: string; share: number; file?: Attachment; fault?: unknown }

/** Files on their way up, with how much of each has left, and those that have arrived. */
export function useAttachments() {
  const [files, setFiles] = useState<Attaching[]>([])
  const stops = useRef(new Map<string, AbortController>())
  useEffect(() => {
    const all = stops.current
    return () => {
      for (const stop of all.values()) stop.abort()
    }
  }, [])
  const change = useCallback(
    (key: string, changed: Partial<Attaching>) =>
      setFiles((before) => before.map((one) => (one.key === key ? { ...one, ...changed } : one))),
    [],
  )
  const attach = useCallback(
    (chosen: FileList | File[]) => {
      for (const file of chosen) {
        const key = newKey()
        const stop = new AbortController()
        stops.current.set(key, stop)
        setFiles((before) => [...before, { key, name: file.name, share: 0 }])
        upload<Attachment>(file, (share) => change(key, { share }), stop.signal).then(
          (arrived) => change(key, { file: arrived, share: 1 }),
          (fault: unknown) => change(key, { fault }),
        )
      }
    },
    [change],
  )
  const drop = useCallback((key: string) => {
    stops.current.get(key)?.abort()
    setFiles((before) => before.filter((one) => one.key !== key))
  }, [])
  const ids = files.flatMap(({ file }) => (file ? [file.id] : []))
  const isBusy = files.some(({ file, fault }) => !file && !fault)
  return { files, ids, isBusy, attach, drop }
}
