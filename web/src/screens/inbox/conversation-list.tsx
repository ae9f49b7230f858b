import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Paperclip } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useNow } from '../../api/clock.ts'
import type { InboxViewName } from '../../api/shapes.ts'
import { PromiseMark } from '../../parts/promise-mark.tsx'
import { useMe } from '../../shell/me.ts'
import { langOf, useSpeech } from '../../words/speech.tsx'
import { type InboxRow, type ListRow, markOfRow, whyLine } from './rows.ts'

const ROW_PX = 84
const GROUP_PX = 36
/** Rows drawn beyond what is seen, so that a fast key finds its row already there. */
const OVERSCAN = 8

type Props = {
  rows: ListRow[]
  opened: string | undefined
  cursor: string | undefined
  view: InboxViewName
  askForMore: () => void
}

/** Only the rows in sight are drawn, however long the list is. */
export function ConversationList({ rows, opened, cursor, view, askForMore }: Props) {
  const { w } = useSpeech()
  const frame = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? GROUP_PX : ROW_PX),
    overscan: OVERSCAN,
    getItemKey: (index) => {
      const row = rows[index]
      return row?.kind === 'row' ? row.row.id : (row?.group ?? index)
    },
  })
  const shown = list.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - OVERSCAN) askForMore()
  }, [last, rows.length, askForMore])

  const cursorIndex = rows.findIndex((row) => row.kind === 'row' && String(row.row.number) === cursor)
  const scroll = useRef(list.scrollToIndex)
  scroll.current = list.scrollToIndex
  useEffect(() => {
    if (cursorIndex > 0) scroll.current(cursorIndex, { align: 'auto' })
  }, [cursorIndex])
  return (
    <div className="list-frame" ref={frame}>
      <ol className="list-rows" style={{ height: list.getTotalSize() }}>
        {shown.map((item) => {
          const row = rows[item.index]
          if (!row) return null
          const place = { transform: `translateY(${item.start}px)`, height: item.size }
          if (row.kind === 'group') {
            return (
              <li key={item.key} className="list-group" style={place}>
                <h2>{w.inbox.groups[row.group]}</h2>
                <span className="figures">{row.count}</span>
              </li>
            )
          }
          const number = String(row.row.number)
          return (
            <li key={item.key} className="list-item" style={place}>
              <Row row={row.row} isOpened={number === opened} isCursor={number === cursor} view={view} />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function Row({ row, isOpened, isCursor, view }: { row: InboxRow; isOpened: boolean; isCursor: boolean; view: InboxViewName }) {
  const { w, d, language } = useSpeech()
  const me = useMe()
  const now = useNow()
  const mark = markOfRow(row, me.agent.id)
  return (
    <Link
      to="/inbox/$number"
      params={{ number: String(row.number) }}
      search={view === 'mine_and_unassigned' ? {} : { view }}
      className={`row plain ${row.waits_since ? 'row-new' : ''} ${isCursor ? 'row-cursor' : ''}`}
      aria-current={isOpened ? 'true' : undefined}
    >
      {mark ? <PromiseMark state={mark} /> : <span />}
      <span className="row-name cut" title={row.customer.name}>
        {row.customer.name}
      </span>
      <time className="row-time" dateTime={row.last_at}>
        {d.brief(row.last_at, now)}
      </time>
      <span className="row-subject cut" lang={langOf(row.language, language)}>
        {row.subject || w.inbox.noSubject}
        {row.has_attachments && (
          <>
            <Paperclip className="row-clip" size={12} strokeWidth={1.75} aria-hidden="true" />
            <span className="heard">, {w.inbox.attachment}</span>
          </>
        )}
      </span>
      <span className="row-why cut">{whyLine(row, { w, d }, now)}</span>
    </Link>
  )
}
