/**
 * How mail programs announce that what follows was written by somebody else, per language. Three shapes:
 * a sentence ending in a colon, a block of header lines, and a ruled line. All are matched against one trimmed line
 * (or a few joined ones) of bounded length, so no text can make them slow.
 */

/**
 * Sentences: "On 9 March, Kari wrote:". Each must also hold a digit or an address, see `isAttribution`. Gmail, Apple Mail,
 * Thunderbird, Outlook for Mac and phone, 163 and QQ shapes.
 */
const ATTRIBUTIONS: RegExp[] = [
  /^(on|at)\b.+\b(wrote|writes)\s*:$/i,
  /^.+\bwrote( on\b.+| at\b.+)?\s*:$/i,
  /^(den|på|vid)\b.+\b(skrev|skrifver|schrieb)\b.*:$/i,
  /^.+\b(skrev)\b.*:$/i,
  /^am\b.+\b(schrieb|hat)\b.*:$/i,
  /^.+\bschrieb\b.*:$/i,
  /^op\b.+\b(schreef|geschreven)\b.*:$/i,
  /^.+\b(schreef)\b.*:$/i,
  /^le\b.+\b(a écrit|écrit|a ecrit)\s*:$/i,
  /^.+\sa écrit\s*:$/i,
  /^(el|le|il|em|no dia|a)\b.+\b(escribió|ha scritto|escreveu|va escriure)\s*:$/i,
  /^.+\bkirjoitti\b.*:$/i,
  /^.+\bha scritto\s*:$/i,
  /^.+(?<=\s)(пишет|писал|писала|писал\(а\)|написал|написала|написал\(а\))\s*:$/i,
  /^.+(?<=\s)(napisał|napisała|napisał\(a\)|pisze|írta)\s*:$/i,
  /^-{2,6} ?on\b.+\bwrote ?-{2,6}$/i,
  /^on\b.+<[^<>\s]+@[^<>\s]+> wrote$/i,
  /^.+(写道|寫道|写到|写了|撰写|寫到)\s*[:：]$/,
  /^.+\s<[^<>\s]+@[^<>\s]+>\s*:$/,
]

/** The words that begin a header line in a quoted block: who, when, to whom, about what. */
const BLOCK_FIELDS = {
  who: [
    'from',
    'från',
    'fra',
    'von',
    'van',
    'de',
    'da',
    'od',
    '发件人',
    '寄件者',
    '寄件人',
    '發件人',
    'lähettäjä',
    'от',
    'mittente',
  ],
  when: [
    ...[
      'sent',
      'date',
      'skickat',
      'skickad',
      'datum',
      'sendt',
      'dato',
      'gesendet',
      'verzonden',
      'envoyé',
      'enviado',
      'inviato',
      'data',
      'fecha',
    ],
    ...[
      '发送时间',
      '发送日期',
      '日期',
      '时间',
      '傳送日期',
      '寄件日期',
      '傳送時間',
      '發送時間',
      '時間',
      'lähetetty',
      'päivämäärä',
      'отправлено',
      'дата',
    ],
  ],
  whom: [
    ...['to', 'cc', 'till', 'kopia', 'til', 'kopi', 'an', 'kopie', 'aan', 'à', 'a', 'para', 'reply-to', 'svar till'],
    ...['收件人', '抄送', '收件者', '副本', 'vastaanottaja', 'кому', 'копия'],
  ],
  what: [
    'subject',
    'ämne',
    'emne',
    'betreff',
    'onderwerp',
    'objet',
    'asunto',
    'assunto',
    'oggetto',
    '主题',
    '主旨',
    '主題',
    '标题',
    'aihe',
    'тема',
  ],
}
type BlockField = keyof typeof BLOCK_FIELDS
const FIELD_OF = new Map<string, BlockField>(
  Object.entries(BLOCK_FIELDS).flatMap(([field, labels]) => labels.map((label) => [label, field as BlockField] as const)),
)

/** Ruled lines: "-----Original Message-----". The words between the dashes. */
const RULED_WORDS = [
  ...['original message', 'original mail', 'reply message', 'forwarded message', 'original appointment'],
  ...['ursprungligt meddelande', 'originalmeddelande', 'vidarebefordrat meddelande', 'vidarebefordrat brev'],
  ...['oprindelig meddelelse', 'oprindelig besked', 'original meddelelse', 'videresendt meddelelse', 'videresendt besked'],
  ...['opprinnelig melding', 'original melding', 'videresendt melding', 'videresendt e-post'],
  ...['ursprüngliche nachricht', 'originalnachricht', 'original-nachricht', 'weitergeleitete nachricht'],
  ...['oorspronkelijk bericht', 'origineel bericht', 'doorgestuurd bericht'],
  ...["message d'origine", 'message d’origine', 'message original', 'message transféré', 'courriel original'],
  ...[
    '原始邮件',
    '原始郵件',
    '邮件原件',
    '郵件原件',
    '原邮件',
    '转发邮件信息',
    '转发的邮件',
    '轉寄的郵件',
    '原始訊息',
    '原始信件',
    '回复的原邮件',
    '已转发邮件',
  ],
  ...[
    'mensaje original',
    'messaggio originale',
    'mensagem original',
    'alkuperäinen viesti',
    'исходное сообщение',
    'пересылаемое сообщение',
  ],
]
const RULED = new RegExp(`^[-_*=—–\\s]{0,40}(${RULED_WORDS.join('|')})[-_*=—–:：\\s]{0,40}$`, 'i')
const BEGIN_FORWARD =
  /^(begin forwarded message|vidarebefordrat brev|start på videresendt besked|videresendt melding|anfang der weitergeleiteten nachricht|begin doorgestuurd bericht|début du message réexpédié|下面是被转发的邮件|开始转发的邮件)\s*[:：]$/i

