import cues from '../../../../src/modules/reading/packs/de/cues.json' with { type: 'json' }
import draft from '../../../../src/modules/reading/packs/de/draft.json' with { type: 'json' }
import note from '../../../../src/modules/reading/packs/de/note.json' with { type: 'json' }
import pack from '../../../../src/modules/reading/packs/de/pack.json' with { type: 'json' }
import promises from '../../../../src/modules/reading/packs/de/promises.json' with { type: 'json' }
import text from '../../../../src/modules/reading/packs/de/text.json' with { type: 'json' }
import times from '../../../../src/modules/reading/packs/de/times.json' with { type: 'json' }
import models from '../../../../src/modules/reading/models/de.json' with { type: 'json' }
import { type Language, languageOf, type ModelFiles } from '../../../../src/modules/reading/core/language.ts'

/** German: its pack and its models, made ready. */
export const ready = (): Language => languageOf({ pack, cues, draft, note, promises, text, times }, models as ModelFiles)
