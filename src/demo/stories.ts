import { storiesDa } from './stories/da.ts'
import { storiesDe } from './stories/de.ts'
import { storiesEn } from './stories/en.ts'
import { storiesNb } from './stories/nb.ts'
import { storiesSv } from './stories/sv.ts'
import { storiesZh } from './stories/zh.ts'
import type { Story } from './story.ts'

/** Every story of the demonstration, in all its languages. */
export const stories: readonly Story[] = [...storiesSv, ...storiesEn, ...storiesDa, ...storiesNb, ...storiesZh, ...storiesDe]
