import type { Story } from '../story.ts'
import { storiesSv1 } from './sv-1.ts'
import { storiesSv2 } from './sv-2.ts'
import { storiesSv3 } from './sv-3.ts'
import { storiesSv4 } from './sv-4.ts'
import { storiesSv5 } from './sv-5.ts'
import { storiesSv6 } from './sv-6.ts'

/** The stories that customers tell in Swedish. */
export const storiesSv: Story[] = [...storiesSv1, ...storiesSv2, ...storiesSv3, ...storiesSv4, ...storiesSv5, ...storiesSv6]
