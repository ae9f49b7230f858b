/** The place nearest before `at` where a text can be cut without leaving half of a character (a lone surrogate). */
export function wholeCut(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length))
  const isHalf = /[\uD800-\uDBFF]/.test(text[at - 1]!) && /[\uDC00-\uDFFF]/.test(text[at]!)
  return isHalf ? at - 1 : at
}

/** The beginning of a text, at most so many UTF-16 units long. */
export const beginningOf = (text: string, length: number): string => text.slice(0, wholeCut(text, length))
