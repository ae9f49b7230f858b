/** Who may do what: every verb of the product is a row, every role a column. A new verb, or a changed right, begins here. */
import { expect, test } from 'vitest'
import { actionsFor, allActions } from '#kernel/action'
import '../src/makegood.ts'

const ROLES = ['system', 'customer', 'nobody', 'front_line', 'lead', 'decider', 'executive', 'administrator']

/**
 * x: may run it. The columns stand for: the product itself (a mail arriving, the clock) · somebody holding their own page's
 * link · nobody signed in · and the five roles of a colleague.
 */
const TABLE = `
                                  system customer nobody  front lead decider executive administrator
people.make-workspace                x      -       -       -     -     -        -         -
people.sign-in                       -      -       x       x     x     x        x         x
people.request-link                  -      -       x       x     x     x        x         x
people.count-attempt                 -      -       x       x     x     x        x         x
people.sign-out                      -      -       -       x     x     x        x         x
people.revoke-session                -      -       -       x     x     x        x         x
people.set-password                  -      -       -       x     x     x        x         x
people.make-token                    -      -       -       x     x     x        x         x
people.revoke-token                  -      -       -       x     x     x        x         x
people.edit-agent                    -      -       -       x     x     x        x         x
people.invite-agent                  -      -       -       -     -     -        -         x
people.make-sign-in-link             -      -       -       -     -     -        -         x
people.make-calendar                 -      -       -       -     -     -        -         x
people.edit-calendar                 -      -       -       -     -     -        -         x
people.edit-customer                 -      -       -       x     x     x        -         x
people.add-identity                  -      -       -       x     x     x        -         x
people.remove-identity               -      -       -       x     x     x        -         x
people.merge-customers               -      -       -       x     x     x        -         x
people.unmerge-customers             -      -       -       x     x     x        -         x
people.make-page-link                -      -       -       x     x     x        -         x
people.revoke-page-link              -      -       -       x     x     x        -         x
people.make-organisation             -      -       -       x     x     x        -         x
people.rename-organisation           -      -       -       x     x     x        -         x

conversations.receive                x      -       -       -     -     -        -         -
conversations.acknowledge            x      -       -       -     -     -        -         -
conversations.record-attempt         x      -       -       -     -     -        -         -
conversations.recover-lost           x      -       -       -     -     -        -         -
conversations.wake-due               x      -       -       -     -     -        -         -
conversations.assign                 -      -       -       x     x     x        -         x
conversations.close                  -      -       -       x     x     x        -         x
conversations.reopen                 -      -       -       x     x     x        -         x
conversations.snooze                 -      -       -       x     x     x        -         x
conversations.wake                   -      -       -       x     x     x        -         x
conversations.add-note               -      -       -       x     x     x        -         x
conversations.keep-draft             -      -       -       x     x     x        -         x
conversations.discard-draft          -      -       -       x     x     x        -         x
conversations.keep-upload            -      -       -       x     x     x        -         x
conversations.rethread               -      -       -       x     x     x        -         x
conversations.send-now               -      -       -       x     x     x        -         x
conversations.send-again             -      -       -       x     x     x        -         x
conversations.settle-doubt           -      -       -       x     x     x        -         x
conversations.add-mailbox            -      -       -       -     -     -        -         x
conversations.change-mailbox         -      -       -       -     -     -        -         x
conversations.drop-mailbox           -      -       -       -     -     -        -         x
conversations.fetch-since            -      -       -       -     -     -        -         x

reading.read-messages                x      -       -       -     -     -        -         -
reading.forget-old                   x      -       -       -     -     -        -         -
reading.correct                      -      -       -       x     x     x        -         x

promises.breach-overdue              x      -       -       -     -     -        -         -
promises.answer                      -      -       -       x     x     x        -         x
promises.open-conversation           -      -       -       x     x     x        -         x
promises.note-call                   -      -       -       x     x     x        -         x
promises.take-back                   -      -       -       x     x     x        -         x
promises.give                        -      -       -       x     x     x        -         x
promises.keep                        -      -       -       x     x     x        -         x
promises.withdraw                    -      -       -       x     x     x        -         x
promises.hand-over                   -      -       -       x     x     x        -         x
`

const [, ...written] = TABLE.trim().split(/\n+/)
const table = new Map(
  written.map((line): [string, string[]] => {
    const [name, ...marks] = line.trim().split(/\s+/)
    return [name!, ROLES.filter((_role, i) => marks[i] === 'x')]
  }),
)

test('every verb is a row, and every row a verb', () => {
  const verbs = allActions().map(({ name }) => name)

  expect([...table.keys()].sort()).toEqual(verbs.sort())
})

test('every row marks every column', () => {
  expect(
    written
      .map((line) => line.trim().split(/\s+/))
      .filter(([, ...marks]) => marks.length !== ROLES.length || marks.some((mark) => !/^[x-]$/.test(mark))),
  ).toEqual([])
})

test.each(allActions())('$name may be run by those in its row', ({ name, for: roles }) => {
  expect([...roles].sort()).toEqual([...(table.get(name) ?? [])].sort())
})

test('nobody who has not signed in may do more than sign in', () => {
  expect(actionsFor(['nobody']).sort()).toEqual(['people.count-attempt', 'people.request-link', 'people.sign-in'])
})

test('a customer’s own link opens a page and no verb', () => {
  expect(actionsFor(['customer'])).toEqual([])
})
