import { useNavigate } from '@tanstack/react-router'
import { useKeys } from '../../parts/keys.ts'
import { useCommands } from '../../shell/commands.tsx'
import { useSpeech } from '../../words/speech.tsx'
import type { Choosing } from './head.tsx'
import type { ConversationActs } from './use-conversation-acts.ts'
import type { Writing } from './use-writing.ts'

type Ways = {
  isClosed: boolean
  acts: ConversationActs
  writing: Writing
  choose: (what: Choosing) => void
  panel: { isOpen: boolean; toggle: () => void }
}

/** What the keys do in a conversation, and the same in the palette. */
export function useConversationKeys({ isClosed, acts, writing, choose, panel }: Ways): void {
  const { w } = useSpeech()
  const navigate = useNavigate()
  const toggleClosed = isClosed ? acts.reopen : acts.close
  useKeys({
    r: () => write('reply', writing),
    n: () => write('note', writing),
    p: writing.promise,
    a: () => choose('assign'),
    s: () => choose('snooze'),
    e: toggleClosed,
    i: panel.toggle,
    Escape: () => (panel.isOpen ? panel.toggle() : void navigate({ to: '/inbox', search: {} })),
  })
  const here = { group: w.shell.here }
  const closing = isClosed ? w.conversation.reopen : w.conversation.close
  useCommands([
    { ...here, id: 'reply', name: w.composer.reply, keyName: 'r', run: () => writing.start('reply') },
    { ...here, id: 'note', name: w.composer.note, keyName: 'n', run: () => writing.start('note') },
    { ...here, id: 'phone', name: w.composer.phone, run: () => writing.start('phone') },
    { ...here, id: 'promise', name: w.promise.one, keyName: 'p', run: writing.promise },
    { ...here, id: 'assign', name: w.conversation.assignTo, keyName: 'a', run: () => choose('assign') },
    { ...here, id: 'take', name: w.conversation.assignMe, run: acts.take },
    { ...here, id: 'closed', name: closing, keyName: 'e', run: toggleClosed },
    { ...here, id: 'snooze', name: w.conversation.snooze, keyName: 's', run: () => choose('snooze') },
  ])
}

/** A writer that opens takes the focus by itself; one that is open already, and was left by Escape, gets it back. */
function write(kind: 'reply' | 'note', writing: Writing) {
  writing.start(kind)
  if (writing.kind === kind) document.querySelector<HTMLElement>('.composer-box .draft, .composer-box textarea')?.focus()
}
