/** One thing that a phrase asks of the text, in order. */
export type Step =
  | { readonly is: 'word'; readonly letters: string; readonly hasEnding: boolean; readonly hasCapital: boolean }
  | { readonly is: 'number' }
  | { readonly is: 'gap' }

/** One place of a phrase: the words that may stand there, or nothing when it is in parentheses. */
export type Place = { readonly options: readonly (readonly Step[])[]; readonly isOptional: boolean }

/** The places of a phrase, in order. How phrases are written is told in README.md beside this file. */
export function placesOf(phrase: string): Place[] {
  const places: Place[] = []
  for (const [, optional, required] of phrase.matchAll(/\(([^)]*)\)|([^\s()]+)/g)) {
    const written = optional ?? required ?? ''
    places.push({ options: written.split('|').map(stepsOf), isOptional: optional !== undefined })
  }
  return places
}

/** Several words may stand together inside parentheses: (at all|by now). */
const stepsOf = (words: string): Step[] =>
  words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(stepOf)

function stepOf(word: string): Step {
  if (word === '#') return { is: 'number' }
  if (word === '...') return { is: 'gap' }
  const hasCapital = word.startsWith('^')
  const hasEnding = word.endsWith('*')
  return { is: 'word', letters: word.slice(hasCapital ? 1 : 0, hasEnding ? -1 : undefined), hasEnding, hasCapital }
}
