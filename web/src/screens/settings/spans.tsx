import { X } from 'lucide-react'
import { Button, IconButton } from '../../parts/button.tsx'
import { TimeField } from '../../parts/time-field.tsx'
import { useSpeech } from '../../words/speech.tsx'

export type Span = [from: string, to: string]
/** A day with more spells of work than this is a mistake of the hand. */
const MOST_SPANS = 6

/** Hours of one day; none means closed. A day that ends at midnight ends at 24:00, which clocks write 00:00. */
export function Spans({ name, spans, change }: { name: string; spans: Span[]; change: (spans: Span[]) => void }) {
  const { w } = useSpeech()
  const words = w.settings.calendars
  const set = (index: number, span: Span) => change(spans.map((one, at) => (at === index ? span : one)))
  const shown = (time: string) => (time === '24:00' ? '00:00' : time)
  return (
    <div className="spans">
      {spans.length === 0 && <span className="quiet">{words.closed}</span>}
      {spans.map((span, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: spans are known by their place only
        <span key={index} className="span">
          <TimeField isHidden label={`${name}, ${words.from}`} value={span[0]} change={(from) => set(index, [from, span[1]])} />
          <span aria-hidden="true">–</span>
          <TimeField
            isHidden
            label={`${name}, ${words.until}`}
            value={shown(span[1])}
            change={(until) => set(index, [span[0], until === '00:00' ? '24:00' : until])}
          />
          <IconButton
            small
            name={`${w.acts.remove}: ${name} ${span.join('–')}`}
            icon={<X size={16} strokeWidth={1.75} aria-hidden="true" />}
            onClick={() => change(spans.filter((_, at) => at !== index))}
          />
        </span>
      ))}
      {spans.length < MOST_SPANS && (
        <Button
          small
          look="text"
          onClick={() => change([...spans, spans.length === 0 ? ['09:00', '17:00'] : ['18:00', '20:00']])}
          aria-label={`${words.addSpan}: ${name}`}
        >
          {words.addSpan}
        </Button>
      )}
    </div>
  )
}
