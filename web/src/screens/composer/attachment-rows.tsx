import { Paperclip, X } from 'lucide-react'
import { IconButton } from '../../parts/button.tsx'
import { sentenceFor } from '../../parts/trouble.tsx'
import { useSpeech } from '../../words/speech.tsx'
import type { Attaching } from './use-attachments.ts'

export function AttachmentRows({ files, drop }: { files: Attaching[]; drop: (key: string) => void }) {
  const { w, d } = useSpeech()
  if (files.length === 0) return null
  return (
    <ul className="attaching" aria-label={w.conversation.attachments}>
      {files.map(({ key, name, share, file, fault }) => (
        <li key={key}>
          <Paperclip size={16} strokeWidth={1.75} aria-hidden="true" />
          <span className="attaching-name">
            {fault
              ? `${w.composer.attachFailed(name)} ${sentenceFor(fault, w)}`
              : file
                ? name
                : w.composer.attaching(name, d.percent(share))}
          </span>
          {!file && !fault && <progress max={1} value={share} aria-label={name} />}
          <IconButton
            small
            name={w.acts.remove}
            icon={<X size={16} strokeWidth={1.75} aria-hidden="true" />}
            onClick={() => drop(key)}
          />
        </li>
      ))}
    </ul>
  )
}
