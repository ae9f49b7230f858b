import { ChevronRight, FileWarning, Info } from 'lucide-react'
import { Fragment, type ReactNode, useState } from 'react'
import { useNow } from '../../api/clock.ts'
import type { ConversationPage, Message } from '../../api/shapes.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { Button } from '../../parts/button.tsx'
import { langOf, useSpeech } from '../../words/speech.tsx'
import { Attachments } from './attachments.tsx'
import { DeliveryLines, type TakenBack } from './delivery-lines.tsx'
import { LaidOut } from './laid-out.tsx'
import { MessageDetails } from './message-details.tsx'

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
        {isDetailed && <MessageDetails message={message} />}
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

function MessageText({ message, page }: { message: Message; page: ConversationPage }) {
  const { w } = useSpeech()
  const promised = page.promises.filter(({ id }) => message.promise_ids.includes(id)).map(({ words }) => words)
  const parts = message.parts.length > 0 ? message.parts : [{ kind: 'new' as const, start: 0, end: message.text.length }]
  if (message.text.trim() === '') return <p className="quiet">{w.conversation.noText}</p>
  return (
    <>
      {parts.map((part) => {
        const text = message.text.slice(part.start, part.end).replace(/^\n+|\s+$/g, '')
        if (text === '') return null
        if (part.kind === 'new') return <Paragraphs key={part.start} text={text} promised={promised} />
        const name = {
          quote: w.conversation.quote(text.split('\n').length),
          signature: w.conversation.signature,
          disclaimer: w.conversation.disclaimer,
        }[part.kind]
        return (
          <details key={part.start} className="folded">
            <summary className="fold">
              <ChevronRight size={16} strokeWidth={1.75} aria-hidden="true" />
              {name}
            </summary>
            <div className="folded-text">{text}</div>
          </details>
        )
      })}
    </>
  )
}

function Paragraphs({ text, promised }: { text: string; promised: string[] }) {
  return text.split(/\n{2,}/).map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a message never change places
    <p key={index}>{withPromises(paragraph, promised)}</p>
  ))
}

/** Our words to the customer keep their blue ground wherever they are read again. */
function withPromises(text: string, promised: string[]): ReactNode {
  const found = promised
    .map((words) => ({ at: text.indexOf(words), words }))
    .filter(({ at, words }) => at >= 0 && words !== '')
    .sort((a, b) => a.at - b.at)[0]
  if (!found) return withLinks(text)
  const after = text.slice(found.at + found.words.length)
  return (
    <>
      {withLinks(text.slice(0, found.at))}
      <span className="promise-words">{found.words}</span>
      {withPromises(
        after,
        promised.filter((words) => words !== found.words),
      )}
    </>
  )
}

const ADDRESS = /(https?:\/\/[^\s<>"')\]]+)/
function withLinks(text: string): ReactNode {
  return text.split(ADDRESS).map((piece, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places
      <a key={index} href={piece} target="_blank" rel="noopener noreferrer nofollow">
        {piece}
      </a>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places
      <Fragment key={index}>{piece}</Fragment>
    ),
  )
}
