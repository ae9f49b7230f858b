import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { newSpans, newText, replyParts } from './reply-parts.ts'

/** What somebody wrote, what they answered, and what their programs and habits put below: nothing of which is new. */
type Letters = { answer: string; quoted: string; below: string[]; between: string }

const mark = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')

const LETTERS: Record<string, Letters> = {
  en: {
    answer: 'The lid still leaks.\nWhen will the new one come?',
    quoted: 'We have sent you a new lid.\nThis is not acceptable!',
    below: [
      'On Tue, 3 Mar 2026 at 09:12, Asha Rao <help@shop.example> wrote:\n>QUOTE',
      'Sent from my Galaxy',
      'Sent from Outlook for Android<https://aka.ms/x>\n________________________________\nFrom: Asha Rao <help@shop.example>\nSent: Tuesday, March 3, 2026 9:12 AM\nTo: Kari <kari@kunde.example>\nSubject: RE: Lid\n\nQUOTE',
      'Kind regards,\nMary Smith\nHead of kitchens\n+44 20 7946 0000',
      '---------- Forwarded message ---------\nFrom: Asha Rao <help@shop.example>\nDate: Tue, 3 Mar 2026\nSubject: Lid\nTo: Kari <kari@kunde.example>\n\nQUOTE',
      'Begin forwarded message:\n\nFrom: Asha Rao <help@shop.example>\nSubject: Lid\nDate: 3 March 2026\n\nQUOTE',
      'Cheers 🎉\nMary\n\n—————\nMary Smith\nmary@kitchens.example',
      'Mary Smith\nmary@kitchens.example\n(555) 010-9947\nwww.kitchens.example',
      'This e-mail and any attachment are confidential and intended solely for the person to whom they are addressed. If you have received this message in error, please delete it.',
      '__\nusers mailing list\nusers@lists.example\nhttp://lists.example/users',
    ],
    between:
      'On Tue, 3 Mar 2026 at 09:12, Asha <help@shop.example> wrote:\n> Which colour?\n\nThe blue one.\n\n> And which size?\n\nLarge.',
  },
  sv: {
    answer: 'Locket läcker fortfarande.\nNär kommer det nya?',
    quoted: 'Vi har skickat ett nytt lock.\nDet här är oacceptabelt!',
    below: [
      'Den tis 3 mars 2026 kl 09:12 skrev Asha Rao <hjalp@butiken.example>:\n>QUOTE',
      'Skickat från min iPhone',
      'Skickat från Outlook för iOS<https://aka.ms/x>\n________________________________\nFrån: Asha Rao <hjalp@butiken.example>\nSkickat: den 3 mars 2026 09:12\nTill: Åsa Berg <asa@kund.example>\nÄmne: Sv: Lock\n\nQUOTE',
      '-----Ursprungligt meddelande-----\nFrån: Asha\nSkickat: den 3 mars\nTill: Åsa\nÄmne: Lock\n\nQUOTE',
      'Vidarebefordrat brev:\n\nFrån: Asha\nDatum: 3 mars 2026\nTill: Åsa\nÄmne: Lock\n\nQUOTE',
      'Med vänlig hälsning\n\nÅsa Berg\nKöksgatan 3, Luleå\n070-123 45 67',
      'Mvh\nÅsa\n\nSkickades från min Samsung Galaxy',
      'Hälsningar från Åsa',
      'Detta meddelande är konfidentiellt och avsett endast för mottagaren. Har du fått e-postmeddelandet av misstag ber vi dig radera det och meddela avsändaren.',
      'Asha Rao <hjalp@butiken.example> skrev den 3 mars 2026 09:12:\n\nQUOTE',
    ],
    between:
      '3 mars 2026 kl. 09:12 skrev Butiken <hjalp@butiken.example>:\n> Vilken färg?\n\nDen blå.\n\n> Och vilken storlek?\n\nStor.',
  },
  da: {
    answer: 'Låget lækker stadig.\nHvornår kommer det nye?',
    quoted: 'Vi har sendt et nyt låg.\nDet er helt uacceptabelt!',
    below: [
      'Den tirs. 3. mar. 2026 kl. 09.12 skrev Asha Rao <hjaelp@butikken.example>:\n>QUOTE',
      'Sendt fra min iPhone',
      'Hent Outlook til iOS<https://aka.ms/x>\n________________________________\nFra: Asha Rao <hjaelp@butikken.example>\nSendt: 3. marts 2026 09:12\nTil: Mette Holm <mette@kunde.example>\nEmne: SV: Låg\n\nQUOTE',
      '-----Oprindelig meddelelse-----\nFra: Asha\nSendt: 3. marts\nTil: Mette\nEmne: Låg\n\nQUOTE',
      'Start på videresendt besked:\n\nFra: Asha\nEmne: Låg\nDato: 3. marts 2026\n\nQUOTE',
      'Med venlig hilsen\n\nMette Holm\nTlf. 12 34 56 78',
      'Mvh. Mette',
      'Bedste hilsner\nMette\n\nSendt fra min Samsung Galaxy smartphone',
      'Denne e-mail er fortrolig og kun tiltænkt modtageren. Hvis du har modtaget meddelelsen ved en fejl, beder vi dig slette den og give afsenderen besked om det.',
      'Asha Rao skrev den 3. marts 2026 kl. 09.12:\n\nQUOTE',
    ],
    between:
      'Den 3. mar. 2026 kl. 09.12 skrev Butikken <hjaelp@butikken.example>:\n> Hvilken farve?\n\nDen blå.\n\n> Og hvilken størrelse?\n\nStor.',
  },
  nb: {
    answer: 'Lokket lekker fortsatt.\nNår kommer det nye?',
    quoted: 'Vi har sendt et nytt lokk.\nDette er helt uakseptabelt!',
    below: [
      'tir. 3. mars 2026 kl. 09:12 skrev Asha Rao <hjelp@butikken.example>:\n>QUOTE',
      'Sendt fra min iPhone',
      'Få Outlook for iOS<https://aka.ms/x>\n________________________________\nFra: Asha Rao <hjelp@butikken.example>\nSendt: tirsdag 3. mars 2026 09:12\nTil: Kari Moe <kari@kunde.example>\nEmne: SV: Lokk\n\nQUOTE',
      '-----Opprinnelig melding-----\nFra: Asha\nSendt: 3. mars\nTil: Kari\nEmne: Lokk\n\nQUOTE',
      'Videresendt melding:\n\nFra: Asha\nEmne: Lokk\nDato: 3. mars 2026\nTil: Kari\n\nQUOTE',
      'Med vennlig hilsen\n\nKari Moe\nTlf. 12 34 56 78',
      'Mvh Kari',
      'Venleg helsing\nKari',
      'Denne e-posten er konfidensiell og kun tiltenkt mottakeren. Har du mottatt meldingen ved en feil, ber vi deg slette den og varsle avsenderen så snart som mulig.',
      'Den 3. mars 2026 skrev Kari Moe <kari@kunde.example>:\n\nQUOTE',
    ],
    between:
      'tir. 3. mars 2026 kl. 09:12 skrev Butikken <hjelp@butikken.example>:\n> Hvilken farge?\n\nDen blå.\n\n> Og hvilken størrelse?\n\nStor.',
  },
  de: {
    answer: 'Der Deckel ist immer noch undicht.\nWann kommt der neue?',
    quoted: 'Wir haben einen neuen Deckel geschickt.\nDas ist nicht hinnehmbar!',
    below: [
      'Am Di., 3. März 2026 um 09:12 Uhr schrieb Asha Rao <hilfe@laden.example>:\n>QUOTE',
      'Von meinem iPhone gesendet',
      'Outlook für iOS<https://aka.ms/x>\n________________________________\nVon: Asha Rao <hilfe@laden.example>\nGesendet: Dienstag, 3. März 2026 09:12\nAn: Hans Meier <hans@kunde.example>\nBetreff: AW: Deckel\n\nQUOTE',
      '-----Ursprüngliche Nachricht-----\nVon: Asha\nGesendet: 3. März\nAn: Hans\nBetreff: Deckel\n\nQUOTE',
      'Anfang der weitergeleiteten Nachricht:\n\nVon: Asha\nBetreff: Deckel\nDatum: 3. März 2026\n\nQUOTE',
      'Mit freundlichen Grüßen\n\nHans Meier\nTel. 030 123456',
      'Viele Grüße\nHans\n\nGesendet mit der GMX Mail App',
      'LG Hans',
      'Diese E-Mail ist vertraulich und nur für den bestimmungsgemäßen Empfänger gedacht. Sollten Sie die Nachricht irrtümlich erhalten haben, löschen Sie sie bitte sofort.',
      'Gesendet: Dienstag, 03. März 2026 um 09:12 Uhr\nVon: "Asha Rao" <hilfe@laden.example>\nAn: hans@kunde.example\nBetreff: Deckel\n\nQUOTE',
    ],
    between: 'Am 03.03.26 um 09:12 schrieb Laden:\n> Welche Farbe?\n\nDie blaue.\n\n> Und welche Größe?\n\nGroß.',
  },
  nl: {
    answer: 'Het deksel lekt nog steeds.\nWanneer komt het nieuwe?',
    quoted: 'Wij hebben een nieuw deksel gestuurd.\nDit is onacceptabel!',
    below: [
      'Op di 3 mrt 2026 om 09:12 schreef Asha Rao <hulp@winkel.example>:\n>QUOTE',
      'Verstuurd vanaf mijn iPhone',
      'Outlook voor Android downloaden<https://aka.ms/x>\n________________________________\nVan: Asha Rao <hulp@winkel.example>\nVerzonden: dinsdag 3 maart 2026 09:12\nAan: Jan Bos <jan@klant.example>\nOnderwerp: RE: Deksel\n\nQUOTE',
      '-----Oorspronkelijk bericht-----\nVan: Asha\nVerzonden: 3 maart\nAan: Jan\nOnderwerp: Deksel\n\nQUOTE',
      'Begin doorgestuurd bericht:\n\nVan: Asha\nOnderwerp: Deksel\nDatum: 3 maart 2026\n\nQUOTE',
      'Met vriendelijke groet,\n\nJan Bos\n06 12345678',
      'Groetjes Jan',
      'Hartelijke groeten,\nJan\n\nVerzonden vanaf mijn Samsung Galaxy',
      'Deze e-mail is vertrouwelijk en uitsluitend bestemd voor de geadresseerde. Als u dit bericht per vergissing hebt ontvangen, verzoeken wij u het te verwijderen.',
      'Op 3 maart 2026 om 09:12 heeft Winkel <hulp@winkel.example> het volgende geschreven:\n\nQUOTE',
    ],
    between:
      'Op 3 mrt 2026 om 09:12 schreef Winkel <hulp@winkel.example>:\n> Welke kleur?\n\nDe blauwe.\n\n> En welke maat?\n\nGroot.',
  },
  zh: {
    answer: '盖子还是漏水。\n新的什么时候到？',
    quoted: '我们已经寄出新的盖子。\n这完全不能接受！',
    below: [
      '商店 <kefu@shangdian.example> 于2026年3月3日周二 09:12写道：\n>QUOTE',
      '发自我的iPhone',
      '------------------ 原始邮件 ------------------\n发件人: "商店" <kefu@shangdian.example>;\n发送时间: 2026年3月3日(星期二) 上午9:12\n收件人: "王芳"<wang@kehu.example>;\n主题: 回复：盖子\n\nQUOTE',
      '在 2026-03-03 09:12:00，"商店" <kefu@shangdian.example> 写道：\n\n>QUOTE',
      '发件人： 商店\n发送时间： 2026-03-03 09:12\n收件人： 王芳\n主题： 回复: 盖子\n\nQUOTE',
      '寄件者: 商店 <kefu@shangdian.example>\n寄件日期: 2026年3月3日 上午 09:12\n收件者: 陳美玲\n主旨: 回覆: 蓋子\n\nQUOTE',
      '此致\n敬礼\n王芳',
      '祝好！\n王芳',
      '發自我的 iPhone\n\n商店 <kefu@shangdian.example> 於 2026年3月3日 上午9:12 寫道：\n\n>QUOTE',
      '---- 回复的原邮件 ----\n发件人\t商店<kefu@shangdian.example>\n日期\t2026年03月03日 09:12\n收件人\t王芳\n主题\t盖子\n\nQUOTE',
      '本邮件及其附件含有保密信息，仅供收件人使用。如果您错误地收到了本邮件，请立即通知发件人并删除本邮件，不得复制、转发或以任何方式使用其中的内容。',
    ],
    between: '商店 <kefu@shangdian.example> 于2026年3月3日 写道：\n> 什么颜色？\n\n蓝色的。\n\n> 多大的？\n\n大号。',
  },
}

