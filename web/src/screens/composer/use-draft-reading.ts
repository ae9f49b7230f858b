import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Finding, Reading } from '../../../../src/modules/reading/core/reading.ts'
import { nowMs } from '../../api/clock.ts'
import type { ConversationPage } from '../../api/shapes.ts'
import { useCheckSetting } from '../../reading/check-setting.ts'
import { draftInput } from '../../reading/draft-input.ts'
import { readAside } from '../../reading/read-aside.ts'
import { useSpeech } from '../../words/speech.tsx'
import { type DetectedPromise, detected } from './detected-promise.ts'
import { type DraftText, draftText, offsetAt, rangeOf } from './draft-text.ts'
import { type FindingMark, showFindings } from './finding-marks.ts'

/** A sentence that is still being written is not judged before its writer pauses this long. */
const REST_MS = 500
/** The editor takes the letters of an input method over this long after the last of them. */
const COMPOSED_MS = 50
const SENTENCE_ENDS = /[.!?…。！？]["”»“」’)]*\s*$/u

/** Something worth another look, with the element under its paragraph that says so. */
export type ShownFinding = FindingMark & Omit<Finding, 'start' | 'end' | 'rule'> & { words: string }

type Read = { findings: ShownFinding[]; promises: DetectedPromise[]; language: string | undefined; doc: Node | undefined }
const NOTHING: Read = { findings: [], promises: [], language: undefined, doc: undefined }

export type DraftReading = ReturnType<typeof useDraftReading>

/** Reads a reply while it is written, on this device only: nothing of what is found is sent or kept. */
export function useDraftReading(page: ConversationPage, editor: Editor | null) {
  const { d, language } = useSpeech()
  const isOn = useCheckSetting()
  const [read, setRead] = useState(NOTHING)
  const left = useRef(new Set<string>())
  const hosts = useHosts()
  const latest = useRef({ page, zone: d.zone, screenLanguage: language })
  latest.current = { page, zone: d.zone, screenLanguage: language }
  const shown = useRef<ReadonlySet<string>>(new Set())

  const say = useCallback(
    (inside: Editor, text: DraftText, reading: Reading | undefined, isResting: boolean) => {
      const cursor = offsetAt(text, inside.state.selection.head)
      const open = (reading?.findings ?? []).filter((one) => !left.current.has(nameOf(one.rule, wordsOf(text, one))))
      const findings = open.filter((one) => isResting || shown.current.has(one.rule) || !isBeingWritten(text.text, one, cursor))
      shown.current = new Set(findings.map(({ rule }) => rule))
      const placed = findings.flatMap((one) => placedAt(text, one, hosts(one.rule)))
      showFindings(inside, placed)
      const promises = (reading?.promises ?? []).flatMap((one) => {
        const range = rangeOf(text, one)
        return range && !isMarked(inside, range) && !left.current.has(nameOf('promise', one.text))
          ? [detected(one, range, latest.current.zone)]
          : []
      })
      setRead({ findings: placed, promises, language: reading?.lang.code, doc: inside.state.doc })
      return open.length > findings.length
    },
    [hosts],
  )

  const again = useReadingOf(isOn ? editor : null, latest, say)
  useEffect(() => {
    if (isOn || !editor) return
    setRead(NOTHING)
    showFindings(editor, [])
  }, [isOn, editor])

  const leave = (name: string) => {
    left.current.add(name)
    again()
  }
  const blocked = read.findings.filter(({ severity }) => severity === 'block')
  return {
    ...read,
    /** Whether nothing was written since: only then do the places of what was found still hold. */
    isOfNow: () => editor?.state.doc === read.doc,
    isBlocked: blocked.length > 0,
    leaveFinding: ({ rule, words }: ShownFinding) => leave(nameOf(rule, words)),
    leavePromise: ({ words }: DetectedPromise) => leave(nameOf('promise', words)),
  }
}

type Latest = { current: { page: ConversationPage; zone: string; screenLanguage: string } }
type Say = (editor: Editor, text: DraftText, reading: Reading | undefined, isResting: boolean) => boolean

/** Reads after every change, one at a time and always the newest; returns what reads once more. */
function useReadingOf(editor: Editor | null, latest: Latest, say: Say): () => void {
  const wish = useRef<() => void>(() => undefined)
  useEffect(() => {
    if (!editor) return
    let isBusy = false
    let isWished = false
    let rest: ReturnType<typeof setTimeout> | undefined
    const look = async (isResting: boolean) => {
      clearTimeout(rest)
      // Letters of an input method are not words yet; the editor tells when they are.
      if (editor.isDestroyed || editor.view.composing) return
      isWished = isBusy
      if (isBusy) return
      isBusy = true
      const begun = performance.now()
      const { doc } = editor.state
      const text = draftText(doc)
      const reading = await readAside(draftInput({ ...latest.current, text: text.text, now: nowMs() }))
      isBusy = false
      if (editor.isDestroyed || wish.current !== soon) return
      const isOfNow = editor.state.doc === doc && !editor.view.composing
      const waits = isOfNow && say(editor, text, reading, isResting)
      if (isOfNow) measured(begun)
      if (isWished) soon()
      else if (waits) rest = setTimeout(() => void look(true), REST_MS)
    }
    const soon = () => void look(false)
    wish.current = soon
    soon()
    const afterComposing = () => setTimeout(soon, COMPOSED_MS)
    const { dom } = editor.view
    editor.on('update', soon)
    dom.addEventListener('compositionend', afterComposing)
    return () => {
      dom.removeEventListener('compositionend', afterComposing)
      editor.off('update', soon)
      clearTimeout(rest)
      wish.current = () => undefined
    }
  }, [editor, latest, say])
  return useCallback(() => wish.current(), [])
}

/** How long the last reading took, from the change to what is shown of it, for whoever looks with the browser's own tools. */
const MEASURE = 'makegood.read-draft'
function measured(begun: number) {
  performance.clearMeasures(MEASURE)
  performance.measure(MEASURE, { start: begun })
}

/** One element for each rule, kept for as long as the composer is open, so that a line that stays is not drawn anew. */
function useHosts(): (rule: string) => HTMLElement {
  const made = useRef(new Map<string, HTMLElement>())
  return useCallback((rule) => {
    const host = made.current.get(rule) ?? document.createElement('div')
    made.current.set(rule, host)
    return host
  }, [])
}

const nameOf = (rule: string, words: string) => `${rule} ${words}`
const wordsOf = ({ text }: DraftText, { start, end }: { start: number; end: number }) => text.slice(start, end)

function isBeingWritten(text: string, { start, end }: { start: number; end: number }, cursor: number): boolean {
  return cursor > start && cursor <= end + 1 && !SENTENCE_ENDS.test(text.slice(start, cursor))
}

function placedAt(text: DraftText, { start, end, ...finding }: Finding, host: HTMLElement): ShownFinding[] {
  const range = rangeOf(text, { start, end })
  return range ? [{ ...finding, ...range, words: wordsOf(text, { start, end }), host }] : []
}

const isMarked = ({ state }: Editor, { from, to }: { from: number; to: number }) => {
  const mark = state.schema.marks.promiseWords
  return mark !== undefined && state.doc.rangeHasMark(from, to, mark)
}
