/** What the check says: where the trouble is, what it is, and what to do, in plain sentences. */
export type Trouble = { readonly file: string; readonly entry: string; readonly trouble: string; readonly remedy: string }

export const sentenceOf = ({ file, entry, trouble, remedy }: Trouble) =>
  `${file}${entry ? `, ${entry}` : ''}: ${trouble} ${remedy}`

const quoted = (text: string) => `“${text}”`

export const missingFile = (file: string): Trouble => ({
  file,
  entry: '',
  trouble: 'this file is not there.',
  remedy: 'Copy it from the language nearest to yours and translate what is in it.',
})
export const notJson = (file: string, because: string): Trouble => ({
  file,
  entry: '',
  trouble: `this file cannot be read (${because}).`,
  remedy: 'Most often a comma or a quotation mark is missing at that place, or there is one too many.',
})
export const wrongForm = (file: string, entry: string, because: string): Trouble => ({
  file,
  entry,
  trouble: `this is not in the form we expect (${because}).`,
  remedy: 'Compare it with the same place in the English pack.',
})
export const tooFewFixtures = (file: string, entry: string, what: string, count: number): Trouble => ({
  file,
  entry,
  trouble: `it has ${count} example${count === 1 ? '' : 's'} ${what}, and needs two.`,
  remedy: 'Write sentences as people of your country would really write them.',
})
export const notHeard = (file: string, entry: string, text: string): Trouble => ({
  file,
  entry,
  trouble: `${quoted(text)} should be recognised, and is not.`,
  remedy: 'Add the words it uses to the entry, or correct the example.',
})
export const wronglyHeard = (file: string, entry: string, text: string): Trouble => ({
  file,
  entry,
  trouble: `${quoted(text)} should be left alone, and is recognised.`,
  remedy: 'Make the words of the entry more exact, or add what takes it back.',
})
export const saidTwice = (file: string, entry: string, text: string, other: string): Trouble => ({
  file,
  entry,
  trouble: `${quoted(text)} is written twice (also in ${other}).`,
  remedy: 'Keep it in one place.',
})
export const neverReached = (file: string, entry: string, text: string, because: string): Trouble => ({
  file,
  entry,
  trouble: `${quoted(text)} can never be found: ${because}.`,
  remedy: 'Correct it, or take it out.',
})
export const unknownEntry = (file: string, entry: string): Trouble => ({
  file,
  entry,
  trouble: 'there are examples for it, but there is no such entry in the pack.',
  remedy: 'Correct the name, or take the examples out.',
})
