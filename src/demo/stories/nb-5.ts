/** Norwegian stories, fifth part: those who wait for a first answer, and machines that write. */
import type { Story } from '../story.ts'

/** Conversations that nobody has answered yet, and automatic mail. */
export const storiesNb5: Story[] = [
  {
    id: 'nb-hvilken-paere',
    subject: 'Pære til Skumring',
    customer: { name: 'Marit Elvestad', address: 'marit.elvestad@epost.example', language: 'nb' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 52 },
        text: `Hei,

Hvilken pære anbefaler dere til «Skumring» på et barnerom? Noe dimbart som ikke blir varmt, og som ikke er blåhvitt. Datteren min sier at forrige pære var «tannlegelys».

Hilsen Marit`,
      },
    ],
  },
  {
    id: 'nb-returskjema-rasende',
    subject: 'Dette skjemaet!!',
    customer: { name: 'Gunnhild Wiik Paulsen', address: 'gunnhild@wiikpaulsen.example', language: 'nb' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '19:17' },
        text: `Jeg har nå fylt ut returskjemaet deres TRE ganger. Første gang krevde det 79 kr for en retur som dere reklamerer med at er gratis. Andre gang hengte det seg. Tredje gang fikk jeg en kvittering på 158 kr, altså dobbel betaling for noe som skal koste null.

Gardinstangen er for kort, og nå er lunta mi også det. Jeg er lei av å gjøre jobben deres på min egen kveld. Send meg en returlapp og stryk de 158 kronene.

Gunnhild Wiik Paulsen`,
      },
      {
        act: 'writes',
        at: { minutesAgo: 88 },
        text: `Fortsatt ikke en lyd fra dere. Kampanjen går jo i reklamen på radioen mens jeg skriver dette.

GWP`,
      },
    ],
  },
  {
    id: 'nb-leverandoer-tekstilkabel',
    subject: 'Prisendring tekstilkabel fra neste kvartal',
    customer: { name: 'Sigurd Haugen Moe', address: 'sigurd@moe-kabel.example', language: 'nb', organisation: 'Moe Kabel' },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '10:22' },
        text: `Hei,

Til orientering går prisen på tekstilkabel 2x0,75 opp med 4,2 % fra neste kvartal, på grunn av kobberet. Bestillinger inne før kvartalsskiftet leveres til gammel pris.

Vi har også fått inn en farge vi kaller «rust», som visstnok har forvekslet seg selv med rød på en av rullene vi sendte dere. Beklager det. Dere får en ny rull.

Vennlig hilsen
Sigurd Haugen Moe
salg`,
        html: `<p><img src="https://moe-kabel.example/logo.png" alt="Moe Kabel" width="160"></p>
<p>Hei,</p>
<p>Til orientering går prisen på tekstilkabel 2x0,75 opp med <b>4,2 %</b> fra neste kvartal, på grunn av kobberet. Bestillinger inne før kvartalsskiftet leveres til gammel pris.</p>
<p>Vi har også fått inn en farge vi kaller «rust», som visstnok har forvekslet seg selv med rød på en av rullene vi sendte dere. Beklager det. Dere får en ny rull.</p>
<p>Vennlig hilsen<br>Sigurd Haugen Moe<br>salg</p>`,
      },
    ],
  },
  {
    id: 'nb-to-av-hver',
    subject: 'Ordre 20406',
    customer: { name: 'Even Rustad', address: 'even.rustad@epost.example', language: 'nb' },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 14 },
        text: `bestilte 4 putetrekk, mente 2. rekker dere å endre?

Sendt fra min iPhone`,
      },
    ],
  },
  {
    id: 'nb-ikke-ring',
    subject: 'Vennligst ikke ring',
    customer: { name: 'Johanne Sælid', address: 'johanne.saelid@epost.example', language: 'nb' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 126 },
        text: `Hei

Jeg er døv, og budet har to ganger notert «mottaker svarte ikke på telefon» på pakken min (ordre 20380). Nå står den som retur til avsender. Jeg satt hjemme begge dagene med utsikt til porten.

Kan dere få pakken snudd og be budet sende melding i stedet for å ringe? Og kan dere legge inn at jeg alltid skal kontaktes skriftlig? Det har jeg bedt om før.

Vennlig hilsen
Johanne Sælid`,
      },
    ],
  },
  {
    id: 'nb-retur-av-nyhetsbrev',
    subject: 'Undelivered: Lyset kommer tilbake (nyhetsbrev)',
    customer: { name: 'Mail Delivery System', address: 'mailer-daemon@fjellnett.example', language: 'en' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '06:01' },
        automatic: 'generated',
        text: `This is the mail system at host mx.fjellnett.example.

Your message could not be delivered to one or more recipients.

<borghild1932@fjellnett.example>: 550 5.1.1 Mailbox unavailable: the account has been closed

Subject: Lyset kommer tilbake: fri retur hele måneden`,
      },
      {
        act: 'notes',
        by: 'ingrid',
        at: { daysAgo: 6, time: '09:45' },
        text: `Borghild har handlet hos oss siden vi begynte. Adressen er tatt ut av nyhetsbrevet.`,
      },
      { act: 'closes', by: 'ingrid', at: { daysAgo: 6, time: '09:46' } },
    ],
  },
  {
    id: 'nb-fravaer-regnskap',
    subject: 'Automatisk svar: Purring faktura 20299',
    customer: {
      name: 'Hege Bratland',
      address: 'hege.bratland@nordvik-regnskap.example',
      language: 'nb',
      organisation: 'Nordvik Regnskap',
    },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 3, time: '09:01' },
        automatic: 'reply',
        text: `Hei! Jeg er i foreldrepermisjon. Fakturaspørsmål besvares av Rune på kontoret. Spørsmål om søvn besvares ikke.

Hege Bratland
Nordvik Regnskap`,
      },
      { act: 'closes', by: 'jonas', at: { daysAgo: 3, time: '09:40' } },
    ],
  },
]
