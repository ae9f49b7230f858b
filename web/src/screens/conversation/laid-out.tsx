import { useRef, useState } from 'react'
import type { Message } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { withParameters } from '../../api/queries.ts'
import { useSpeech } from '../../words/speech.tsx'

/** A mail may be as long as it likes; beyond this its frame scrolls by itself. */
const MOST_HEIGHT_PX = 4_000
const FIRST_HEIGHT_PX = 240

/**
 * A mail's own layout. The server has cleaned it; the frame runs no scripts whatever it holds, and shares our origin only so that
 * its height can be measured.
 */
export function LaidOut({ message, name }: { message: Message; name: string }) {
  const { w } = useSpeech()
  const [withImages, setWithImages] = useState(false)
  const [height, setHeight] = useState(FIRST_HEIGHT_PX)
  const frame = useRef<HTMLIFrameElement>(null)
  const measure = () => {
    const inside = frame.current?.contentDocument?.documentElement
    if (inside) setHeight(Math.min(inside.scrollHeight + 8, MOST_HEIGHT_PX))
  }
  if (!message.html_url) return null
  return (
    <div className="laid-out">
      {message.has_remote_images && !withImages && (
        <p className="message-hint">
          <span>{w.conversation.imagesHidden}</span>
          <Button small onClick={() => setWithImages(true)}>
            {w.conversation.showImages}
          </Button>
        </p>
      )}
      <iframe
        ref={frame}
        title={w.conversation.frame(name)}
        className="laid-out-frame"
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        src={withParameters(message.html_url, { images: withImages ? 1 : undefined })}
        style={{ height }}
        onLoad={measure}
      />
    </div>
  )
}
