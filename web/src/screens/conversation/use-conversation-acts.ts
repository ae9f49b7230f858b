import { useMutation, useQueryClient } from '@tanstack/react-query'
import { post } from '../../api/call.ts'
import { useNow } from '../../api/clock.ts'
import type { ConversationPage } from '../../api/shapes.ts'
import { useToast } from '../../parts/toast.tsx'
import { useMe } from '../../shell/me.ts'
import { useSpeech } from '../../words/speech.tsx'

type Act = { verb: 'assign' | 'close' | 'reopen' | 'snooze' | 'wake'; body?: object; said: string; undo?: () => void }

export type ConversationActs = ReturnType<typeof useConversationActs>

/** What can be done to a conversation as a whole; each says so in a line and can be undone by its opposite. */
export function useConversationActs({ conversation }: ConversationPage) {
  const { w, d } = useSpeech()
  const me = useMe()
  const now = useNow()
  const say = useToast()
  const queries = useQueryClient()
  const act = useMutation({
    mutationFn: ({ verb, body }: Act) => post(`/conversations/${conversation.id}/${verb}`, body),
    onSuccess: (_, { said, undo }) => {
      for (const key of ['conversation', 'inbox', 'today']) void queries.invalidateQueries({ queryKey: [key] })
      if (said) say(said, undo)
    },
  })
  const run = (verb: Act['verb'], said: string, body?: object, undo?: () => void) =>
    act.mutate({ verb, said, ...(body ? { body } : {}), ...(undo ? { undo } : {}) })
  const before = conversation.assignee?.id ?? null
  const assign = (agent: { id: string; name: string } | null) =>
    run(
      'assign',
      agent ? w.conversation.assignedNow(agent.name) : w.conversation.unassignedNow,
      { agent_id: agent?.id ?? null },
      () => run('assign', '', { agent_id: before }),
    )
  return {
    fault: act.error,
    isBusy: act.isPending,
    assign,
    take: () => assign(me.agent),
    close: () => run('close', w.conversation.closedNow, {}, () => run('reopen', '')),
    reopen: () => run('reopen', w.conversation.reopenedNow, {}, () => run('close', '')),
    snooze: (until: string) => run('snooze', w.conversation.snoozedNow(d.moment(until, now)), { until }, () => run('wake', '')),
    wake: () => run('wake', w.conversation.wokenNow),
  }
}
