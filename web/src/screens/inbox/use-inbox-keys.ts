import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { InboxViewName } from '../../api/shapes.ts'
import { useKeys } from '../../parts/keys.ts'
import { useCommands } from '../../shell/commands.tsx'
import { useSpeech } from '../../words/speech.tsx'
import type { ListRow } from './rows.ts'

/** The lists of the inbox as they stand in its menu and in the palette. */
export const viewGroups: InboxViewName[][] = [
  ['mine_and_unassigned', 'mine', 'unassigned', 'all'],
  ['snoozed', 'closed'],
  ['undelivered', 'unreadable'],
]

/** So many rows before the end of what is loaded, the next ones are asked for. */
const ROWS_AHEAD = 5

type Ways = {
  rows: ListRow[]
  opened: string | undefined
  view: InboxViewName
  askForMore: () => void
  startNew: () => void
}

/** j and k move through the list, and take the open conversation with them; Enter opens, u goes back to the list alone. */
export function useInboxKeys({ rows, opened, view, askForMore, startNew }: Ways) {
  const { w } = useSpeech()
  const navigate = useNavigate()
  const [cursor, setCursor] = useState(-1)
  const numbers = rows.flatMap((row) => (row.kind === 'row' ? [String(row.row.number)] : []))
  const openedAt = opened === undefined ? -1 : numbers.indexOf(opened)
  useEffect(() => {
    if (openedAt >= 0) setCursor(openedAt)
  }, [openedAt])

  const open = (number: string | undefined) => {
    if (number === undefined) return
    void navigate({
      to: '/inbox/$number',
      params: { number },
      search: (kept) => ({ ...('view' in kept && kept.view ? { view: kept.view } : {}) }),
    })
  }
  const move = (step: number) => {
    const next = Math.min(Math.max(cursor + step, 0), numbers.length - 1)
    setCursor(next)
    if (opened !== undefined) open(numbers[next])
    if (next > numbers.length - ROWS_AHEAD) askForMore()
  }
  const choose = (name: InboxViewName) =>
    void navigate({ to: '/inbox', search: name === 'mine_and_unassigned' ? {} : { view: name } })
  const openChosen = () => open(numbers[cursor])
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    Enter: openChosen,
    o: openChosen,
    ...(opened === undefined ? {} : { u: () => choose(view) }),
  })
  const here = { group: w.places.inbox }
  useCommands([
    { ...here, id: 'new-conversation', name: w.inbox.newConversation, run: startNew },
    ...viewGroups.flat().map((name) => ({ ...here, id: `view-${name}`, name: w.inbox.views[name], run: () => choose(name) })),
  ])
  return { chosen: numbers[cursor], choose }
}
