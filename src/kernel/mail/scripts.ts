/**
 * The language somebody wrote in; `und` when there is too little to tell. Confidence runs from 0 to 1. Chinese in
 * traditional characters says so.
 */
export type Language = { code: string; confidence: number; script?: 'Hant' }

/** What the writing itself tells: most scripts are one language's, as far as customers of ours write them. */
export function languageOfScript(sample: string): Language | undefined {
  if (!BEYOND_LATIN.test(sample)) return undefined
  const letters = countOf(sample, /\p{L}/gu)
  const kana = countOf(sample, /[\u3040-\u30ff]/g)
  if (kana >= 2 && kana >= letters * KANA_SHARE_MIN) return { code: 'ja', confidence: 0.95 }
  const han = countOf(sample, /\p{Script=Han}/gu)
  if (han >= HAN_MIN && han >= letters * SHARE_MIN) return chinese(sample, han)
  for (const [code, script, own] of SCRIPTS) {
    if (countOf(sample, script) < letters * SHARE_MIN || countOf(sample, script) < 2) continue
    return { code: own?.[0].test(sample) ? own[1] : code, confidence: 0.9 }
  }
  return undefined
}

/** Past Latin, Greek begins: everything before is an alphabet that several languages share. */
const BEYOND_LATIN = /[\u0370-\u1fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/
const KANA_SHARE_MIN = 0.1
/** One Chinese character says as much as three letters, so a quarter of a text in it makes the text Chinese. */
const SHARE_MIN = 0.25
const HAN_MIN = 2

/** Script, whose it is, and letters that would make it another's. */
const SCRIPTS: [string, RegExp, [RegExp, string]?][] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}/gu, [/[іїєґ]/i, 'uk']],
  ['el', /\p{Script=Greek}/gu],
  ['ar', /\p{Script=Arabic}/gu, [/[پچژگ]/, 'fa']],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
]

/** Frequent characters that only one of the two ways of writing has. */
const TRADITIONAL =
  /[們這個來時間題還沒過說話請謝貨單錢電郵號買賣後麼樣會對點開關應該問給讓從學長門車東發現實經處與為當於無業務員貴繫聯絡嗎週幾訂寄嘗試寫聽見關讀歡辦責選]/g
const SIMPLIFIED =
  /[们这个来时间题还没过说话请谢货单钱电邮号买卖后么样会对点开关应该问给让从学长门车东发现实经处与为当于无业务员贵系联络吗周几订寄尝试写听见关读欢办责选]/g

function chinese(sample: string, han: number): Language {
  const confidence = Math.min(99, 80 + han) / 100
  const isTraditional = countOf(sample, TRADITIONAL) > countOf(sample, SIMPLIFIED)
  return isTraditional ? { code: 'zh', confidence, script: 'Hant' } : { code: 'zh', confidence }
}

const countOf = (text: string, characters: RegExp): number => text.match(characters)?.length ?? 0
