import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import { post } from '../../api/call.ts'
import type { ConversationPage, Message, MessageReading } from '../../api/shapes.ts'
import { useToast } from '../../parts/toast.tsx'
import { useSpeech } from '../../words/speech.tsx'

type Cue = MessageReading['cues'][number]
type Correction = { level?: MessageReading['level']; demand?: 'value' | 'failure' | 'unclear'; not_cue?: Cue }
type Asked = Correction & { said?: string; undo?: () => void }

/** What a colleague says of a reading: shown at once, said in a line, and taken back by choosing what was there before. */
export function useReadingCorrection(message: Message, reading: MessageReading) {
  const { w } = useSpeech()
  const say = useToast()
  const queries = useQueryClient()
  const show = (shown: Message) =>
    queries.setQueriesData<InfiniteData<ConversationPage>>({ queryKey: ['conversation'] }, (before) => replaced(before, shown))
  const act = useMutation({
    mutationFn: ({ said: _said, undo: _undo, ...correction }: Asked) =>
      post<Message>(`/messages/${message.id}/reading/correct`, correction),
    onMutate: (correction) => show({ ...message, reading: corrected(reading, correction) }),
    onSuccess: (answer, { said, undo }) => {
      show(answer)
      void queries.invalidateQueries({ queryKey: ['conversation'] })
      if (said) say(said, undo)
    },
    onError: () => show(message),
  })
  return {
    fault: act.error,
    setLevel: (level: MessageReading['level']) =>
      act.mutate({ level, said: w.reading.noted(w.reading.level[level]), undo: () => act.mutate({ level: reading.level }) }),
    setDemand: (demand: NonNullable<Correction['demand']>) => act.mutate({ demand }),
    dropCue: (cue: Cue) => act.mutate({ not_cue: cue, said: w.reading.notedNoSign }),
  }
}

function corrected(reading: MessageReading, { level, demand, not_cue: wrong }: Correction): MessageReading {
  const isWrong = (cue: Cue) => cue.kind === wrong?.kind && cue.start === wrong.start && cue.end === wrong.end
  return {
    ...reading,
    ...(level ? { level } : {}),
    ...(demand ? { demand } : {}),
    cues: reading.cues.filter((cue) => !isWrong(cue)),
    is_corrected: true,
  }
}

function replaced(before: InfiniteData<ConversationPage> | undefined, message: Message) {
  if (!before) return before
  const isHere = (item: { id: string }) => item.id === message.id
  if (!before.pages.some(({ timeline }) => timeline.some(isHere))) return before
  const pages = before.pages.map((page) => ({
    ...page,
    timeline: page.timeline.map((item) => (isHere(item) ? message : item)),
  }))
  return { ...before, pages }
}
