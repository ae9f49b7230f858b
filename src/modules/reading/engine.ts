/** All languages at once, as the server and the command line have them; a browser loads one at a time. */
import enPack from './packs/en/pack.json' with { type: 'json' }
import enCues from './packs/en/cues.json' with { type: 'json' }
import enDraft from './packs/en/draft.json' with { type: 'json' }
import enNote from './packs/en/note.json' with { type: 'json' }
import enPromises from './packs/en/promises.json' with { type: 'json' }
import enText from './packs/en/text.json' with { type: 'json' }
import enTimes from './packs/en/times.json' with { type: 'json' }
import enModels from './models/en.json' with { type: 'json' }
import svPack from './packs/sv/pack.json' with { type: 'json' }
import svCues from './packs/sv/cues.json' with { type: 'json' }
import svDraft from './packs/sv/draft.json' with { type: 'json' }
import svNote from './packs/sv/note.json' with { type: 'json' }
import svPromises from './packs/sv/promises.json' with { type: 'json' }
import svText from './packs/sv/text.json' with { type: 'json' }
import svTimes from './packs/sv/times.json' with { type: 'json' }
import svModels from './models/sv.json' with { type: 'json' }
import daPack from './packs/da/pack.json' with { type: 'json' }
import daCues from './packs/da/cues.json' with { type: 'json' }
import daDraft from './packs/da/draft.json' with { type: 'json' }
import daNote from './packs/da/note.json' with { type: 'json' }
import daPromises from './packs/da/promises.json' with { type: 'json' }
import daText from './packs/da/text.json' with { type: 'json' }
import daTimes from './packs/da/times.json' with { type: 'json' }
import daModels from './models/da.json' with { type: 'json' }
import nbPack from './packs/nb/pack.json' with { type: 'json' }
import nbCues from './packs/nb/cues.json' with { type: 'json' }
import nbDraft from './packs/nb/draft.json' with { type: 'json' }
import nbNote from './packs/nb/note.json' with { type: 'json' }
import nbPromises from './packs/nb/promises.json' with { type: 'json' }
import nbText from './packs/nb/text.json' with { type: 'json' }
import nbTimes from './packs/nb/times.json' with { type: 'json' }
import nbModels from './models/nb.json' with { type: 'json' }
import zhPack from './packs/zh/pack.json' with { type: 'json' }
import zhCues from './packs/zh/cues.json' with { type: 'json' }
import zhDraft from './packs/zh/draft.json' with { type: 'json' }
import zhNote from './packs/zh/note.json' with { type: 'json' }
import zhPromises from './packs/zh/promises.json' with { type: 'json' }
import zhText from './packs/zh/text.json' with { type: 'json' }
import zhTimes from './packs/zh/times.json' with { type: 'json' }
import zhModels from './models/zh.json' with { type: 'json' }
import dePack from './packs/de/pack.json' with { type: 'json' }
import deCues from './packs/de/cues.json' with { type: 'json' }
import deDraft from './packs/de/draft.json' with { type: 'json' }
import deNote from './packs/de/note.json' with { type: 'json' }
import dePromises from './packs/de/promises.json' with { type: 'json' }
import deText from './packs/de/text.json' with { type: 'json' }
import deTimes from './packs/de/times.json' with { type: 'json' }
import deModels from './models/de.json' with { type: 'json' }
import { type Language, languageOf, type ModelFiles, type PackFiles } from './core/language.ts'
import { type Languages, type Read, readerOf } from './core/read.ts'

const FILES: readonly (readonly [unknown, unknown])[] = [
  [{ pack: enPack, cues: enCues, draft: enDraft, note: enNote, promises: enPromises, text: enText, times: enTimes }, enModels],
  [{ pack: svPack, cues: svCues, draft: svDraft, note: svNote, promises: svPromises, text: svText, times: svTimes }, svModels],
  [{ pack: daPack, cues: daCues, draft: daDraft, note: daNote, promises: daPromises, text: daText, times: daTimes }, daModels],
  [{ pack: nbPack, cues: nbCues, draft: nbDraft, note: nbNote, promises: nbPromises, text: nbText, times: nbTimes }, nbModels],
  [{ pack: zhPack, cues: zhCues, draft: zhDraft, note: zhNote, promises: zhPromises, text: zhText, times: zhTimes }, zhModels],
  [{ pack: dePack, cues: deCues, draft: deDraft, note: deNote, promises: dePromises, text: deText, times: deTimes }, deModels],
]

const ready = new Map<string, Language>()

/** A language is made ready when it is first met: some tens of milliseconds, which those that nobody writes in need not cost. */
const languages: Languages = {
  get(code) {
    const known = ready.get(code)
    if (known) return known
    const found = FILES.find(([files]) => (files as PackFiles).pack.code === code)
    if (!found) return undefined
    const language = languageOf(found[0] as PackFiles, found[1] as ModelFiles)
    ready.set(code, language)
    return language
  },
}

/** Reads one text in whichever of our languages it is written. */
export const read: Read = readerOf(languages)

/** Makes a language ready before it is met. */
export const makeReady = (code: string): void => void languages.get(code)
