/** The Danish stories, all of them. */
import type { Story } from '../story.ts'
import { storiesDa1 } from './da-1.ts'
import { storiesDa2 } from './da-2.ts'
import { storiesDa3 } from './da-3.ts'
import { storiesDa4 } from './da-4.ts'
import { storiesDa5 } from './da-5.ts'

/** Twenty-five conversations in Danish, with the states of a bad week: done, owed, broken and waiting. */
export const storiesDa: Story[] = [...storiesDa1, ...storiesDa2, ...storiesDa3, ...storiesDa4, ...storiesDa5]
