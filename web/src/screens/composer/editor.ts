import { type Editor, Mark, mergeAttributes } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useState } from 'react'
import { draftText } from './draft-text.ts'
import { FindingMarks } from './finding-marks.ts'

/** Our words to the customer, marked in the draft with the key of their row below. */
export const PromiseWords = Mark.create({
  name: 'promiseWords',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({ key: { default: null, parseHTML: (element) => element.getAttribute('data-promise') } }),
  parseHTML: () => [{ tag: 'span[data-promise]' }],
  renderHTML: ({ mark, HTMLAttributes }) => [
    'span',
    mergeAttributes({ class: 'promise-words', 'data-promise': mark.attrs.key as string }, omitKey(HTMLAttributes)),
    0,
  ],
})
const omitKey = ({ key: _key, ...rest }: Record<string, unknown>) => rest

type Given = {
  html: string
  label: string
  onChange: () => void
  onSend: () => void
  onPromise: () => void
}

/** The text one writes in: paragraphs, bold, italic, links and lists; nothing a mail reader would not show. */
export function useReplyEditor(given: () => Given) {
  return useEditor({
    extensions: [
      StarterKit.configure({
        heading: false,
        codeBlock: false,
        code: false,
        horizontalRule: false,
        blockquote: false,
        strike: false,
        underline: false,
        link: { openOnClick: false, defaultProtocol: 'https', HTMLAttributes: { rel: 'noopener noreferrer' } },
      }),
      PromiseWords,
      FindingMarks,
    ],
    content: given().html,
    injectCSS: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: true,
    editorProps: {
      attributes: { class: 'draft', role: 'textbox', 'aria-multiline': 'true', 'aria-label': given().label },
      handleKeyDown: (_view, event) => {
        const hasControl = event.ctrlKey || event.metaKey
        if (hasControl && event.key === 'Enter') {
          given().onSend()
          return true
        }
        if (hasControl && event.shiftKey && event.key.toLowerCase() === 'p') {
          event.preventDefault()
          given().onPromise()
          return true
        }
        return false
      },
    },
    onCreate: ({ editor }) => {
      editor.chain().setTextSelection(editor.state.doc.content.size).scrollIntoView().run()
    },
    onUpdate: () => given().onChange(),
  })
}

/** Whether the editor stands in the page, with the cursor after what is written already. */
export function useIsReady(editor: Editor | null): boolean {
  const [isReady, setReady] = useState(editor?.isInitialized ?? false)
  useEffect(() => {
    const ready = () => setReady(true)
    if (editor?.isInitialized) ready()
    editor?.on('create', ready)
    return () => {
      editor?.off('create', ready)
    }
  }, [editor])
  return isReady
}

/** The chosen words, or the sentence the cursor stands in. */
export function chosenRange(editor: Editor): { from: number; to: number; words: string } | undefined {
  const { from, to, empty, $from } = editor.state.selection
  if (!empty) return { from, to, words: editor.state.doc.textBetween(from, to, ' ') }
  const text = $from.parent.textContent
  if (text.trim() === '') return undefined
  const before = text.slice(0, $from.parentOffset)
  const start =
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('! '), before.lastIndexOf('? '), before.lastIndexOf('。')) + 1
  const rest = text.slice($from.parentOffset).search(/[.!?。！？]/)
  const end = rest < 0 ? text.length : $from.parentOffset + rest + 1
  const words = text.slice(start, end)
  const indent = words.length - words.trimStart().length
  const at = $from.start() + start + indent
  const trimmed = words.trim()
  return trimmed === '' ? undefined : { from: at, to: at + trimmed.length, words: trimmed }
}

export function markPromise(editor: Editor, { from, to }: { from: number; to: number }, key: string): void {
  editor.chain().setTextSelection({ from, to }).setMark('promiseWords', { key }).setTextSelection(to).run()
}

/** Marks words without touching what is chosen: whoever writes goes on where they are. */
export function markRange(editor: Editor, { from, to }: { from: number; to: number }, key: string): void {
  editor.view.dispatch(editor.state.tr.addMark(from, to, editor.schema.mark('promiseWords', { key })))
}

/** Marks the words of promises that came back without their marks, where they stand in the text. */
export function markRestored(editor: Editor, promises: { key: string; words: string }[]): void {
  const marked = promisedWords(editor)
  for (const { key, words } of promises) {
    if (marked.has(key) || words === '') continue
    editor.state.doc.descendants((node, at) => {
      const found = node.isTextblock ? node.textContent.indexOf(words) : -1
      if (found < 0) return
      const from = at + 1 + found
      editor.view.dispatch(editor.state.tr.addMark(from, from + words.length, editor.schema.mark('promiseWords', { key })))
    })
  }
}

export function unmarkPromise(editor: Editor, key: string): void {
  const { tr, doc } = editor.state
  doc.descendants((node, at) => {
    const mark = node.marks.find((one) => one.type.name === 'promiseWords' && one.attrs.key === key)
    if (mark) tr.removeMark(at, at + node.nodeSize, mark)
  })
  editor.view.dispatch(tr)
}

/** The words each promise stands on now, after whatever was changed since they were marked. */
export function promisedWords(editor: Editor): Map<string, string> {
  const words = new Map<string, string>()
  editor.state.doc.descendants((node) => {
    const mark = node.marks.find((one) => one.type.name === 'promiseWords')
    const key = mark?.attrs.key as string | undefined
    if (key && node.isText) words.set(key, (words.get(key) ?? '') + (node.text ?? ''))
  })
  return words
}

/** The draft as plain text, as the customer's mail reader shows it. */
export const textOf = (node: Node): string => draftText(node).text

/** The draft's HTML without our own marks: the customer gets plain sentences. */
export const htmlToSend = (html: string): string => {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  for (const span of parsed.querySelectorAll('span[data-promise]')) span.replaceWith(...span.childNodes)
  return parsed.body.innerHTML
}
