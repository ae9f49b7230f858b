import { ChevronRight } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import type { ConversationPage, Message } from '../../api/shapes.ts'
import { useSpeech } from '../../words/speech.tsx'

type Cues = NonNullable<Message['reading']>['cues']
/** Some text of a message and where in the message it begins, so that what was seen in its words can be shown there. */
type Piece = { text: string; start: number }

/** What somebody wrote: the new words in full, the rest folded away; promises and signs are shown where they stand. */
export function MessageText({ message, page }: { message: Message; page: ConversationPage }) {
  const { w } = useSpeech()
  const promised = page.promises.filter(({ id }) => message.promise_ids.includes(id)).map(({ words }) => words)
  const cues = message.reading?.cues ?? []
  const parts = message.parts.length > 0 ? message.parts : [{ kind: 'new' as const, start: 0, end: message.text.length }]
  if (message.text.trim() === '') return <p className="quiet">{w.conversation.noText}</p>
  return (
    <>
      {parts.map((part) => {
        const piece = cutOut(message.text, part)
        const { text } = piece
        if (text === '') return null
        if (part.kind === 'new') return <Paragraphs key={part.start} piece={piece} promised={promised} cues={cues} />
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

/** A part without the blank lines around it. */
function cutOut(whole: string, { start, end }: { start: number; end: number }): Piece {
  const text = whole.slice(start, end)
  const shown = text.replace(/^\n+/, '')
  return { text: shown.trimEnd(), start: start + text.length - shown.length }
}

type ParagraphsProps = { piece: Piece; promised: string[]; cues: Cues }

function Paragraphs({ piece, promised, cues }: ParagraphsProps) {
  return paragraphsOf(piece).map(({ text, start }) => (
    <p key={start}>{cues.length > 0 ? <WithCues piece={{ text, start }} cues={cues} /> : withPromises(text, promised)}</p>
  ))
}

function paragraphsOf({ text, start }: Piece): Piece[] {
  const found: Piece[] = []
  let after = 0
  for (const { 0: gap, index } of text.matchAll(/\n{2,}/g)) {
    found.push({ text: text.slice(after, index), start: start + after })
    after = index + gap.length
  }
  return [...found, { text: text.slice(after), start: start + after }]
}

/** The words a reading rests on, underlined when one looks at the message; what they are a sign of is their title. */
function WithCues({ piece: { text, start }, cues }: { piece: Piece; cues: Cues }) {
  const { w } = useSpeech()
  const here = cues
    .map((cue) => ({ kind: cue.kind, from: cue.start - start, to: cue.end - start }))
    .filter(({ from, to }) => from >= 0 && to <= text.length && from < to)
    .sort((a, b) => a.from - b.from)
  const shown: ReactNode[] = []
  let after = 0
  for (const { kind, from, to } of here) {
    // Words that are a sign of two things are underlined once.
    if (from < after) continue
    const name = w.reading.kind[kind] ?? kind
    shown.push(
      <Fragment key={from}>
        {withLinks(text.slice(after, from))}
        <span className="cue-words" title={name}>
          {text.slice(from, to)}
        </span>
        <span className="heard cue-kind"> ({name})</span>
      </Fragment>,
    )
    after = to
  }
  return (
    <>
      {shown}
      {withLinks(text.slice(after))}
    </>
  )
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
