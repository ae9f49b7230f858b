/** The words by which a language asks. */
import { z } from 'zod'
import { questionWords, TextPack } from '../../src/modules/reading/core/text/pack.ts'
import { questionsIn } from '../../src/modules/reading/core/text/questions.ts'
import { sentencesOf } from '../../src/modules/reading/core/text/sentences.ts'
import { type Desk, fileOf, formOf } from './files.ts'
import { notHeard, wronglyHeard } from './sentences.ts'

const Fixtures = z.object({ asks: z.array(z.string()), asksNothing: z.array(z.string()) })

export function checkText(desk: Desk) {
  const pack = formOf(desk, 'text', TextPack)
  const fixtures = formOf(desk, 'text.fixtures', Fixtures)
  if (!pack || !fixtures) return
  const words = questionWords(pack)
  const asks = (text: string) => questionsIn(text, sentencesOf(text, [{ start: 0, end: text.length }]), words).length > 0
  const file = fileOf(desk.lang, 'text.fixtures')
  for (const text of fixtures.asks) if (!asks(text)) desk.say(notHeard(file, 'asks', text))
  for (const text of fixtures.asksNothing) if (asks(text)) desk.say(wronglyHeard(file, 'asksNothing', text))
}
