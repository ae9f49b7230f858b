import { useMutation, useQueryClient } from '@tanstack/react-query'
import { EditorContent } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { codeOf, newKey, post, remove, call } from '../../api/call.ts'
import { nowMs, useNow } from '../../api/clock.ts'
import { useConnection } from '../../api/live.ts'
import type { ConversationPage, Message } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useMe } from '../../shell/me.ts'
import { useSpeech } from '../../words/speech.tsx'
import { AttachmentRows } from './attachment-rows.tsx'
import { asNewPromise, type DraftPromise, isReady, newDraftPromise } from './draft-promise.ts'
import {
  chosenRange,
  htmlToSend,
  markPromise,
  markRestored,
  promisedWords,
  textOf,
  unmarkPromise,
  useReplyEditor,
} from './editor.ts'
import { PromiseRows } from './promise-rows.tsx'
import { Recipients } from './recipients.tsx'
import { ReplyFoot } from './reply-foot.tsx'
import { ScheduleDialog } from './schedule-dialog.tsx'
import { useAttachments } from './use-attachments.ts'
import { firstDraft, useDraftKeeper } from './use-draft.ts'

type Props = { page: ConversationPage; wantsPromise: number; close: () => void }

/** The reply: to whom, the text, the promises in it, and one button that says what it does. */
export function ReplyWriter({ page, wantsPromise, close }: Props) {
  const { w, d } = useSpeech()
  const me = useMe()
  const now = useNow()
  const queries = useQueryClient()
  const connection = useConnection()
  const { id } = page.conversation
  const [draft] = useState(() => firstDraft(page))
  const keeper = useDraftKeeper(id)
  const attachments = useAttachments()
  const [to, setTo] = useState(page.reply.to)
  const [cc, setCc] = useState(page.reply.cc)
  const [promises, setPromises] = useState<DraftPromise[]>(draft.promises)
  const [sendAt, setSendAt] = useState<number | undefined>()
  const [isScheduling, setScheduling] = useState(false)
  const [complaint, setComplaint] = useState<string | undefined>()
  /** What the writer had read when the writing began; a reply to less than all of it is stopped once. */
  const seen = useRef<string | undefined>(draft.text ? page.seen : undefined)
  /** Answers to two presses of the same button are one message. */
  const sendKey = useRef(newKey())

  const send = useMutation({
    mutationFn: (force: boolean) => {
      const body = {
        text: editor ? textOf(editor.state.doc) : '',
        html: htmlToSend(editor?.getHTML() ?? ''),
        to,
        cc,
        attachment_ids: attachments.ids,
        promises: promises.map((promise) => asNewPromise(promise, editor ? promisedWords(editor).get(promise.key) : undefined)),
        ...(page.reply.message_id ? { answers_message_id: page.reply.message_id } : {}),
        ...(sendAt === undefined ? {} : { send_at: new Date(sendAt).toISOString() }),
        ...(force ? {} : { seen: seen.current ?? page.seen }),
      }
      return call<Message>('POST', `/conversations/${id}/replies`, { body, key: sendKey.current })
    },
    onSuccess: () => {
      keeper.finish()
      void remove(`/conversations/${id}/draft`).catch(() => undefined)
      for (const key of ['conversation', 'inbox', 'today', 'promises']) void queries.invalidateQueries({ queryKey: [key] })
      close()
    },
    onError: () => {
      sendKey.current = newKey()
      void queries.invalidateQueries({ queryKey: ['conversation'] })
    },
  })
  const trySend = (force: boolean) => {
    const incomplete = promises.find((promise) => !isReady(promise, nowMs()))
    const problem =
      to.length + cc.length === 0
        ? w.composer.noRecipient
        : editor?.isEmpty
          ? w.composer.emptyText
          : incomplete
            ? w.composer.incomplete
            : undefined
    setComplaint(problem)
    if (incomplete) changePromise(incomplete.key, { isOpen: true })
    if (!problem && !send.isPending && !attachments.isBusy && connection.isOn) send.mutate(force)
  }
  const promise = () => {
    if (!editor) return
    const range = chosenRange(editor)
    const fresh = newDraftPromise(range?.words ?? '', d.zone, me.agent.id)
    if (range) markPromise(editor, range, fresh.key)
    setPromises((before) => [...before.map((one) => ({ ...one, isOpen: false })), fresh])
  }
  const changePromise = (key: string, change: Partial<DraftPromise>) =>
    setPromises((before) => before.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const dropPromise = (key: string) => {
    if (editor) unmarkPromise(editor, key)
    setPromises((before) => before.filter((one) => one.key !== key))
  }
  const keep = () => {
    if (!editor) return
    seen.current ??= page.seen
    setComplaint(undefined)
    keeper.keep({ text: textOf(editor.state.doc), html: editor.getHTML(), promises })
  }
  const latest = useRef({
    html: draft.html,
    label: w.composer.text,
    onChange: keep,
    onSend: () => trySend(false),
    onPromise: promise,
  })
  latest.current = { html: draft.html, label: w.composer.text, onChange: keep, onSend: () => trySend(false), onPromise: promise }
  const editor = useReplyEditor(() => latest.current)

  useEffect(() => {
    if (editor) markRestored(editor, draft.promises)
  }, [editor, draft])
  const keptPromises = useRef(promises)
  useEffect(() => {
    if (keptPromises.current === promises) return
    keptPromises.current = promises
    latest.current.onChange()
  }, [promises])
  const asked = useRef(0)
  useEffect(() => {
    if (wantsPromise === asked.current || !editor) return
    asked.current = wantsPromise
    if (wantsPromise > 0) latest.current.onPromise()
  }, [wantsPromise, editor])

  const discard = () => {
    keeper.finish()
    void remove(`/conversations/${id}/draft`).finally(() => queries.invalidateQueries({ queryKey: ['conversation'] }))
    close()
  }
  const isStale = codeOf(send.error) === 'conversations.answered-meanwhile'
  return (
    <div
      className="writer"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        attachments.attach(event.dataTransfer.files)
      }}
    >
      <div className="writer-to">
        <Recipients label={w.composer.to} addresses={to} change={setTo} />
        <Recipients label={w.composer.cc} addresses={cc} change={setCc} />
        <p className="writer-from meta">
          {page.reply.from && <span className="cut">{w.composer.from(page.reply.from)}</span>}
          <span role="status">
            {keeper.saved && (keeper.saved.where === 'server' ? w.composer.saved(d.time(keeper.saved.at)) : w.composer.savedHere)}
          </span>
        </p>
      </div>
      <div className="writer-text">
        <EditorContent editor={editor} />
        <PromiseRows promises={promises} customer={page.customer} change={changePromise} drop={dropPromise} />
        <AttachmentRows files={attachments.files} drop={attachments.drop} />
      </div>
      {complaint && (
        <p className="writer-complaint" role="alert">
          {complaint}
        </p>
      )}
      {isStale ? (
        <div className="writer-stale" role="alert">
          <p>{w.composer.meanwhile}</p>
          <Button small onClick={() => trySend(true)}>
            {w.composer.meanwhileSend}
          </Button>
          <Button
            small
            look="text"
            onClick={() => {
              seen.current = page.seen
              send.reset()
            }}
          >
            {w.composer.meanwhileRead}
          </Button>
        </div>
      ) : (
        send.error && (
          <div className="writer-complaint">
            <Trouble fault={send.error} what={w.composer.notSent} isSmall />
          </div>
        )
      )}
      {!connection.isOn && <p className="writer-complaint">{w.composer.waitsForConnection}</p>}
      <ReplyFoot
        editor={editor}
        promiseCount={promises.length}
        leaves={sendAt === undefined ? undefined : w.composer.scheduledFor(d.moment(sendAt, now))}
        isSending={send.isPending || attachments.isBusy}
        promise={promise}
        attach={attachments.attach}
        schedule={() => (sendAt === undefined ? setScheduling(true) : setSendAt(undefined))}
        discard={discard}
        send={() => trySend(false)}
      />
      {isScheduling && <ScheduleDialog close={() => setScheduling(false)} choose={setSendAt} />}
    </div>
  )
}
