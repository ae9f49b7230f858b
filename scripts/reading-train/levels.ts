import { probabilityOf } from '../../src/modules/reading/core/model/linear.ts'
import type { Learnt } from './learn.ts'
import { LEVEL_LABELS, rowsOf, type Task } from './tasks.ts'

const GRADES = 4

/** The highest level whose threshold is reached. */
const gradeOf = (reached: readonly boolean[]) => reached.lastIndexOf(true) + 1

/** Agreement on ordered grades beyond chance, where two steps off cost four times one step (Cohen's weighted kappa). */
export function quadraticKappa(said: readonly number[], truth: readonly number[], grades = GRADES): number {
  const counts = (all: readonly number[]) =>
    Array.from({ length: grades }, (_, grade) => all.filter((one) => one === grade).length)
  const saidCounts = counts(said)
  const truthCounts = counts(truth)
  let seen = 0
  said.forEach((grade, at) => {
    seen += (grade - truth[at]!) ** 2
  })
  let expected = 0
  for (let a = 0; a < grades; a++)
    for (let b = 0; b < grades; b++) expected += (saidCounts[a]! * truthCounts[b]! * (a - b) ** 2) / said.length
  return expected === 0 ? 0 : 1 - seen / expected
}

/** Kappa of the level on texts the weights had not seen. */
export function levelKappa({ unseen, model }: Learnt, task: Task, language: string): number {
  const { answers, shown } = rowsOf(task, language)
  const width = task.labels.length
  const columns = LEVEL_LABELS.map((label) => task.labels.indexOf(label))
  const said = shown.map((_, row) =>
    gradeOf(
      columns.map(
        (column) => probabilityOf(model.labels[column]!, unseen[row * width + column]!) >= model.labels[column]!.threshold,
      ),
    ),
  )
  const truth = shown.map((_, row) => gradeOf(columns.map((column) => answers[row * width + column]! > 0)))
  return quadraticKappa(said, truth)
}

/** What is held of each line by weights that had not seen it: a probability for each label, by name. */
export const unseenProbabilities = ({ unseen, model: { labels } }: Learnt): Record<string, number>[] =>
  Array.from({ length: unseen.length / labels.length }, (_, row) =>
    Object.fromEntries(labels.map((label, at) => [label.name, probabilityOf(label, unseen[row * labels.length + at]!)])),
  )
