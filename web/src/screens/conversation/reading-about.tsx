import { Heading } from 'react-aria-components'
import type { ConversationPage, Message, MessageReading } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useMay } from '../../shell/me.ts'
import { langOf, useSpeech } from '../../words/speech.tsx'
import { useReadingCorrection } from './use-reading-correction.ts'

type Props = { message: Message; page: ConversationPage; reading: MessageReading }
type Correction = ReturnType<typeof useReadingCorrection>

const LEVELS = ['none', 'mild', 'clear', 'strong'] as const
const DEMANDS = ['failure', 'value', 'unclear'] as const

/** What a reading says, the words it rests on, and one press for each way in which it may be wrong. */
export function ReadingAbout({ message, page, reading }: Props) {
  const { w } = useSpeech()
  const may = useMay()
  const correction = useReadingCorrection(message, reading)
  const doubt = doubtIn(reading, page)
  return (
    <>
      <div>
        <Heading slot="title" level={2} className="reading-title">
          {w.reading.how(w.reading.level[reading.level])}
        </Heading>
        <p className="meta">{reading.is_corrected ? w.reading.corrected : w.reading.hint}</p>
      </div>
      {doubt && <p>{w.reading[doubt]}</p>}
      <Signs message={message} reading={reading} correction={may('reading.correct') ? correction : undefined} />
      {reading.demand !== 'automatic' && <p>{w.reading.demand[reading.demand]}</p>}
      {may('reading.correct') && <NotSo reading={reading} correction={correction} />}
      <Trouble fault={correction.fault} what={w.reading.notNoted} isSmall />
    </>
  )
}

/** A doubt that a colleague has settled is one no more. */
function doubtIn(reading: MessageReading, page: ConversationPage): 'ironyAndBroken' | 'irony' | 'uncertain' | undefined {
  if (reading.is_corrected) return undefined
  const isBroken = page.promises.some(({ state }) => state === 'breached')
  if (reading.may_be_irony) return isBroken ? 'ironyAndBroken' : 'irony'
  return reading.is_uncertain ? 'uncertain' : undefined
}

type SignsProps = Omit<Props, 'page'> & { correction: Correction | undefined }

function Signs({ message, reading, correction }: SignsProps) {
  const { w, language } = useSpeech()
  if (reading.cues.length === 0) return <p>{w.reading.restsOnNothing}</p>
  return (
    <div>
      <p className="meta">{w.reading.restsOn}</p>
      <ul>
        {reading.cues.map((cue) => {
          const kind = w.reading.kind[cue.kind] ?? cue.kind
          const words = message.text.slice(cue.start, cue.end)
          return (
            <li key={`${cue.kind} ${cue.start}`} className="reading-sign">
              <span>
                {kind}: <q lang={langOf(message.language, language)}>{words}</q>
              </span>
              {correction && (
                <Button look="text" small aria-label={w.reading.notSignOf(kind, words)} onClick={() => correction.dropCue(cue)}>
                  {w.reading.notSign}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function NotSo({ reading, correction }: { reading: MessageReading; correction: Correction }) {
  const { w } = useSpeech()
  return (
    <div className="reading-choices">
      <p className="meta">{w.reading.notSo}</p>
      <div role="group" aria-label={w.reading.notSo} className="reading-choice">
        {LEVELS.map((level) => (
          <Button key={level} small aria-pressed={level === reading.level} onClick={() => correction.setLevel(level)}>
            {w.reading.level[level]}
          </Button>
        ))}
      </div>
      {reading.demand !== 'automatic' && (
        <>
          <p className="meta">{w.reading.comesFor}</p>
          <div role="group" aria-label={w.reading.comesFor} className="reading-choice">
            {DEMANDS.map((demand) => (
              <Button key={demand} small aria-pressed={demand === reading.demand} onClick={() => correction.setDemand(demand)}>
                {w.reading.comesForShort[demand]}
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
