import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CircleHelp, Clock, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { post } from '../../api/call.ts'
import { nowMs, useNow } from '../../api/clock.ts'
import type { Delivery, Message } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../words/speech.tsx'

export type TakenBack = { text: string; html?: string | null; promises?: unknown[] }

const picture = { size: 16, strokeWidth: 1.75, className: 'icon', 'aria-hidden': true } as const
const SECOND_MS = 1_000
/** A message that leaves within this time is an undo-send; later is a scheduled one and shows its moment. */
const SOON_MS = 60_000

/** What became of a message, per recipient, in words; quiet when all is well. */
export function DeliveryLines({ message, onTakenBack }: { message: Message; onTakenBack: (draft: TakenBack) => Promise<void> }) {
  const leaves = message.leaves_at ? Date.parse(message.leaves_at) : undefined
  if (message.direction === 'in') return null
  if (leaves !== undefined && leaves > nowMs()) return <Leaving message={message} leaves={leaves} onTakenBack={onTakenBack} />
  const told = message.deliveries.filter(({ state }) => state !== 'sent')
  if (told.length === 0) return null
  return (
    <ul className="deliveries">
      {told.map((delivery) => (
        <DeliveryLine key={delivery.recipient} message={message} delivery={delivery} />
      ))}
    </ul>
  )
}

function useMessageAct(message: Message) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ verb, body }: { verb: string; body?: object }) =>
      post<{ draft?: TakenBack }>(`/messages/${message.id}/${verb}`, body),
    onSettled: () => {
      for (const key of ['conversation', 'inbox']) void queries.invalidateQueries({ queryKey: [key] })
    },
  })
}

function DeliveryLine({ message, delivery }: { message: Message; delivery: Delivery }) {
  const { w, d } = useSpeech()
  const now = useNow()
  const act = useMessageAct(message)
  const { state, recipient } = delivery
  const isDoubt = state === 'delivered_unknown'
  const canRepeat = isDoubt || state === 'bounced' || state === 'failed' || state === 'stopped'
  const icon = isDoubt ? <CircleHelp {...picture} /> : canRepeat ? <TriangleAlert {...picture} /> : <Clock {...picture} />
  return (
    <li className="delivery">
      {icon}
      <div>
        <p className={canRepeat ? 'name' : 'meta'}>{w.conversation.delivery[state](recipient)}</p>
        {delivery.reason && <p className="meta">{delivery.reason}</p>}
        {delivery.next_attempt_at && delivery.attempts > 0 && !canRepeat && (
          <p className="meta">{w.conversation.deliveryRetry(delivery.attempts, d.moment(delivery.next_attempt_at, now))}</p>
        )}
        {canRepeat && (
          <p className="delivery-acts">
            <Button small onClick={() => act.mutate({ verb: 'send-again', body: { recipient } })}>
              {w.conversation.sendAgain}
            </Button>
            {isDoubt && (
              <>
                <Button small onClick={() => act.mutate({ verb: 'settle-doubt', body: { recipient, arrived: true } })}>
                  {w.conversation.arrived}
                </Button>
                <Button small onClick={() => act.mutate({ verb: 'settle-doubt', body: { recipient, arrived: false } })}>
                  {w.conversation.notArrived}
                </Button>
              </>
            )}
          </p>
        )}
        <Trouble fault={act.error} what={w.states.notDone} isSmall />
      </div>
    </li>
  )
}

function Leaving({
  message,
  leaves,
  onTakenBack,
}: {
  message: Message
  leaves: number
  onTakenBack: (draft: TakenBack) => Promise<void>
}) {
  const { w, d } = useSpeech()
  const act = useMessageAct(message)
  const queries = useQueryClient()
  const [left, setLeft] = useState(leaves - nowMs())
  useEffect(() => {
    const timer = setInterval(() => {
      const now = leaves - nowMs()
      setLeft(now)
      if (now > 0) return
      clearInterval(timer)
      void queries.invalidateQueries({ queryKey: ['conversation'] })
    }, SECOND_MS)
    return () => clearInterval(timer)
  }, [leaves, queries])
  const takeBack = () =>
    act.mutate({ verb: 'take-back' }, { onSuccess: ({ draft }) => void onTakenBack(draft ?? { text: message.text }) })
  return (
    <div className="leaving">
      <Clock {...picture} />
      <span className="figures" aria-live="off">
        {left < SOON_MS
          ? w.conversation.leavesIn(Math.max(0, Math.ceil(left / SECOND_MS)))
          : w.conversation.leavesAt(d.moment(leaves, nowMs()))}
      </span>
      <Button small disabled={left <= 0 || act.isPending} onClick={takeBack}>
        {w.conversation.takeBack}
      </Button>
      <Button small look="text" disabled={left <= 0 || act.isPending} onClick={() => act.mutate({ verb: 'send-now' })}>
        {w.conversation.sendNow}
      </Button>
      <Trouble fault={act.error} what={w.states.notDone} isSmall />
    </div>
  )
}
