import { lazy, Suspense } from 'react'
import type { ConversationPage } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { useSpeech } from '../../words/speech.tsx'
import { goToTimeline } from './timeline.tsx'
import type { Writing } from './use-writing.ts'

const Composer = lazy(() => import('../composer/composer.tsx').then((file) => ({ default: file.Composer })))

/** Under the story: the composer, or the ways into it. */
export function WritingPlace({ page, writing }: { page: ConversationPage; writing: Writing }) {
  return (
    <div className="composer-place">
      {writing.kind ? (
        <Suspense fallback={<div className="composer-box composer-waiting" />}>
          <Composer
            key={writing.draftCount}
            page={page}
            kind={writing.kind}
            setKind={writing.start}
            promise={writing.promise}
            promiseWish={writing.promiseWish}
            focusWish={writing.focusWish}
            leave={goToTimeline}
            close={writing.stop}
          />
        </Suspense>
      ) : (
        <WaysToWrite page={page} writing={writing} />
      )}
    </div>
  )
}

function WaysToWrite({ page, writing }: { page: ConversationPage; writing: Writing }) {
  const { w } = useSpeech()
  return (
    <div className="composer-closed">
      <Button className="composer-invite" onClick={() => writing.start('reply')} keyName="r">
        {w.composer.write(page.customer.name)}
      </Button>
      <Button look="text" onClick={() => writing.start('note')} keyName="n">
        {w.composer.note}
      </Button>
      <Button look="text" onClick={() => writing.start('phone')}>
        {w.composer.phone}
      </Button>
    </div>
  )
}