for (const [language, { answer, quoted, below, between }] of Object.entries(LETTERS)) {
  describe(`letters in ${language}`, () => {
    test.each(below)('what is new stands above this: %s', (tail) => {
      const text = `${answer}\n\n${tail.replace('>QUOTE', () => mark(quoted)).replace('QUOTE', () => quoted)}\n`
      expect(newText(text, replyParts(text))).toBe(answer)
      expect(newSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual([answer])
    })

    test('answers between the lines of a quote are new', () => {
      const text = `${answer}\n\n${between}\n`
      const found = newSpans(text).map(({ start, end }) => text.slice(start, end))
      expect(found[0]).toBe(answer)
      expect(found).toHaveLength(3)
      expect(found.every((part) => !part.includes('>'))).toBe(true)
    })
  })
}

test.each(['>', '> ', '\n', '-', '_', 'From: ', 'On 1 <', 'a\n\n', '-- \n', 'Mvh\n', '写道：', '_____\n'])(
  'a million characters of %j take no time',
  (piece) => {
    const text = piece.repeat(1_000_000 / piece.length)
    const began = ownTimeMs()
    replyParts(text)
    expect(ownTimeMs() - began).toBeLessThan(SLOW_MS)
  },
)

/** Mails of other projects, kept outside the repository: their texts are read here and never copied. */
const OTHERS = new URL('../../../../shared/data/mime/', import.meta.url)
const crisp = new URL('crisp-email-reply-parser/', OTHERS)
const talon = new URL('mailgun-talon/signature/emails/stripped/', OTHERS)
const read = (name: string, folder: URL): string => readFileSync(new URL(name, folder), 'utf8').replace(/\r\n?/g, '\n')

describe.skipIf(!existsSync(crisp))('mails of other projects', () => {
  test('replies whose new text is a paragraph of dummy words keep exactly that paragraph', () => {
    const names = readdirSync(crisp).filter((name) => name.endsWith('.txt'))
    const dummies = names.filter((name) => /^(\s*)Fusce bibendum/.test(read(name, crisp)))
    const missed = dummies.filter((name) => {
      const text = read(name, crisp)
      const fresh = newText(text, replyParts(text))
      return !/^Fusce bibendum[\s\S]*nibh\.$/.test(fresh) || fresh.split('\n').length !== DUMMY_LINES
    })
    console.info(`dummy replies: ${dummies.length - missed.length} of ${dummies.length} exact; not: ${missed.join(' ')}`)
    expect(missed.length).toBeLessThanOrEqual(3)
  })

  test('signatures of known length are found at the end of the text', () => {
    const bodies = readdirSync(talon).filter((name) => name.endsWith('_body'))
    const right = bodies.filter((name) => {
      const text = read(name, talon)
      const signature = name.replace('_body', '_signature')
      const expected = existsSync(new URL(signature, talon)) ? read(signature, talon).trim() : ''
      const fresh = newText(text, replyParts(text))
      return (
        fresh ===
        text
          .trim()
          .slice(0, text.trim().length - expected.length)
          .trim()
      )
    })
    console.info(`signatures: ${right.length} of ${bodies.length} exact: ${right.join(' ')}`)
    expect(right.length).toBeGreaterThanOrEqual(3)
  })
})

/** The paragraph of dummy words has so many lines. */
const DUMMY_LINES = 5

/** The time that this process itself has worked: the machine is shared, and waiting for others is no slowness of ours. */
function ownTimeMs(): number {
  return process.cpuUsage().user / 1_000
}

/** Several times what it takes on a machine at rest; a square of the length would take minutes. */
const SLOW_MS = 5_000
