import { type Editor, Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Words that are worth another look, and the element that shows under them why. */
export type FindingMark = { rule: string; from: number; to: number; host: HTMLElement }

const marksKey = new PluginKey<DecorationSet>('findings')

/** Underlines the words of findings and keeps a line under their paragraph; neither is ever part of the text. */
export const FindingMarks = Extension.create({
  name: 'findingMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: marksKey,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, shown) => {
          const marks = transaction.getMeta(marksKey) as FindingMark[] | undefined
          return marks ? decorated(transaction.doc, marks) : shown.map(transaction.mapping, transaction.doc)
        },
      },
      props: { decorations: (state) => marksKey.getState(state) },
    }),
  ],
})

const decorated = (doc: Node, marks: FindingMark[]) =>
  DecorationSet.create(
    doc,
    marks
      .filter(({ from, to }) => from < to && to <= doc.content.size)
      .flatMap(({ rule, from, to, host }) => [
        Decoration.inline(from, to, { class: 'finding-words', 'data-finding': rule }),
        Decoration.widget(doc.resolve(to).after(), () => host, {
          key: `finding-${rule}`,
          side: -1,
          // The line answers for its own clicks and keys; the editor neither moves the cursor nor takes letters there.
          stopEvent: () => true,
          ignoreSelection: true,
        }),
      ]),
  )

export function showFindings(editor: Editor, marks: FindingMark[]): void {
  editor.view.dispatch(editor.state.tr.setMeta(marksKey, marks).setMeta('addToHistory', false))
}

/** What is still to be filled in: the writer's next letters take its place. */
const BLANK = '…'

/** Puts better words in the place of others, as one step that Ctrl+Z takes back; the first blank in them is chosen. */
export function replaceWords(editor: Editor, { from, to }: { from: number; to: number }, words: string): void {
  const transaction = closeHistory(editor.state.tr).insertText(words, from, to)
  editor.view.dispatch(transaction)
  const blank = words.indexOf(BLANK)
  const at = blank < 0 ? { from: from + words.length, to: from + words.length } : { from: from + blank, to: from + blank + 1 }
  editor.chain().focus().setTextSelection(at).run()
}
