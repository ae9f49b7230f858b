/** The speak-up check: whether a private note to a colleague would help the talk it prepares (DOMAIN R12). */
export { checkNote, type NoteGiven, NOTE_FINDINGS_MAX } from './note/check-note.ts'
export { NotePack, NOTE_RULES, NOTE_SIGNS, type NoteRule, type NoteSign, readyNotePack, type ReadyNotePack } from './note/pack.ts'
export { signsOf } from './note/signs.ts'
