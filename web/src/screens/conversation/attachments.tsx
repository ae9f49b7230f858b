import { File, Image } from 'lucide-react'
import type { Attachment } from '../../api/shapes.ts'
import { useSpeech } from '../../words/speech.tsx'

const BYTES_PER_KILOBYTE = 1_000
const picture = { size: 16, strokeWidth: 1.75, className: 'icon', 'aria-hidden': true } as const

export function Attachments({ attachments }: { attachments: Attachment[] }) {
  const { w, d } = useSpeech()
  const shown = attachments.filter(({ is_inline: isInline }) => !isInline)
  if (shown.length === 0) return null
  return (
    <ul className="attachments" aria-label={w.conversation.attachments}>
      {shown.map((file) => (
        <li key={file.id}>
          <a className="attachment" href={file.url} download={file.name}>
            {file.type.startsWith('image/') ? <Image {...picture} /> : <File {...picture} />}
            <span className="attachment-name">{file.name}</span>
            <span className="meta">
              {w.conversation.size(d.number(Math.max(1, Math.round(file.size_bytes / BYTES_PER_KILOBYTE))))}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