/** No attribution is longer: a long name, a long address, a long date. */
const ATTRIBUTION_LENGTH_MAX = 300

/** The last letters that an attribution may have: a colon, the dashes around it, or the e of "wrote". */
const ATTRIBUTION_ENDS = new Set([':', '：', '-', 'e', 'E'])

/** Whether a line (or a few, joined) says that somebody wrote something at some time. */
export function isAttribution(line: string): boolean {
  if (
    line.length > ATTRIBUTION_LENGTH_MAX ||
    !ATTRIBUTION_ENDS.has(line.at(-1) ?? '') ||
    !/([:：]|\bwrote(\s?-{2,6})?)$/i.test(line)
  )
    return false
  const saysWhenOrWho = /\d.*\d|\S@\S/.test(line)
  return saysWhenOrWho && ATTRIBUTIONS.some((shape) => shape.test(line))
}

/** Whether a line can begin an attribution that a mail program broke over several lines. */
export function canBeginAttribution(line: string): boolean {
  return /\d|@|</.test(line) && BEGINNINGS.test(line)
}

const BEGINNINGS =
  /^(on|at|den|på|vid|am|op|le|el|il|em|in data|w dniu|dnia|在|于|於|\d{1,4}\D|[a-zåäöæø]{2,4}\.?,? \d|["'“]?\S.*<)/iu

/** Which header field a quoted line begins, in any of our languages; undefined for ordinary text. */
export function blockField(line: string): BlockField | undefined {
  const match = /^[*_]{0,2}([\p{L}\p{M}][\p{L}\p{M}\s-]{0,20}?)\s{0,3}[*_]{0,2}\s{0,3}[:：]/u.exec(line.slice(0, 60))
  return match?.[1] ? FIELD_OF.get(match[1].trim().toLowerCase()) : undefined
}

const RULED_LENGTH_MAX = 120

/** Whether a line is a rule with words, such as -----Original Message-----. */
export function isRuledLine(line: string): boolean {
  if (line.length > RULED_LENGTH_MAX) return false
  const isRuled = /^[-_*=—–]{2}|[-_*=—–]{2}$/.test(line)
  return isRuled ? RULED.test(line) : BEGIN_FORWARD.test(line)
}

/** Lines that a phone or a program adds below the text. */
const DEVICE_LINES: RegExp[] = [
  /^(sent|send) (from|via|with|using) (my |the |a )?(\S+ ?){1,6}$/i,
  /^get outlook for (ios|android|mac)/i,
  /^(skickat|skickades|sänt) från (min |mitt )?(\S+ ?){1,6}$/i,
  /^hämta outlook för/i,
  /^(sendt|sent) fra (min |mit |mitt )?(\S+ ?){1,6}$/i,
  /^(hent outlook (til|for)|få outlook (til|for)|skaff deg outlook for|last ned outlook for)/i,
  /^von (meinem|meiner|unterwegs) ?(\S+ ?){0,5}gesendet\.?$/i,
  /^gesendet (von|mit|aus) (\S+ ?){1,6}$/i,
  /^(outlook für (ios|android)|holen sie sich outlook)/i,
  /^(verstuurd|verzonden) (vanaf|vanuit|met) (mijn )?(\S+ ?){1,6}$/i,
  /^outlook voor (ios|android)/i,
  /^envoyé (de|depuis|à partir de) (mon |ma )?(\S+ ?){1,6}$/i,
  /^(télécharger|obtenez) outlook pour/i,
  /^(发自|發自|从|從)我的\s?\S{1,20}(\s?\S{1,20}){0,2}(发送|傳送)?$/,
  /^(发送自|由|來自|来自)\s?.{1,24}(发送|傳送)?$/,
  /^从 (outlook|iphone|android|qq|网易).{0,20}(发送|获取)$/i,
  /^(enviado desde|enviado do|inviato da|lähetetty|отправлено с|отправлено из) (\S+ ?){1,6}$/i,
]
const DEVICE_LENGTH_MAX = 90

/** Whether a line was added by a phone or a mail program ("Sent from my iPhone"), in any of our languages. */
export function isDeviceLine(line: string): boolean {
  return (
    line.length <= DEVICE_LENGTH_MAX && DEVICE_LINES.some((shape) => shape.test(line.replace(/[<(]?https?:\S+[>)]?/g, '').trim()))
  )
}

/** Words with which a letter closes; a line holds nothing else, but for a comma or a name. */
const CLOSINGS = [
  ...[
    '(kind|best|warm|warmest|many|with kind|with best)? ?regards',
    'best( wishes)?',
    'cheers',
    'sincerely( yours)?',
    'yours( sincerely| truly| faithfully)',
    'all the best',
  ],
  ...['(med )?(vänliga|vänlig|varma|bästa) hälsning(ar)?', 'hälsningar', 'mvh', 'm\\.v\\.h\\.?', 'vänligen', 'hälsar'],
  ...[
    '(med )?(de )?(venlig|venlige|bedste|kærlig|kærlige|mange) (hilsen|hilsner)( fra)?',
    'hilsen',
    'vh',
    'm\\.v\\.h',
    '(med )?(vennlig|vennlige|beste) hilsen(er)?',
    'hilsner',
    '(med )?(venleg|beste|mange)? ?helsing(ar)?( frå)?',
    'hilsen fra',
    'k\\.?h\\.?',
    '(de )?(beste|varme|mange) hilsner',
  ],
  ...[
    '(mit )?(freundlichen|freundlichem|besten|vielen|lieben|herzlichen|schönen) gr(ü|ue)(ß|ss)en?',
    '(viele|liebe|beste|herzliche|schöne) gr(ü|ue)(ß|ss)e',
    'mfg',
    'lg',
    'vg',
  ],
  ...[
    '(met )?(vriendelijke|hartelijke) groet(en)?',
    '(veel |vele )?groet(en|jes)?( van)?',
    'mvg',
    'cordialement',
    'bien à vous',
    'salutations',
  ],
]
const CLOSING = new RegExp(`^(${CLOSINGS.join('|')})[\\s,.!/]*(\\p{Lu}[\\p{L}.'-]*( \\p{Lu}[\\p{L}.'-]*){0,3})?$`, 'iu')
const CLOSING_ZH = /^(此致|敬礼|敬禮|祝好|祝商祺|顺祝|順頌|顺颂|谨启|謹啟|致敬).{0,8}$/
const CLOSING_LENGTH_MAX = 60

/** Whether a line is the closing of a letter ("Med vänliga hälsningar,"), alone or with a name. */
export function isClosing(written: string): boolean {
  const line =
    written.length <= CLOSING_LENGTH_MAX * 2 ? written.replace(/[\p{Extended_Pictographic}\ufe0f\u200d]+/gu, ' ').trim() : written
  return line.length <= CLOSING_LENGTH_MAX && (CLOSING.test(line) || CLOSING_ZH.test(line))
}

const CONTACT_LENGTH_MAX = 100
const CONTACTS: RegExp[] = [
  /^\S*\s?<?[\w.+-]+@[\w-]+(\.[\w-]+)+>?$/,
  /^(https?:\/\/|www\.)\S+$/i,
  /^(\p{L}{1,12}[.:]{0,2}\s?)?\+?\(?\d[\d\s()./-]{6,24}$/u,
]

/** Whether a line is nothing but a way to reach somebody: an address, a page, a telephone number. */
export function isContact(line: string): boolean {
  const bare = line.length <= CONTACT_LENGTH_MAX ? line.replace(/\p{Extended_Pictographic}\ufe0f?/gu, '').trim() : ''
  return CONTACTS.some((shape) => shape.test(bare))
}

const NAME_LENGTH_MAX = 60

/** Whether a line is a name on its own: two to four words with capitals. */
export function isName(line: string): boolean {
  return line.length <= NAME_LENGTH_MAX && /^\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(line)
}

/** Words of the legal text that companies append, one stem per language at least. */
const DISCLAIMER =
  /confidential|privileged|intended (solely |only )?for|intended recipient|konfidentiell|sekretess|avsedd (endast |enbart )?för|fortrolig|tiltænkt|beregnet for|tiltenkt|vertraulich|bestimmungsgemäße|vertrouwelijk|uitsluitend bestemd|confidentiel|destinataire|保密|机密|機密|仅供收件人|僅供收件人/i

/** Whether a paragraph is the legal text under a mail. */
export function isDisclaimer(paragraph: string): boolean {
  const isLong = paragraph.length >= (/[\u4e00-\u9fff]/.test(paragraph) ? 40 : 120)
  return (
    isLong &&
    DISCLAIMER.test(paragraph.slice(0, 2_000)) &&
    /mail|meddeland|meddelel|melding|nachricht|bericht|message|邮件|郵件|information/i.test(paragraph.slice(0, 2_000))
  )
}
