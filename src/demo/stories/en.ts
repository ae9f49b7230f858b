import type { Story } from '../story.ts'
import { storiesEn1 } from './en-1.ts'
import { storiesEn2 } from './en-2.ts'
import { storiesEn3 } from './en-3.ts'
import { storiesEn4 } from './en-4.ts'
import { storiesEn5 } from './en-5.ts'
import { storiesEn6 } from './en-6.ts'
import { storiesEn7 } from './en-7.ts'

/** The stories that customers tell in English. */
export const storiesEn: Story[] = [
  ...storiesEn1,
  ...storiesEn2,
  ...storiesEn3,
  ...storiesEn4,
  ...storiesEn5,
  ...storiesEn6,
  ...storiesEn7,
]
