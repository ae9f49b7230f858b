import cues from '../../../../src/modules/reading/packs/en/cues.json' with { type: 'json' }
import draft from '../../../../src/modules/reading/packs/en/draft.json' with { type: 'json' }
import note from '../../../../src/modules/reading/packs/en/note.json' with { type: 'json' }
import pack from '../../../../src/modules/reading/packs/en/pack.json' with { type: 'json' }
import promises from '../../../../src/modules/reading/packs/en/promises.json' with { type: 'json' }
import text from '../../../../src/modules/reading/packs/en/text.json' with { type: 'json' }
import times from '../../../../src/modules/reading/packs/en/times.json' with { type: 'json' }
import models from '../../../../src/modules/reading/models/en.json' with { type: 'json' }
import { type Language, languageOf, type ModelFiles } from '../../../../src/modules/reading/core/language.ts'

/** English: its pack and its models, made ready. */
export const ready = (): Language => languageOf({ pack, cues, draft, note, promises, text, times }, models as ModelFiles)
