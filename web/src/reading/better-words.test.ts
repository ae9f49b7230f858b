import { expect, test } from 'vitest'
import { offeredWords } from './better-words.ts'

test.each([
  ['“I’ll find out and write to you before 15:00.”', '', 'I’ll find out and write to you before 15:00.'],
  ['Say what you can do: “I’ll enter it for you.”', 'Say what you can do:', 'I’ll enter it for you.'],
  ['”Jag tar reda på det.”', '', 'Jag tar reda på det.'],
  ['»Jeg finder ud af det.«', '', 'Jeg finder ud af det.'],
  ['«Jeg finner ut av det.»', '', 'Jeg finner ut av det.'],
  ['„Ich finde es heraus.“', '', 'Ich finde es heraus.'],
  ['“我去问清楚。”', '', '我去问清楚。'],
])('%s offers its sentence', (suggestion, lead, words) => {
  expect(offeredWords(suggestion)).toEqual({ lead, words })
})

test.each([
  ['Say sorry for what we did, not for the feeling.'],
  ['“Du” and “Sie” don’t go together; choose one form.'],
  ['Take up “when”, or say when you will: “On that I’ll come back to you.”'],
  ['“123” is in none of their letters.'],
])('%s offers no sentence to use', (suggestion) => {
  expect(offeredWords(suggestion)).toBeUndefined()
})
