import cues from '../../../../src/modules/reading/packs/zh/cues.json' with { type: 'json' }
import draft from '../../../../src/modules/reading/packs/zh/draft.json' with { type: 'json' }
import note from '../../../../src/modules/reading/packs/zh/note.json' with { type: 'json' }
import pack from '../../../../src/modules/reading/packs/zh/pack.json' with { type: 'json' }
import promises from '../../../../src/modules/reading/packs/zh/promises.json' with { type: 'json' }
import text from '../../../../src/modules/reading/packs/zh/text.json' with { type: 'json' }
import times from '../../../../src/modules/reading/packs/zh/times.json' with { type: 'json' }
import models from '../../../../src/modules/reading/models/zh.json' with { type: 'json' }
import { type Language, languageOf, type ModelFiles } from '../../../../src/modules/reading/core/language.ts'

/** Chinese: its pack and its models, made ready. */
export const ready = (): Language => languageOf({ pack, cues, draft, note, promises, text, times }, models as ModelFiles)
