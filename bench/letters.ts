/** Letters to measure with: ordinary in length and shape, in the languages of the shop, every third an answer to an earlier one. */
const SENTENCES = [
  'Where is my parcel? It was to come on Tuesday and nothing has happened since.',
  'The lamp arrived today, but the shade is green and I ordered white.',
  'Jag väntar fortfarande på beställningen och undrar när den skickas.',
  'Kan I fortælle mig, om returneringen er kommet frem til lageret?',
  'Dere lovet å ringe i går, men ingen har ringt meg ennå.',
  '请问我的订单什么时候发货？上周说好了周二寄出。',
  'Die Vorhänge sind sehr schön geworden, nur die Rechnung fehlt mir noch.',
  'Could you also tell me whether the cable can be had in a longer version?',
  'We are moving house next month, so the address on the order has to change.',
  'Thank you for the quick answer last time, it helped a great deal.',
  'The tracking number you sent does not work on the page of the courier.',
  'I would rather have the money back than wait for another two weeks.',
]
const NAMES = ['Ada', 'Bosse', 'Camilla', 'Dieter', 'Elin', 'Farid', 'Gudrun', 'Hamid', 'Ines', 'Jun', 'Kirsten', 'Lars']

const pick = <Item>(items: readonly Item[], n: number): Item => items[n % items.length]!

/** The words of letter `n`: six to twelve sentences, a greeting and a name. */
export function words(n: number): string {
  const lines = Array.from({ length: 6 + (n % 7) }, (_, i) => pick(SENTENCES, n * 7 + i * 5))
  return `Hello,\n\n${lines.join(' ')}\nMy order has the number ${100_000 + n}.\n\nKind regards\n${pick(NAMES, n)} Number${n % 4_000}\n`
}

/** The raw mail `n`; one in three continues the one before it. */
export function letter(n: number): string {
  const isAnswer = n % 3 === 2
  const sender = isAnswer ? n - 1 : n
  const references = isAnswer
    ? `In-Reply-To: <letter-${n - 1}@mail.example>\r\nReferences: <letter-${n - 1}@mail.example>\r\n`
    : ''
  return [
    `From: "${pick(NAMES, sender)} Number${sender % 4_000}" <customer${sender % 4_000}@mail.example>`,
    'To: Help <help@bench.example>',
    `Subject: ${isAnswer ? 'Re: ' : ''}Question about order ${100_000 + sender}`,
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <letter-${n}@mail.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    `${references}Content-Transfer-Encoding: 8bit`,
    '',
    words(n),
  ].join('\r\n')
}
