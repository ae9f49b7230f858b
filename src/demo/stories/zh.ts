/** The Chinese stories, all of them. */
import type { Story } from '../story.ts'
import { storiesZh1 } from './zh-1.ts'
import { storiesZh2 } from './zh-2.ts'
import { storiesZh3 } from './zh-3.ts'
import { storiesZh4 } from './zh-4.ts'

/** Twenty-five conversations in Chinese, one of them in traditional characters, with the states of a bad week. */
export const storiesZh: Story[] = [...storiesZh1, ...storiesZh2, ...storiesZh3, ...storiesZh4]
