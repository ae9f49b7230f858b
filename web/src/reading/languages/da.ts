import cues from '../../../../src/modules/reading/packs/da/cues.json' with { type: 'json' }
import draft from '../../../../src/modules/reading/packs/da/draft.json' with { type: 'json' }
import note from '../../../../src/modules/reading/packs/da/note.json' with { type: 'json' }
import pack from '../../../../src/modules/reading/packs/da/pack.json' with { type: 'json' }
import promises from '../../../../src/modules/reading/packs/da/promises.json' with { type: 'json' }
import text from '../../../../src/modules/reading/packs/da/text.json' with { type: 'json' }
import times from '../../../../src/modules/reading/packs/da/times.json' with { type: 'json' }
import models from '../../../../src/modules/reading/models/da.json' with { type: 'json' }
import { type Language, languageOf, type ModelFiles } from '../../../../src/modules/reading/core/language.ts'

/** Danish: its pack and its models, made ready. */
export const ready = (): Language => languageOf({ pack, cues, draft, note, promises, text, times }, models as ModelFiles)
