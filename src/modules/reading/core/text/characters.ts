/** Kinds of characters that the splitter meets, told by their code unit: a text is walked once, so each must be cheap. */

export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13)
  if (code < 0xa0) return false
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** `. ! ? …` and their full-width and doubled forms. */
export function isStop(code: number): boolean {
  if (code < 0x80) return code === 46 || code === 33 || code === 63
  return (
    code === 0x2026 ||
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f ||
    code === 0xff0e ||
    (code >= 0x2047 && code <= 0x2049) ||
    code === 0x203c ||
    code === 0x061f
  )
}

const CLOSING = new Set([...'"\')]}”’»›）」』】》"*_'].map((mark) => mark.charCodeAt(0)))
/** Quotes and brackets that may stand between a stop and the next sentence. */
export const isClosing = (code: number): boolean => CLOSING.has(code)

/** Half of an emoji's pair, a sign such as ☺ or ❤, or what joins and colours them. */
export function isEmoji(code: number): boolean {
  if (code < 0x200d) return false
  return (
    (code >= 0xd83c && code <= 0xd83e) ||
    (code >= 0xdc00 && code <= 0xdfff) ||
    (code >= 0x2600 && code <= 0x27bf) ||
    code === 0xfe0f ||
    code === 0x200d
  )
}

/** A Chinese character, or the punctuation of Chinese text. */
export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0x3000 && code <= 0x303f)
}

export function isLower(code: number): boolean {
  if (code < 0x80) return code >= 97 && code <= 122
  return code < 0x530 && /\p{Ll}/u.test(String.fromCharCode(code))
}

const OPENING = new Set([...'"(“„»«‘「『《【（¿¡'].map((mark) => mark.charCodeAt(0)))

/** Whether a sentence could visibly begin here: with a capital or a Chinese character, in quotes or not. */
export function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (
    isCapital(code) ||
    isHan(code) ||
    (OPENING.has(code) && (isCapital(text.charCodeAt(at + 1)) || isHan(text.charCodeAt(at + 1))))
  )
}

function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 65 && code <= 90
  return code < 0x530 && /\p{Lu}/u.test(String.fromCharCode(code))
}

/** A letter, a digit or a question mark of ASCII. */
export const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 63

export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** A letter of an alphabet, with its accents; Chinese characters are told by `isHan`. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return code >= 0xc0 && code < 0x530 && code !== 0xd7 && code !== 0xf7
}
