import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call, newKey, remove } from '../../api/call.ts'
import { nowMs } from '../../api/clock.ts'
import { useConnection } from '../../api/live.ts'
import type { ConversationPage, Message } from '../../api/shapes.ts'
import { useSpeech } from '../../words/speech.tsx'
import { asNewPromise, isReady } from './draft-promise.ts'
import { htmlToSend, promisedWords, textOf } from './editor.ts'
import { useAttachments } from './use-attachments.ts'
import { useDraftReading } from './use-draft-reading.ts'
import type { PromiseChange } from './use-promise-list.ts'
import { usePromised } from './use-promised.ts'
import { useReplyText } from './use-reply-text.ts'

export type Reply = ReturnType<typeof useReply>

/** A reply while it is written: to whom, the text, what goes with it, when it leaves, and what still keeps it here. */
export function useReply(page: ConversationPage, close: () => void) {
  const { w } = useSpeech()
  const connection = useConnection()
  const attachments = useAttachments()
  const [to, setTo] = useState(page.reply.to)
  const [cc, setCc] = useState(page.reply.cc)
  const [sendAt, setSendAt] = useState<number | undefined>()
  const [complaint, setComplaint] = useState<string | undefined>()
  const text = useReplyText(page, {
    onSend: () => trySend(false),
    onChange: () => setComplaint(undefined),
    onPromise: () => promised.begin(),
  })
  const { editor, promises } = text
  const reading = useDraftReading(page, text.isReady ? editor : null)
  const promised = usePromised(text, reading)
  const doubt = useDoubt(reading.isBlocked)
  const changePromise: PromiseChange = (key, change) => {
    setComplaint(undefined)
    promises.change(key, change)
  }
  const body = (force: boolean) => ({
    text: editor ? textOf(editor.state.doc) : '',
    html: htmlToSend(editor?.getHTML() ?? ''),
    to,
    cc,
    attachment_ids: attachments.ids,
    promises: promises.list.map((promise) => asNewPromise(promise, editor ? promisedWords(editor).get(promise.key) : undefined)),
    ...(page.reply.message_id ? { answers_message_id: page.reply.message_id } : {}),
    ...(sendAt === undefined ? {} : { send_at: new Date(sendAt).toISOString() }),
    ...(force ? {} : { seen: text.readUpTo() }),
  })
  const leaving = useLeaving(page.conversation.id, body, text.finish, close)
  const { send } = leaving
  /** Forced, it leaves although something came while it was written. */
  const trySend = (force: boolean, isSure = false) => {
    const incomplete = promises.list.find((promise) => !isReady(promise, nowMs()))
    const isEmpty = editor?.isEmpty ? w.composer.emptyText : undefined
    const nobody = to.length + cc.length === 0 ? w.composer.noRecipient : undefined
    const problem = nobody ?? isEmpty ?? (incomplete && w.composer.incomplete)
    setComplaint(problem)
    if (incomplete) promises.change(incomplete.key, { isOpen: true })
    if (problem || send.isPending || attachments.isBusy || !connection.isOn) return
    if (isSure || !doubt.arises(force)) send.mutate(force)
  }
  const recipients = { to, setTo, cc, setCc }
  const timing = { sendAt, setSendAt }
  return { ...text, ...leaving, ...timing, reading, promised, recipients, attachments, changePromise, complaint, trySend, doubt }
}

/** What is about to leave although the reading asked for another look: asked once, and never more than asked. */
function useDoubt(isBlocked: boolean) {
  const [doubt, setDoubt] = useState<{ isForced: boolean } | undefined>()
  return {
    isAsked: doubt !== undefined,
    isForced: doubt?.isForced ?? false,
    /** Whether it must be asked first. */
    arises: (isForced: boolean) => {
      if (isBlocked) setDoubt({ isForced })
      return isBlocked
    },
    close: () => setDoubt(undefined),
  }
}

/** The two ways a reply ends: it is sent, or it is thrown away. */
function useLeaving(conversationId: string, body: (force: boolean) => object, finish: () => void, close: () => void) {
  const queries = useQueryClient()
  /** Answers to two presses of the same button are one message. */
  const sendKey = useRef(newKey())
  const send = useMutation({
    mutationFn: (force: boolean) =>
      call<Message>('POST', `/conversations/${conversationId}/replies`, { body: body(force), key: sendKey.current }),
    onSuccess: () => {
      finish()
      void remove(`/conversations/${conversationId}/draft`).catch(() => undefined)
      for (const key of ['conversation', 'inbox', 'today', 'promises']) void queries.invalidateQueries({ queryKey: [key] })
      close()
    },
    onError: () => {
      sendKey.current = newKey()
      void queries.invalidateQueries({ queryKey: ['conversation'] })
    },
  })
  const discard = () => {
    finish()
    void remove(`/conversations/${conversationId}/draft`).finally(() => queries.invalidateQueries({ queryKey: ['conversation'] }))
    close()
  }
  return { send, discard }
}
