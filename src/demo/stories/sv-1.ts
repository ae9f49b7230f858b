import type { Story } from '../story.ts'

/** Swedish stories, part 1 of 6. */
export const storiesSv1: Story[] = [
  {
    id: 'sv-fel-takkopp-hammarby',
    subject: 'Nordlys – takkoppen är för liten',
    customer: { name: 'Yrsa Bergenstråhle', address: 'yrsa@bergenstrahle.example', phone: '+46 70 174 06 12', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '19:25' },
        text: `Hej!

Jag fick hem Nordlys i svart i dag (order 20340). Lampan är jättefin men takkoppen är så liten att kopplingen i taket inte får plats under den. På bilden på er sajt är den mycket större. Har jag fått fel del?

Hälsningar
Yrsa`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 5, time: '08:32' },
        text: `Hej Yrsa!

Ja, tyvärr. En hel omgång Nordlys har packats med takkoppen till en mindre lampa, och din är en av dem. Det är vårt fel, och du ska inte behöva skicka tillbaka något.

Rätt kopp i svart går med posten i dag före kl. 16. Den väger lite, så den kommer i brevlådan.

Vänliga hälsningar
Jonas Edvall
Lykt & Lin`,
        promises: [
          {
            words: 'Rätt kopp i svart går med posten i dag före kl. 16',
            what: 'Rätt takkopp skickas',
            how: 'med brev',
            due: { inDays: -5, time: '16:00' },
            price: 'free',
            kept: { at: { daysAgo: 5, time: '15:10' }, evidence: 'Lagd i postlådan 15.10, kvitto från frankeringen' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 3, time: '18:44' },
        text: `Den kom i går och nu hänger allt där det ska. Tack för att det gick så fort!

Yrsa`,
      },
      { act: 'closes', by: 'jonas', at: { daysAgo: 2, time: '08:10' } },
    ],
  },
  {
    id: 'sv-faktura-brf-maneten',
    subject: 'Faktura order 20322 – saknar vår referens',
    to: 'orders',
    customer: {
      name: 'Göran Hallencreutz-Nilsson',
      address: 'kassor@brfmaneten.example',
      language: 'sv',
      organisation: 'Brf Maneten',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 9, time: '10:05' },
        text: `Hej,

Er faktura på åtta utelampor till föreningen saknar vår referens (ENTRÉ 2) och är ställd till mig privat. Det är föreningen som ska betala, hur gärna jag än bjuder grannarna på ljus. Kan ni ställa ut en ny?

Brf Maneten, org.nr 769600-0000

Med vänlig hälsning
Göran Hallencreutz-Nilsson
kassör`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 9, time: '10:50' },
        text: `Hej Göran,

Vi krediterar den gamla och du har en ny faktura på föreningen, med referensen, senast kl. 14 i dag. Betalningstiden räknas om från i dag, så ingen hinner få en påminnelse.

Jonas Edvall`,
        promises: [
          {
            words: 'en ny faktura på föreningen, med referensen, senast kl. 14 i dag',
            what: 'Ny faktura på föreningen',
            how: 'som pdf med e-post',
            due: { inDays: -9, time: '14:00' },
            kept: { at: { daysAgo: 9, time: '12:55' }, evidence: 'Kredit 7733 och faktura 7734 skickade 12.55' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 9, time: '12:55' },
        text: 'Kreditfaktura 7733 och ny faktura 7734 ligger bifogade. Säg till om revisorn vill ha något mer. /Jonas',
      },
      {
        act: 'writes',
        at: { daysAgo: 9, time: '15:20' },
        text: 'Tackar! Revisorn är min svåger och han vill alltid ha något mer, men inte den här gången.\n\nGöran',
      },
      { act: 'closes', by: 'jonas', at: { daysAgo: 9, time: '15:31' } },
    ],
  },
  {
    id: 'sv-elsa-nio-ar',
    subject: 'min lampa',
    customer: {
      name: 'Katarina Wrangsjö',
      address: 'katarina.wrangsjo@hemposten.example',
      phone: '+46 70 174 06 27',
      language: 'sv',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '17:33' },
        text: `Hej jag heter Elsa och är 9 år, jag skriver från mammas mejl. Jag har er nattlampa som är en igelkott och nu lyser han inte. Jag har bytt batterier med pappa. Pappa säger att man inte kan laga såna saker men jag tror att ni kan. Han heter Bosse.

Hej då
Elsa

(Mamma här: vi har inget kvitto kvar, den är säkert tre år. Svara gärna ändå, hon vaktar inkorgen. /Katarina)`,
      },
      {
        act: 'notes',
        by: 'asha',
        at: { daysAgo: 6, time: '08:06' },
        text: 'Det brukar vara kontakten under magen som glappar. Jonas, du som kan löda?',
      },
      { act: 'notes', by: 'jonas', at: { daysAgo: 6, time: '08:11' }, text: 'Skicka hit Bosse.' },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 6, time: '08:30' },
        text: `Hej Elsa!

Jag heter Jonas och brukar laga igelkottar. Det är nästan alltid samma sak: en liten metalltunga på magen som har tröttnat. Din mamma får en färdigbetald etikett i ett eget mejl. Lägg Bosse i en mjuk strumpa i paketet så har han det bra på resan.

När han har kommit hit lagar jag honom samma dag. Jag lovar att han är på väg hem till dig inom två arbetsdagar från det att han kom.

Hälsa pappa att det visst går.

Jonas på Lykt & Lin`,
        promises: [
          {
            words: 'han är på väg hem till dig inom två arbetsdagar från det att han kom',
            what: 'Bosse lagad och på väg hem',
            how: 'med brev',
            due: { inDays: -1, time: '17:00' },
            price: 'free',
            kept: { at: { daysAgo: 2, time: '15:00' }, evidence: 'Kontakten lödd, testad en natt, postad 15.00' },
          },
        ],
      },
      {
        act: 'notes',
        by: 'jonas',
        at: { daysAgo: 3, time: '10:15' },
        text: 'Bosse kom i morse i en raggsocka, med ett pepparkakshjärta till doktorn. Kontakten lödd. Låter honom lysa på hyllan i natt för säkerhets skull.',
      },
      {
        act: 'writes',
        at: { minutesAgo: 410 },
        text: `HAN LYSER!!!! Pappa fick säga förlåt till Bosse.

Från Elsa`,
      },
    ],
  },
  {
    id: 'sv-returavgift-79-kr',
    subject: 'Fri retur eller inte?',
    customer: { name: 'Mohammad Ekdahl', address: 'mohammad.ekdahl@inkorgen.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 8, time: '12:14' },
        text: `Hej, i kampanjen står det fri retur i 30 dagar, men i returformuläret dras 79 kr. Vilket gäller? Har inte skickat in än.

Mvh
Mohammad Ekdahl`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 8, time: '12:48' },
        text: `Hej Mohammad!

Kampanjen gäller. Formuläret har inte hängt med, och det är vi som har missat det.

Fyll i det som vanligt. Jag lägger en spärr på din retur så att hela beloppet, utan avdrag på 79 kr, betalas tillbaka inom tre arbetsdagar.

Vänliga hälsningar
Asha Raghunathan`,
        promises: [
          {
            words: 'hela beloppet, utan avdrag på 79 kr, betalas tillbaka inom tre arbetsdagar',
            what: 'Återbetalning utan returavgift',
            how: 'till kortet',
            due: { inDays: -4, time: '17:00' },
            price: 'free',
            kept: { at: { daysAgo: 5, time: '09:40' }, evidence: 'Återbetalning 5527 bokförd 09.40, inget avdrag' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 4, time: '20:02' }, text: 'Pengarna har kommit, hela summan. Tack!' },
      { act: 'closes', by: 'asha', at: { daysAgo: 3, time: '08:18' } },
    ],
  },
  {
    id: 'sv-flytt-kiruna',
    subject: 'Ny adress, vi flyttar (som resten av stan)',
    to: 'orders',
    customer: { name: 'Aslak Niemi-Forsgren', address: 'aslak@niemiforsgren.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 5, time: '07:48' },
        text: `Hej

Beställde taklampa i går, 20355. Sen ringde de och sa att vi får nycklarna två veckor tidigare. Kan ni skicka till nya lägenheten i stället? Adress under.

Skogsgatan 11 lgh 1202, Kiruna

mvh Aslak`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 5, time: '08:15' },
        text: `Hej Aslak,

Grattis till nycklarna! Adressen är ändrad, och du får en ny orderbekräftelse med rätt adress inom en timme.

Mei-Lin Zhou
Lykt & Lin`,
        promises: [
          {
            words: 'en ny orderbekräftelse med rätt adress inom en timme',
            what: 'Ny orderbekräftelse',
            how: 'med e-post',
            due: { inDays: -5, time: '09:15' },
            kept: { at: { daysAgo: 5, time: '08:22' }, evidence: 'Bekräftelsen skickad 08.22' },
          },
        ],
      },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 5, time: '08:25' } },
    ],
  },
]
