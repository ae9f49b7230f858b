/** The Norwegian stories, all of them. */
import type { Story } from '../story.ts'
import { storiesNb1 } from './nb-1.ts'
import { storiesNb2 } from './nb-2.ts'
import { storiesNb3 } from './nb-3.ts'
import { storiesNb4 } from './nb-4.ts'
import { storiesNb5 } from './nb-5.ts'

/** Twenty-eight conversations from Norway, one of them in Nynorsk, with the states of a bad week. */
export const storiesNb: Story[] = [...storiesNb1, ...storiesNb2, ...storiesNb3, ...storiesNb4, ...storiesNb5]
