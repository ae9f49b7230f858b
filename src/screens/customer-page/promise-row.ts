/** One promise on the customer's page: its mark, what it is, how it stands in words, and who answers for it. */
import { isAtRisk, isStillOwed, priceOf } from '#modules/promises'
import type { ShownPromise } from '../promises.ts'
import { html, type Markup } from './html.ts'
import { drawMark, type Mark } from './marks.ts'
import { dueMoment, momentOf, moneyOf, type Reader } from './moments.ts'

type Standing = { mark: Mark; state: string; when?: string | undefined; more?: string }

export type Section = 'open' | 'broken' | 'kept' | 'changed'

/**
 * The part of the page a promise stands in; undefined for what was never said to the customer. One whose due has passed is
 * broken for them at that second, whether or not the clock's job has come round.
 */
export function sectionOf({ state, due_at }: Pick<ShownPromise, 'state' | 'due_at'>, now: Date): Section | undefined {
  switch (state) {
    case 'open':
      return now >= due_at ? 'broken' : 'open'
    case 'disputed':
      return 'open'
    case 'breached':
      return 'broken'
    case 'kept':
    case 'kept_late':
      return 'kept'
    case 'superseded_by_customer':
    case 'moved_by_agreement':
    case 'withdrawn_by_customer':
      return 'changed'
    case 'proposed':
    case 'unsent':
      return undefined
  }
}

function standingOf(row: ShownPromise, reader: Reader): Standing {
  const { words } = reader
  const due = dueMoment({ at: row.due_at, time: row.due_time }, reader)
  const settled = row.settled_at ? momentOf(row.settled_at, reader) : undefined
  switch (row.state) {
    case 'breached':
      return { mark: 'broken', state: words.broken, when: due }
    case 'kept':
      return { mark: 'kept', state: words.kept, when: settled }
    case 'kept_late':
      return { mark: 'late', state: words.keptLate, when: settled, more: words.itWasDue(due) }
    case 'superseded_by_customer':
      return { mark: 'moved', state: words.superseded, when: settled, more: words.itWasDue(due) }
    case 'moved_by_agreement':
      return { mark: 'moved', state: words.moved, when: settled, more: words.itWasDue(due) }
    case 'withdrawn_by_customer':
      return { mark: 'moved', state: words.withdrawn, when: settled }
    case 'disputed':
      return { mark: 'open', state: words.disputed, more: words.itWasDue(due) }
    case 'open':
    case 'proposed':
    case 'unsent':
      return openStanding(row, reader, due)
  }
}

function openStanding(row: ShownPromise, { words, now }: Reader, when: string): Standing {
  if (now >= row.due_at) return { mark: 'broken', state: words.broken, when }
  const isSoon = isAtRisk({ state: row.state, due: { at: row.due_at }, givenAt: row.given_at }, now)
  return isSoon ? { mark: 'due', state: words.dueSoon, when } : { mark: 'open', state: words.open, when }
}

/** `theirLanguage` is the language our words to the customer are in, when it is not the page's. */
export function promiseRow(row: ShownPromise, reader: Reader, theirLanguage: string | undefined): Markup {
  const { words } = reader
  const { mark, state, when, more } = standingOf(row, reader)
  const spoken = theirLanguage === undefined ? html`` : html` lang="${theirLanguage}"`
  const between = mark === 'open' || mark === 'moved' ? words.comma : ' '
  const price = priceOf(row)
  const terms = [
    ...(row.how === null ? [] : [words.how(row.how)]),
    ...(price === null ? [] : [price === 'free' ? words.free : words.price(moneyOf(price, words))]),
  ]
  return html`<li class="row">${drawMark(mark)}<div>
<h3${spoken}>${row.what}</h3>
<p><strong class="state ${mark}">${state}</strong>${when === undefined ? undefined : html`${between}<span class="when">${when}</span>`}</p>
${more === undefined ? undefined : html`<p class="small">${more}</p>`}
<p class="small"${spoken}>${words.weSaid(row.words)}</p>
${terms.length === 0 ? undefined : html`<p class="small">${terms.join(' · ')}</p>`}
${row.evidence === null ? undefined : html`<p class="small">${words.evidence(row.evidence)}</p>`}
<p class="small">${whoKeepsIt(row, reader)}</p>
</div></li>
`
}

/** Who takes over if need be matters only while something is still owed. */
function whoKeepsIt({ state, owner_name, backup_name }: ShownPromise, { words }: Reader): string {
  const owner = firstName(owner_name)
  if (backup_name === null || !isStillOwed({ state })) return words.owner(owner)
  return words.owner(owner) + words.space + words.backup(owner, firstName(backup_name))
}

/** Customers get first names: enough to ask for somebody, not enough to look them up. */
const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? name
