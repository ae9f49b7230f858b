/** Times in what people write: where they stand, what they mean here and now, and when a person must be asked. */
export { findTimes, TIMES_PER_TEXT_MAX } from './times/find.ts'
export { TimesPack } from './times/pack.ts'
export { TEXT_READ_MAX } from './times/tokens.ts'
export type { Precision, SaidWhere, TimeFound, TimeKind, TimeReading } from './times/types.ts'
