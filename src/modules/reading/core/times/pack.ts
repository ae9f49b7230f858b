/**
 * The words of one language for times: data that a person who knows the language writes, checked here before it is used.
 * Every phrase is written as it is said, in lower case or not; how it is looked up is the business of `lexicon.ts`.
 */
import { z } from 'zod'

const Words = z.array(z.string().min(1))
const WordsBy = z.record(z.string(), Words)
const WallTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)
const DayPart = z.object({
  from: WallTime,
  to: WallTime,
  /** Said alone they are a time: "in the morning". */
  alone: Words,
  /** Only with a day or a relation: "Friday morning", "before lunch". */
  withDay: Words,
})

/** The times pack of one language; `packs/<lang>/times.json` holds one. */
export const TimesPack = z.object({
  lang: z.string(),
  version: z.string(),
  numbers: WordsBy,
  articles: Words,
  ordinals: WordsBy,
  /** What makes digits an ordinal: the "rd" of 3rd, the ":e" of 3:e, the "." of 3. */
  ordinalMarks: Words,
  /** Before digits these make a day of the month: "den 22". */
  dayMarks: Words,
  /** "mon" to "sun"; "tue last" for a word that is last Tuesday by itself (i tisdags). */
  weekdays: WordsBy,
  months: WordsBy,
  /** Days counted from today: "0" today, "1" tomorrow, "-1" yesterday. */
  days: WordsBy,
  dayParts: z.record(z.string(), DayPart),
  /** A day and a part in one: "0 evening" tonight. */
  daysWithPart: WordsBy,
  /** Between a weekday and a part that are written as one word: "", "s". */
  /** Parts of the day only when one word with a weekday: Montagmorgen, where "morgen" alone is tomorrow. */
  compoundParts: WordsBy,
  compoundJoints: z.array(z.string()),
  clock: z.object({
    /** Whether digits are on a clock of 24 hours unless something else is said. */
    is24: z.boolean(),
    before: Words,
    after: Words,
    /** Between hour and minutes, besides ':' and '.'. */
    split: Words,
    am: Words,
    pm: Words,
    /** Minutes to add to the hour that follows: "half" +30 in English, -30 in German. */
    fractions: z.record(z.string(), z.object({ alone: Words, withMark: Words })),
    /** Minutes to add when they stand after the hour: 三点半. */
    fractionsAfter: WordsBy,
    past: Words,
    to: Words,
    /** What turns "at 7" into "around 7" when it stands behind it: "ish", "tiden". */
    around: Words,
    named: WordsBy,
  }),
  /** Closing time: "business" is 17:00 where no calendar says otherwise, "day" the end of the day. */
  closing: WordsBy,
  units: WordsBy,
  /** Whole durations: "PT30M" half an hour. */
  durations: WordsBy,
  /** Durations that are not what they count, after "in" only: "åtta dagar" is P7D. */
  durationIdioms: WordsBy,
  relations: WordsBy,
  /** Relations behind the time: 前, "at the latest". */
  relationsAfter: WordsBy,
  ago: Words,
  agoBefore: Words,
  fromNow: Words,
  /** Between the two ends of a range. */
  to: Words,
  and: Words,
  /** Small words that may stand inside an expression and say nothing: "the", "den", "of". */
  glue: Words,
  /** May stand before a time and belong to it: "already", "noch". */
  openers: Words,
  which: WordsBy,
  edges: WordsBy,
  stretches: WordsBy,
  /** Ready-made stretches: "this week" said in one word (denna veckan, 本周): "this week". */
  stretchesReady: WordsBy,
  /** Before a week number. */
  weekNumber: Words,
  weekNumberAfter: Words,
  /** After a weekday: a week later ("Friday week"). */
  weekOn: WordsBy,
  ofTheMonth: Words,
  holidays: WordsBy,
  zones: WordsBy,
  yourTime: Words,
  ourTime: Words,
  vague: Words,
  /** Begin a clause that names an event: "once", "as soon as". */
  events: Words,
  /** Where the event comes first these end it (收到照片后); empty where the clause runs to its end. */
  eventEnds: Words,
  /** After a relation or a duration these begin an event, not a time: "you", "we", "delivery". */
  eventWords: Words,
  /** After these any word names an event: "after school", "före älgjakten". */
  eventRelations: Words,
  /** Tie an amount to an event: "of" in "within a week of your order". */
  eventTies: Words,
  /** After a bare number at a relation the number is still a clock: "by 3 so". */
  afterBareClock: Words,
  /** After digits these make them no time: money, measures, counts. */
  notAfterClock: Words,
  /** Whether nouns have capitals, so that a small word after a bare number cannot be what is counted. */
  nounsHaveCapitals: z.boolean(),
  /** Look like times and are none. */
  never: Words,
  /** Numeric dates: day first, month first, or ask; by locale where it differs. */
  dateOrder: z.enum(['dmy', 'mdy', 'ask']),
  dateOrderByLocale: z.record(z.string(), z.enum(['dmy', 'mdy'])),
  /** What "next Friday" is: in next week, the first to come, or a question when those differ. */
  nextWeekday: z.enum(['ask', 'nextWeek', 'coming']),
  /** How an understanding is said: weekday and month names, and one sentence per kind. */
  because: z.object({
    weekdays: z.array(z.string()).length(7),
    months: z.array(z.string()).length(12),
    date: z.string(),
    moment: z.string(),
    wholeDay: z.string(),
    instant: z.string(),
    by: z.string(),
    window: z.string(),
    from: z.string(),
    elapsed: z.string(),
    business: z.string(),
    condition: z.string(),
    none: z.string(),
    two: z.string(),
    gap: z.string(),
    overlap: z.string(),
    past: z.string(),
    closed: z.string(),
    unknownZone: z.string(),
    pastCalendar: z.string(),
    noEnd: z.string(),
  }),
})
export type TimesPack = z.infer<typeof TimesPack>
