/**
 * The stories told side by side instead of one after the other: every act, every promise kept, missed or given back, every
 * snooze that ends, in the order in which they happened. Played so, what the database remembers is a true history.
 */
import type { Wall } from '#kernel/time'
import type { ShopDays } from './shop-days.ts'
import type { Act, AgentName, Ago, Story, StoryPromise } from './story.ts'

export type PromiseDue = Wall & { at: Date }
type Told = { at: Date; story: Story; index: number }
type AgentAct<Name extends Act['act']> = Extract<Act, { act: Name }>

/** Something to play. `due` and `left` are what the clock brings about: promises and snoozes to look at, mail to leave. */
export type Happening =
  | ({ is: 'written'; act: AgentAct<'writes'> } & Told)
  | ({ is: 'said'; act: AgentAct<'replies' | 'calls'>; dues: PromiseDue[] } & Told)
  | ({ is: 'arranged'; act: AgentAct<'notes' | 'takes' | 'closes'> } & Told)
  | ({ is: 'snoozed'; act: AgentAct<'snoozes'>; until: Date } & Told)
  | { is: 'kept'; at: Date; promise: StoryPromise; by: AgentName; evidence: string }
  | { is: 'withdrawn'; at: Date; promise: StoryPromise; by: AgentName; customerWords: string }
  | { is: 'due' | 'left'; at: Date }

/** Acts of one story lie at least this far apart. */
const APART_MS = 60_000
/** An answer leaves ten seconds after it was written; two seconds later it has left. */
const LEFT_AFTER_MS = 12_000
/** The clock looks at what is due a moment after the due. */
const LOOKS_AFTER_MS = 1_000

/** All that happened before now, oldest first; of the same moment, in the order in which the stories tell it. */
export function timelineOf(stories: readonly Story[], days: ShopDays): Happening[] {
  return stories
    .flatMap((story) => {
      const moments = momentsOf(story, days)
      return story.acts.flatMap((_, index) => happeningsOf(story, index, moments, days))
    })
    .filter(({ at }) => at < days.now)
    .sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** When each act happened: as the story says, but never after the act that follows it. */
function momentsOf({ acts }: Story, days: ShopDays): Date[] {
  const moments = acts.map(({ at }) => days.momentOf(at))
  for (let i = moments.length - 2; i >= 0; i--) {
    const latestMs = moments[i + 1]!.getTime() - APART_MS
    if (moments[i]!.getTime() > latestMs) moments[i] = new Date(latestMs)
  }
  return moments
}

function happeningsOf(story: Story, index: number, moments: readonly Date[], days: ShopDays): Happening[] {
  const act = story.acts[index]!
  const at = moments[index]!
  const told = { at, story, index }
  switch (act.act) {
    case 'writes':
      return [{ is: 'written', act, ...told }]
    case 'snoozes': {
      const until = days.dueOf(act.until, act.at, at).at
      return [{ is: 'snoozed', act, until, ...told }, after('due', until, LOOKS_AFTER_MS)]
    }
    case 'replies':
    case 'calls': {
      const promises = act.promises ?? []
      const dues = promises.map(({ due }) => days.dueOf(due, act.at, at))
      const said: Happening = { is: 'said', act, dues, ...told }
      const fates = promises.map((promise, i) =>
        fateOf(promise, { by: promise.owner ?? act.by, at, due: dues[i]!.at, story, moments }, days),
      )
      return [said, ...(act.act === 'replies' ? [after('left', at, LEFT_AFTER_MS)] : []), ...fates.flat()]
    }
    case 'takes':
    case 'closes':
    case 'notes':
      return [{ is: 'arranged', act, ...told }]
  }
}

type Circumstances = { by: AgentName; at: Date; due: Date; story: Story; moments: readonly Date[] }

/** What became of a promise: kept, given back by the customer, missed, or missed and then kept. */
function fateOf(promise: StoryPromise, { by, at, due, story, moments }: Circumstances, days: ShopDays): Happening[] {
  if (promise.withdrawn) {
    const { customerWords } = promise.withdrawn
    const saidAt = momentOfWords(story, promise.withdrawn.at, moments) ?? days.momentOf(promise.withdrawn.at)
    return [{ is: 'withdrawn', at: new Date(saidAt.getTime() + APART_MS), promise, by, customerWords }]
  }
  if (!promise.kept) return [after('due', due, LOOKS_AFTER_MS)]

  const { evidence } = promise.kept
  const earliestMs = at.getTime() + APART_MS
  const keptAt = new Date(Math.max(earliestMs, days.momentOf(promise.kept.at).getTime()))
  const missed = keptAt > due ? [after('due', due, LOOKS_AFTER_MS)] : []
  return [...missed, { is: 'kept', at: keptAt, promise, by, evidence }]
}

/** When the customer wrote the words that a story dates so. */
function momentOfWords({ acts }: Story, ago: Ago, moments: readonly Date[]): Date | undefined {
  return moments[acts.findIndex(({ act, at }) => act === 'writes' && JSON.stringify(at) === JSON.stringify(ago))]
}

const after = (is: 'due' | 'left', at: Date, afterMs: number): Happening => ({ is, at: new Date(at.getTime() + afterMs) })
