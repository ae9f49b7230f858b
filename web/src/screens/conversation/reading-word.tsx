import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { ConversationPage, Message, MessageReading } from '../../api/shapes.ts'
import { useMay } from '../../shell/me.ts'
import type { Words } from '../../words/en.ts'
import { useSpeech } from '../../words/speech.tsx'
import { ReadingAbout } from './reading-about.tsx'
import './reading.css'

type Props = { message: Message; page: ConversationPage }

/** Beside the name: how it is said, in a quiet word, and what it rests on one press away. Where all is calm: nothing. */
export function ReadingWord({ message, page }: Props) {
  const { w } = useSpeech()
  const word = message.reading && shownWord(message.reading, w)
  if (!message.reading || word === undefined) return null
  return <ReadingPopover message={message} page={page} reading={message.reading} word={word} />
}

/** The same for a message that has no word beside its name, so that what was overlooked can be said. */
export function ReadingOf({ message, page }: Props) {
  const { w } = useSpeech()
  const may = useMay()
  const { reading } = message
  if (!reading || shownWord(reading, w) !== undefined || !may('reading.correct')) return null
  return <ReadingPopover message={message} page={page} reading={reading} word={w.reading.how(w.reading.level[reading.level])} />
}

type PopoverProps = Props & { reading: MessageReading; word: string }

function ReadingPopover({ message, page, reading, word }: PopoverProps) {
  return (
    <DialogTrigger>
      <AriaButton className="reading-word">{word}</AriaButton>
      <Popover className="menu reading-popover" offset={4} placement="bottom start">
        <Dialog className="reading-about">
          <ReadingAbout message={message} page={page} reading={reading} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** The word of a level; a doubt is said as a doubt, and what is serious is said however calmly it was written. */
function shownWord(reading: MessageReading, w: Words): string | undefined {
  const isDoubtful = reading.is_uncertain || reading.may_be_irony
  const level = reading.level === 'none' && !reading.is_corrected ? undefined : w.reading.level[reading.level]
  const serious = (['safety', 'legal'] as const).filter((kind) => reading.cues.some((cue) => cue.kind === kind))
  const words = [
    level ?? (isDoubtful && !reading.is_corrected ? w.reading.unsure : undefined),
    ...serious.map((kind) => w.reading.serious[kind]),
  ]
  return words.filter(Boolean).join(' · ') || undefined
}
