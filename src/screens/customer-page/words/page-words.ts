/** Everything the page can say; a language that leaves out a sentence does not compile. */
export type PageWords = {
  /** Its own name, for whoever looks for it among others. */
  language: string
  /** For the `lang` attribute and the formats of dates, numbers and money. */
  locale: string
  title: string
  heading: (name: string) => string
  languages: string
  counts: (open: number, broken: number, kept: number) => string
  sections: { open: string; broken: string; kept: string; changed: string }
  /** State with its time, in one sentence each; `when` is made by `moment`. */
  open: string
  dueSoon: string
  broken: string
  kept: string
  keptLate: string
  superseded: string
  moved: string
  withdrawn: string
  disputed: string
  itWasDue: (when: string) => string
  /** What stands between a state and its time where they do not form a phrase, and between two sentences. */
  comma: string
  space: string
  moment: (day: string, time: string) => string
  weSaid: (words: string) => string
  how: (how: string) => string
  free: string
  price: (amount: string) => string
  evidence: (evidence: string) => string
  owner: (name: string) => string
  backup: (owner: string, backup: string) => string
  nothingYet: string
  somethingElse: { heading: string; text: string; write: (address: string) => string }
  times: (place: string, zone: string) => string
  updated: (when: string) => string
  notFound: { title: string; text: string }
}
