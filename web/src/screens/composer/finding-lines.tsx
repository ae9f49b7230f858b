import { type KeyboardEvent, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../../parts/button.tsx'
import { offeredWords } from '../../reading/better-words.ts'
import { langOf, useSpeech } from '../../words/speech.tsx'
import type { ShownFinding } from './use-draft-reading.ts'

type Props = {
  findings: ShownFinding[]
  language: string | undefined
  use: (finding: ShownFinding, words: string) => void
  leave: (finding: ShownFinding) => void
}

/** Under a sentence worth another look: why, better words, and the two ways on. Grey, and never in the way of sending. */
export function FindingLines({ findings, language, use, leave }: Props) {
  return (
    <>
      {findings.map((finding) =>
        createPortal(<FindingLine finding={finding} language={language} use={use} leave={leave} />, finding.host, finding.rule),
      )}
      <Heard findings={findings} language={language} />
    </>
  )
}

type LineProps = Omit<Props, 'findings'> & { finding: ShownFinding }

function FindingLine({ finding, language, use, leave }: LineProps) {
  const { w, language: screen } = useSpeech()
  const offered = offeredWords(finding.suggestion)
  const hearEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leave(finding)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: it hears the keys of its buttons
    <div className="finding" role="group" aria-label={w.reading.finding} onKeyDown={hearEscape}>
      <p lang={langOf(language, screen)}>
        <span className="finding-why">{finding.why}</span>{' '}
        {offered ? [offered.lead, offered.words].filter(Boolean).join(' ') : finding.suggestion}
      </p>
      <span className="finding-acts">
        {offered && (
          <Button small onMouseDown={keepCursor} onClick={() => use(finding, offered.words)}>
            {w.reading.use}
          </Button>
        )}
        <Button look="text" small onMouseDown={keepCursor} onClick={() => leave(finding)}>
          {w.reading.leave}
        </Button>
      </span>
    </div>
  )
}

/** A press on a line leaves the cursor where one writes. */
const keepCursor = (event: { preventDefault: () => void }) => event.preventDefault()

/** Says to who cannot see it what was found last, once, when it is found. */
function Heard({ findings, language }: Pick<Props, 'findings' | 'language'>) {
  const { w, language: screen } = useSpeech()
  const [said, setSaid] = useState<{ rules: string; why: string }>({ rules: '', why: '' })
  const rules = findings.map(({ rule }) => rule).join(' ')
  useEffect(() => {
    setSaid((before) => {
      const fresh = findings.find(({ rule }) => !before.rules.split(' ').includes(rule))
      return before.rules === rules ? before : { rules, why: fresh ? fresh.why : '' }
    })
  }, [rules, findings])
  return (
    <p className="heard" role="status">
      {said.why && (
        <>
          {w.reading.finding}: <span lang={langOf(language, screen)}>{said.why}</span>
        </>
      )}
    </p>
  )
}
