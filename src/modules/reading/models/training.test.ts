import { expect, test } from 'vitest'
import { learn, type Course } from '../../../../scripts/reading-train/learn.ts'
import { matrixOf } from '../../../../scripts/reading-train/matrix.ts'
import { featureReader } from '../core/model/features.ts'
import { labelsSaid, scoreModel } from '../core/model/linear.ts'
import { decodeModel, encodeModel } from '../core/model/stored.ts'

const leaving = [
  'please close my account',
  'i am switching to another company',
  'cancel everything today',
  'this was my last order here',
]
const asking = ['do you have it in blue', 'when do you open on saturday', 'what does the oak shelf cost', 'is there a spare key']

/** A dozen sentences said in several ways, so that folds have something to learn from. */
const said = ['', 'hello, ', 'good morning. ', 'hi, ', 'one thing: '].flatMap((opening) =>
  [...leaving.map((text) => ({ text, isLeaving: true })), ...asking.map((text) => ({ text, isLeaving: false }))].map((one) => ({
    ...one,
    text: opening + one.text,
  })),
)

function course(): Course {
  const matrix = matrixOf(said, 1024)
  return {
    name: 'tiny',
    labels: ['exit', 'question'],
    matrix,
    plain: matrix,
    answers: Int8Array.from(said.flatMap(({ isLeaving }) => (isLeaving ? [1, -1] : [-1, 1]))),
    judged: said.map((_, at) => at),
    helpers: [],
    groups: said.map((_, at) => at),
    ways: [{ cost: 0.1, balance: 0.5, power: 0.3 }],
    parts: 4,
    aims: ['f1', { precision: 0.85 }],
  }
}

test('training twice gives the same bytes', () => {
  expect(JSON.stringify(encodeModel(learn(course()).model))).toBe(JSON.stringify(encodeModel(learn(course()).model)))
})

test('what was trained, written down and read back says what it was taught', () => {
  const model = decodeModel(encodeModel(learn(course()).model))
  const read = featureReader()
  expect(labelsSaid(model, scoreModel(model, read('hello, please close my account today')))).toEqual(['exit'])
  expect(labelsSaid(model, scoreModel(model, read('when do you open tomorrow')))).toEqual(['question'])
})
