import { EditorContent } from '@tiptap/react'
import { useState } from 'react'
import { codeOf } from '../../api/call.ts'
import { useNow } from '../../api/clock.ts'
import { useConnection } from '../../api/live.ts'
import type { ConversationPage } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../words/speech.tsx'
import type { Wish } from '../conversation/use-writing.ts'
import { AttachmentRows } from './attachment-rows.tsx'
import { FindingLines } from './finding-lines.tsx'
import { PromiseChips } from './promise-chips.tsx'
import { PromiseRows } from './promise-rows.tsx'
import { Recipients } from './recipients.tsx'
import { ReplyFoot } from './reply-foot.tsx'
import { ScheduleDialog } from './schedule-dialog.tsx'
import { useGranted } from './use-granted.ts'
import { type Reply, useReply } from './use-reply.ts'

type Props = { page: ConversationPage; promiseWish: Wish; focusWish: Wish; close: () => void }

/** The reply: to whom, the text, the promises in it, and one button that says what it does. */
export function ReplyWriter({ page, promiseWish, focusWish, close }: Props) {
  const { w, d } = useSpeech()
  const now = useNow()
  const reply = useReply(page, close)
  const { editor, promises, promised, attachments, sendAt, setSendAt } = reply
  const [isScheduling, setScheduling] = useState(false)
  // The text first: a promise that begins now takes the keyboard after it.
  useGranted(focusWish, reply.isReady, () => editor?.view.focus())
  useGranted(promiseWish, reply.isReady, promised.begin)
  return (
    <div
      className="writer"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        attachments.attach(event.dataTransfer.files)
      }}
    >
      <Addresses page={page} reply={reply} />
      <div className="writer-text">
        <EditorContent editor={editor} />
        <WhatWasRead reply={reply} />
        <PromiseRows promises={promises.list} customer={page.customer} change={reply.changePromise} drop={promises.drop} />
        <AttachmentRows files={attachments.files} drop={attachments.drop} />
      </div>
      <WhatKeepsItHere reply={reply} />
      <ReplyFoot
        editor={editor}
        promiseCount={promises.list.length}
        leaves={sendAt === undefined ? undefined : w.composer.scheduledFor(d.moment(sendAt, now))}
        isSending={reply.send.isPending || attachments.isBusy}
        promise={promised.begin}
        attach={attachments.attach}
        schedule={() => (sendAt === undefined ? setScheduling(true) : setSendAt(undefined))}
        discard={reply.discard}
        send={() => reply.trySend(false)}
      />
      {reply.doubt.isAsked && (
        <Confirm
          title={w.reading.doubtTitle}
          about={reply.reading.findings.find(({ severity }) => severity === 'block')?.why ?? ''}
          act={w.reading.doubtSend}
          run={() => reply.trySend(reply.doubt.isForced, true)}
          close={reply.doubt.close}
        />
      )}
      {isScheduling && <ScheduleDialog close={() => setScheduling(false)} choose={setSendAt} />}
    </div>
  )
}

/** What the reading of the draft has to say: lines under its sentences, and promises that are not written down yet. */
function WhatWasRead({ reply: { reading, promised, promises } }: { reply: Reply }) {
  const { findings, language } = reading
  const isNew = ({ words }: { words: string }) => !promises.list.some((one) => one.words.trim() === words.trim())
  return (
    <>
      <FindingLines findings={findings} language={language} use={promised.use} leave={reading.leaveFinding} />
      <PromiseChips
        promises={reading.promises.filter(isNew)}
        language={language}
        make={promised.make}
        leave={reading.leavePromise}
      />
    </>
  )
}

/** From which address to whom, and where the draft is safe. */
function Addresses({ page, reply: { recipients, saved } }: { page: ConversationPage; reply: Reply }) {
  const { w, d } = useSpeech()
  return (
    <div className="writer-to">
      <Recipients label={w.composer.to} addresses={recipients.to} change={recipients.setTo} />
      <Recipients label={w.composer.cc} addresses={recipients.cc} change={recipients.setCc} />
      <p className="writer-from meta">
        {page.reply.from && <span className="cut">{w.composer.from(page.reply.from)}</span>}
        <span role="status">
          {saved && (saved.where === 'server' ? w.composer.saved(d.time(saved.at)) : w.composer.savedHere)}
        </span>
      </p>
    </div>
  )
}

/** Why it was not sent, or cannot be yet; and the way on, where something came while it was written. */
function WhatKeepsItHere({ reply: { complaint, send, readAll, trySend } }: { reply: Reply }) {
  const { w } = useSpeech()
  const connection = useConnection()
  const isStale = codeOf(send.error) === 'conversations.answered-meanwhile'
  const keepWriting = () => {
    readAll()
    send.reset()
  }
  return (
    <>
      {complaint && (
        <p className="writer-complaint" role="alert">
          {complaint}
        </p>
      )}
      {isStale && (
        <div className="writer-stale" role="alert">
          <p>{w.composer.meanwhile}</p>
          <Button small onClick={() => trySend(true)}>
            {w.composer.meanwhileSend}
          </Button>
          <Button small look="text" onClick={keepWriting}>
            {w.composer.meanwhileRead}
          </Button>
        </div>
      )}
      {send.error && !isStale && (
        <div className="writer-complaint">
          <Trouble fault={send.error} what={w.composer.notSent} isSmall />
        </div>
      )}
      {!connection.isOn && <p className="writer-complaint">{w.composer.waitsForConnection}</p>}
    </>
  )
}
