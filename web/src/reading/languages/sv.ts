import cues from '../../../../src/modules/reading/packs/sv/cues.json' with { type: 'json' }
import draft from '../../../../src/modules/reading/packs/sv/draft.json' with { type: 'json' }
import note from '../../../../src/modules/reading/packs/sv/note.json' with { type: 'json' }
import pack from '../../../../src/modules/reading/packs/sv/pack.json' with { type: 'json' }
import promises from '../../../../src/modules/reading/packs/sv/promises.json' with { type: 'json' }
import text from '../../../../src/modules/reading/packs/sv/text.json' with { type: 'json' }
import times from '../../../../src/modules/reading/packs/sv/times.json' with { type: 'json' }
import models from '../../../../src/modules/reading/models/sv.json' with { type: 'json' }
import { type Language, languageOf, type ModelFiles } from '../../../../src/modules/reading/core/language.ts'

/** Swedish: its pack and its models, made ready. */
export const ready = (): Language => languageOf({ pack, cues, draft, note, promises, text, times }, models as ModelFiles)
