/**
 * Turning bytes into text. What a mail says about its charset is a claim, and often a wrong one: text that is valid
 * UTF-8 is UTF-8 whatever it says, and Chinese mail that names nothing is nearly always GB18030.
 */
export type Decoded = { text: string; defects: string[] }

const utf8 = new TextDecoder('utf-8', { fatal: true })
const utf8Lossy = new TextDecoder('utf-8')
const windows1252 = new TextDecoder('windows-1252')
const gb18030 = new TextDecoder('gb18030', { fatal: true })

/** Labels met in mail that the WHATWG list does not know. GB18030 contains GBK, which contains GB2312. */
const ALIASES: Record<string, string> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  cp936: 'gb18030',
  'x-gbk': 'gb18030',
  ms936: 'gb18030',
  'windows-936': 'gb18030',
  'x-euc-cn': 'gb18030',
  'euc-cn': 'gb18030',
  cp950: 'big5',
  'windows-950': 'big5',
  cp949: 'euc-kr',
  cp932: 'shift_jis',
  'windows-932': 'shift_jis',
  'x-windows-949': 'euc-kr',
  'iso-8859-8-e': 'iso-8859-8',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  utf8mb4: 'utf-8',
  'utf-8mb4': 'utf-8',
  cp65001: 'utf-8',
  '8bit': 'utf-8',
  'unknown-8bit': 'utf-8',
  'x-unknown': 'utf-8',
  unknown: 'utf-8',
  default: 'utf-8',
  'utf-16': 'utf-16le',
}
/** Labels that claim no more than "Western" or nothing, and are left in place by programs that write UTF-8. */
const WEAK_CLAIMS = /^(utf-?8|us-ascii|ascii|ansi_x3\.4-1968|iso-?8859-?1|latin1|windows-1252|cp1252|)$/
/** Charsets whose bytes are all 7-bit and yet are not ASCII. */
const SEVEN_BIT = /^(iso-2022|hz|utf-?7|utf-?16|ucs|unicode|csunicode|cs?iso2022)/

/** Decodes bytes that claim to be in `claim`; what was doubtful is named in `defects`. Never throws. */
export function decodeBytes(bytes: Uint8Array, claim: string | undefined): Decoded {
  const label = (claim ?? '')
    .trim()
    .toLowerCase()
    .replace(/^['"\s]+|['"\s]+$/g, '')
  const isSevenBit = SEVEN_BIT.test(label)
  if (!isSevenBit && isAscii(bytes)) return { text: windows1252.decode(bytes), defects: [] }

  const asUtf8 = isSevenBit ? undefined : attempt(utf8, bytes)
  const known = label === '' ? undefined : decoderFor(ALIASES[label] ?? label)
  if (asUtf8 !== undefined && (WEAK_CLAIMS.test(label) || known === undefined || known.encoding === 'utf-8')) {
    const isAsClaimed = label === '' || known?.encoding === 'utf-8'
    return { text: asUtf8, defects: isAsClaimed ? [] : ['charset-mislabelled'] }
  }
  if (known === undefined && label !== '') return { text: guess(bytes), defects: ['charset-unknown'] }
  if (known === undefined || known.encoding === 'utf-8' || /ascii/.test(label)) {
    return { text: guess(bytes), defects: ['charset-guessed'] }
  }
  return { text: known.decode(bytes), defects: [] }
}

/** Whether every byte is ASCII. */
export function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] as number) > 0x7f) return false
  return true
}

/** The share of replacement characters below which UTF-8 with a few broken bytes is still taken for UTF-8. */
const BROKEN_SHARE_MAX = 0.2

function guess(bytes: Uint8Array): string {
  const lossy = utf8Lossy.decode(bytes)
  const broken = lossy.match(/\ufffd/g)?.length ?? 0
  const beyondAscii = lossy.match(/[^\x00-\x7f]/g)?.length ?? 0
  if (broken <= beyondAscii * BROKEN_SHARE_MAX) return lossy

  const chinese = attempt(gb18030, bytes)
  return chinese !== undefined && looksChinese(chinese) ? chinese : windows1252.decode(bytes)
}

/** Western text read as GB18030 gives single rare characters between letters; Chinese gives runs of common ones. */
function looksChinese(text: string): boolean {
  const runs = text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]{2,}/g) ?? []
  const inRuns = runs.reduce((sum, run) => sum + run.length, 0)
  const beyondAscii = text.match(/[^\x00-\x7f]/g)?.length ?? 0
  return inRuns >= beyondAscii * 0.6
}

function attempt(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

function decoderFor(label: string): TextDecoder | undefined {
  for (const name of [label, label.replace(/^(x-|cs)/, '')]) {
    try {
      return new TextDecoder(name)
    } catch {
      // Not a label this runtime knows; the next spelling may be.
    }
  }
  return undefined
}
