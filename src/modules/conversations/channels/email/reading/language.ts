import { eld } from 'eld/extrasmall'

/** The language somebody wrote in; `und` when there is too little to tell. Confidence runs from 0 to 1. */
export type Language = { code: string; confidence: number }

const UNDETERMINED: Language = { code: 'und', confidence: 0 }
/** Below this many letters a guess is a coin toss; a name and "ok" are not a language. */
const LETTERS_MIN = 12
/** More text makes the answer slower, not surer. */
const TEXT_LENGTH_MAX = 3_000
/** One Chinese character says as much as three letters, and no other first-wave language uses them. */
const HAN_SHARE_MIN = 0.25
const HAN_MIN = 2

/** Tells the language of a text from its script, its letter groups and, between Danish and Norwegian, its small words. */
export function detectLanguage(text: string): Language {
  const sample = text
    .slice(0, TEXT_LENGTH_MAX)
    .replace(/https?:\S+|\S+@\S+|\[mg-[a-z2-7]{16}\]/gi, ' ')
    .trim()
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const byScript = languageOfScript(sample, letters)
  if (byScript) return byScript
  if (letters < LETTERS_MIN) return UNDETERMINED

  const found = eld.detect(sample)
  if (found.language === '') return UNDETERMINED
  const score = found.getScores()[found.language] ?? 0
  const code = found.language === 'no' ? 'nb' : found.language
  const settled = code === 'da' || code === 'nb' ? danishOrNorwegian(sample, code) : code
  const isSure = found.isReliable() && (letters >= LETTERS_MIN * 2 || score > 0.6)
  return isSure ? { code: settled, confidence: Math.round(score * 100) / 100 } : UNDETERMINED
}

function languageOfScript(sample: string, letters: number): Language | undefined {
  const kana = sample.match(/[\u3040-\u30ff]/g)?.length ?? 0
  if (kana >= 2 && kana >= letters * 0.1) return { code: 'ja', confidence: 0.95 }
  const hangul = sample.match(/\p{Script=Hangul}/gu)?.length ?? 0
  if (hangul >= 2 && hangul >= letters * HAN_SHARE_MIN) return { code: 'ko', confidence: 0.95 }
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0
  const isChinese = han >= HAN_MIN && han >= letters * HAN_SHARE_MIN
  return isChinese ? { code: 'zh', confidence: Math.min(99, 80 + han) / 100 } : undefined
}

/** Words that one of the two has and the other spells otherwise (DOMAIN §3.4); *ikke* and *jeg* are no help. */
const DANISH = new Set(
  'af mig dig sig hvad noget nogen uden fået blev bliver være været kunne skulle ville gerne meget tak hej venlig endnu pakken ordre pengene øjeblik igen også efter fra jeres jer vores mod nu hvornår hvordan lige ud op ved ligesom mere kan få gøre sagt købt sendt tilbage hjælp virker ikke'.split(
    ' ',
  ),
)
const NORWEGIAN = new Set(
  'av meg deg seg hva noe noen uten fått ble blir være vært kunne skulle ville gjerne mye takk hei vennlig ennå pakken bestilling pengene øyeblikk igjen også etter fra deres dere våre mot nå når hvordan akkurat ut opp ved liksom mer kan få gjøre sagt kjøpt sendt tilbake hjelp virker ikke tusen alt'.split(
    ' ',
  ),
)

function danishOrNorwegian(sample: string, guess: 'da' | 'nb'): 'da' | 'nb' {
  let lead = 0
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (DANISH.has(word) && !NORWEGIAN.has(word)) lead++
    if (NORWEGIAN.has(word) && !DANISH.has(word)) lead--
  }
  return lead > 0 ? 'da' : lead < 0 ? 'nb' : guess
}
