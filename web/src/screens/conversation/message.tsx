import { FileWarning, Info } from 'lucide-react'
import { useState } from 'react'
import { useNow } from '../../api/clock.ts'
import type { ConversationPage, Message } from '../../api/shapes.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { Button } from '../../parts/button.tsx'
import { langOf, useSpeech } from '../../words/speech.tsx'
import { Attachments } from './attachments.tsx'
import { DeliveryLines, type TakenBack } from './delivery-lines.tsx'
import { LaidOut } from './laid-out.tsx'
import { MessageDetails } from './message-details.tsx'
import { MessageText } from './message-text.tsx'
import { ReadingWord } from './reading-word.tsx'

type Props = { message: Message; page: ConversationPage; onTakenBack: (draft: TakenBack) => Promise<void> }

export function MessageItem({ message, page, onTakenBack }: Props) {
  const { w, d, language } = useSpeech()
  const now = useNow()
  const [isDetailed, setDetailed] = useState(false)
  const [isLaidOut, setLaidOut] = useState(message.html_url !== undefined && message.text.trim() === '')
  const elsewhere = d.elsewhere(message.at, page.customer.zone)
  const name = message.from.name || message.from.address || ''
  return (
    <article className="message" id={`message-${message.id}`} aria-label={`${name}, ${d.moment(message.at, now)}`}>
      <Avatar name={name} />
      <div className="message-body">
        <div className="message-who">
          <span className="name cut" title={name}>
            {name}
          </span>
          <span className="meta">
            {message.automatic === 'no' ? w.conversation.channel[message.channel] : w.conversation.automatic[message.automatic]}
          </span>
          <ReadingWord message={message} page={page} />
          <button
            type="button"
            className="message-more"
            aria-expanded={isDetailed}
            aria-label={w.conversation.details}
            title={w.conversation.details}
            onClick={() => setDetailed(!isDetailed)}
          >
            <Info size={14} strokeWidth={1.75} aria-hidden="true" />
          </button>
          <time className="meta" dateTime={message.at}>
            {d.stamp(message.at, now)}
            {elsewhere && <span className="message-elsewhere"> · {elsewhere}</span>}
          </time>
        </div>
        {isDetailed && <MessageDetails message={message} page={page} />}
        {message.suggested_conversation && !isDetailed && (
          <p className="message-hint">
            <span>{w.conversation.suggested(message.suggested_conversation.number, message.suggested_conversation.subject)}</span>
            <Button small onClick={() => setDetailed(true)}>
              {w.conversation.details}
            </Button>
          </p>
        )}
        {message.unreadable === undefined ? (
          isLaidOut && message.html_url ? (
            <LaidOut message={message} name={name} />
          ) : (
            <div className="message-text prose" lang={langOf(message.language, language)}>
              <MessageText message={message} page={page} />
            </div>
          )
        ) : (
          <Unreadable message={message} />
        )}
        {message.html_url && message.direction === 'in' && message.text.trim() !== '' && (
          <button type="button" className="fold" onClick={() => setLaidOut(!isLaidOut)}>
            {isLaidOut ? w.conversation.asText : w.conversation.asSent}
          </button>
        )}
        <Attachments attachments={message.attachments} />
        <DeliveryLines message={message} onTakenBack={onTakenBack} />
      </div>
    </article>
  )
}

function Unreadable({ message }: { message: Message }) {
  const { w } = useSpeech()
  return (
    <div className="unreadable">
      <FileWarning className="icon" size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <p>{w.conversation.unreadable}</p>
        <p className="meta">
          {w.conversation.unreadableBecause[message.unreadable ?? ''] ?? w.conversation.unreadableWhy(message.unreadable ?? '')}
        </p>
        {message.raw_url && (
          <a href={message.raw_url} download>
            {w.conversation.source}
          </a>
        )}
      </div>
    </div>
  )
}
