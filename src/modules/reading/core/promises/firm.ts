import { type Extra, featureReader } from '../model/features.ts'
import { type LinearModel, scoreModel } from '../model/linear.ts'
import { type Clause, textOfClause } from './clause.ts'
import { signsOf } from './cues.ts'
import { LEANING, SIGN_WEIGHTS } from './leaning.ts'

/** How sure it is that a clause is a promise, 0 to 1. */
export type Firm = (text: string, clause: Clause) => number

const read = featureReader()

/** By the signs alone, or by a trained model that sees the same signs and the words as well. */
export function firmBy(model: LinearModel | undefined): Firm {
  const labels = model && firmLabelsOf(model)
  return (text, clause) => {
    const signs = signsOf(text, clause)
    if (NEVER.some((sign) => signs.includes(sign)) || isBehindUs(signs)) return 0
    if (!model || !labels) return bySigns(signs)
    const scores = scoreModel(model, read(textOfClause(text, clause), signs as Extra[]))
    return Math.min(
      1,
      scores.reduce((sum, score, label) => (labels[label] ? sum + score : sum), 0),
    )
  }
}

/** A question promises nothing, whatever else it says. */
const NEVER = ['asks']
/** The only time that is said is yesterday, or last week. */
const isBehindUs = (signs: readonly string[]) => signs.includes('time:past') && !signs.includes('time:several')

/** Firm at once or once something has happened: the label for both where the model has one, else the sum of the two. */
function firmLabelsOf({ labels }: LinearModel): readonly boolean[] {
  const hasBoth = labels.some(({ name }) => name === 'given')
  return labels.map(({ name }) => (hasBoth ? name === 'given' : name === 'promise' || name === 'condition'))
}

function bySigns(signs: readonly string[]): number {
  let sum = LEANING.bias
  for (const sign of signs) sum += SIGN_WEIGHTS[sign] ?? 0
  return 1 / (1 + Math.exp(-(LEANING.slope * sum + LEANING.shift)))
}
