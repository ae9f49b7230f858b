import cues from '../../../../src/modules/reading/packs/nb/cues.json' with { type: 'json' }
import draft from '../../../../src/modules/reading/packs/nb/draft.json' with { type: 'json' }
import note from '../../../../src/modules/reading/packs/nb/note.json' with { type: 'json' }
import pack from '../../../../src/modules/reading/packs/nb/pack.json' with { type: 'json' }
import promises from '../../../../src/modules/reading/packs/nb/promises.json' with { type: 'json' }
import text from '../../../../src/modules/reading/packs/nb/text.json' with { type: 'json' }
import times from '../../../../src/modules/reading/packs/nb/times.json' with { type: 'json' }
import models from '../../../../src/modules/reading/models/nb.json' with { type: 'json' }
import { type Language, languageOf, type ModelFiles } from '../../../../src/modules/reading/core/language.ts'

/** Norwegian: its pack and its models, made ready. */
export const ready = (): Language => languageOf({ pack, cues, draft, note, promises, text, times }, models as ModelFiles)
