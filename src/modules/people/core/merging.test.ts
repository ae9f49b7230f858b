import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Merge, MERGES_PER_CUSTOMER_MAX, mergeCustomers, survivorsOf, unmergeCustomers } from './merging.ts'

const NAMES = ['anna', 'anna-at-work', 'anna-by-phone', 'per', 'liv', 'ida'] as const

/** A history of merges and undoings, as people would make it: wishes that are refused change nothing. */
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('merge' as const), from: fc.constantFrom(...NAMES), into: fc.constantFrom(...NAMES) }),
    fc.record({ kind: fc.constant('undo' as const), nth: fc.nat(10) }),
  ),
  { maxLength: 30 },
)
type Step = { kind: 'merge'; from: string; into: string } | { kind: 'undo'; nth: number }

function played(history: readonly Step[]): Merge[] {
  return history.reduce<Merge[]>((standing, step, i) => {
    if (step.kind === 'undo') {
      const id = standing[step.nth % Math.max(1, standing.length)]?.id
      return standing.filter((merge) => merge.id !== id)
    }
    const decision = mergeCustomers(standing, { id: `m${i}`, fromId: step.from, intoId: step.into })
    return decision.ok ? [...standing, decision.value.merge] : standing
  }, [])
}

test('taking a merge back leaves everybody exactly as before it', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(...NAMES), fc.constantFrom(...NAMES), (history, fromId, intoId) => {
      const standing = played(history)
      const merged = mergeCustomers(standing, { id: 'this', fromId, intoId })
      if (!merged.ok) return
      const undone = unmergeCustomers([...standing, merged.value.merge], 'this')
      expect(undone.ok && undone.value.survivors).toEqual(survivorsOf(standing))
    }),
  )
})

test('whoever is merged reads as somebody who is not merged, in one step, and nobody as themselves', () => {
  fc.assert(
    fc.property(steps, (history) => {
      const survivors = survivorsOf(played(history))
      for (const [id, survivor] of survivors) {
        expect(survivor).not.toBe(id)
        expect(survivors.has(survivor)).toBe(false)
      }
    }),
  )
})

test('in whatever order merges are taken back, all are themselves again at the end', () => {
  fc.assert(
    fc.property(steps, fc.infiniteStream(fc.nat(5)), (history, order) => {
      let standing = played(history)
      for (const nth of order) {
        const merge = standing[nth % Math.max(1, standing.length)]
        if (!merge) break
        expect(unmergeCustomers(standing, merge.id).ok).toBe(true)
        standing = standing.filter(({ id }) => id !== merge.id)
      }
      expect(survivorsOf(standing).size).toBe(0)
    }),
  )
})

test('undoing the first of two merges in a row frees only the first customer and theirs', () => {
  const standing = [
    { id: '1', fromId: 'anna', intoId: 'per' },
    { id: '2', fromId: 'per', intoId: 'liv' },
  ]

  const undone = unmergeCustomers(standing, '1')

  expect(undone).toMatchObject({
    ok: true,
    facts: [{ type: 'people.customers-unmerged', customerId: 'per', fromId: 'anna', mergeId: '1' }],
  })
  expect(undone.ok && undone.value.survivors).toEqual(new Map([['per', 'liv']]))
})

test('one person cannot be merged with themselves, not even under two ids', () => {
  const standing = [{ id: '1', fromId: 'anna', intoId: 'per' }]

  expect(mergeCustomers(standing, { id: '2', fromId: 'per', intoId: 'anna' })).toMatchObject({
    refusal: { code: 'people.already-one-customer' },
  })
})

test('a person of more than two hundred former selves is refused', () => {
  const standing = Array.from({ length: MERGES_PER_CUSTOMER_MAX }, (_, i) => ({ id: `m${i}`, fromId: `c${i}`, intoId: 'per' }))

  expect(mergeCustomers(standing, { id: 'more', fromId: 'liv', intoId: 'per' })).toMatchObject({
    refusal: { code: 'people.too-many-merges' },
  })
})

test('a merge is taken back once', () => {
  expect(unmergeCustomers([], '1')).toMatchObject({ refusal: { code: 'people.merge-undone-already' } })
})
