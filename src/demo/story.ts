/**
 * A story of the demonstration workspace: one conversation of a shop having a bad week, told as its acts in order.
 * The player (`play.ts`) performs each act through the same verbs that people use, with the clock set to the act's time.
 */

import type { PictureName } from './pictures.ts'

/** When an act happened, relative to the moment the workspace is made, in the shop's zone. */
export type Ago = { daysAgo: number; time: string } | { minutesAgo: number }

/** When a promise is due, relative to today, in the shop's zone. Negative days lie in the past. */
export type DueOn = { inDays: number; time: string } | { inMinutes: number }

export type Person = {
  name: string
  /** Always under `.example`. */
  address: string
  phone?: string
  language: 'en' | 'sv' | 'da' | 'nb' | 'zh' | 'de'
  /** IANA zone, if not the shop's. */
  zone?: string
  organisation?: string
}

export type AgentName = 'asha' | 'ingrid' | 'jonas' | 'mei-lin' | 'soren'

export type StoryPromise = {
  /** A substring of the reply's text: our word, exactly as the customer read it. */
  words: string
  /** What we will do, in the story's language, short: "Pendant leaves our store". */
  what: string
  /** How, when it was said: "by courier", "by phone". */
  how?: string
  due: DueOn
  /** `free`, or an amount with its currency, when the price was part of our word. */
  price?: 'free' | { amount: string; currency: string }
  /** Who keeps it; the one who replied, unless said otherwise. */
  owner?: AgentName
  /** Set when it has been kept: at what time and what shows it. A time after the due makes it kept late; without `kept` it is open, or broken once the due has passed. */
  kept?: { at: Ago; evidence: string }
  /** Set when the customer said, in their own words, that it is no longer needed. */
  withdrawn?: { at: Ago; customerWords: string }
}

export type Act =
  | {
      act: 'writes'
      at: Ago
      text: string
      html?: string
      automatic?: 'reply' | 'generated'
      cc?: string[]
      picture?: PictureName
    }
  | { act: 'replies'; by: AgentName; at: Ago; text: string; promises?: StoryPromise[] }
  | { act: 'notes'; by: AgentName; at: Ago; text: string }
  | { act: 'calls'; by: AgentName; at: Ago; text: string; promises?: StoryPromise[] }
  | { act: 'takes'; by: AgentName; at: Ago }
  | { act: 'closes'; by: AgentName; at: Ago }
  | { act: 'snoozes'; by: AgentName; at: Ago; until: DueOn }

export type Story = {
  /** Stable, kebab-case, with its language in front: `sv-pendel-tisdag`. */
  id: string
  subject: string
  customer: Person
  /** To which of the shop's two mailboxes: `help` (default) or `orders`. */
  to?: 'help' | 'orders'
  acts: Act[]
}
