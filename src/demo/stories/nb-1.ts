/** Norwegian stories, first part: customs, cabins and canopies. */
import type { Story } from '../story.ts'

/** Conversations that ended with our word kept. */
export const storiesNb1: Story[] = [
  {
    id: 'nb-hyttegardiner',
    subject: 'Glemte gardinbåndet',
    customer: { name: 'Terje Haugerud', address: 'terje@haugerud-bygg.example', language: 'nb' },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 9, time: '21:12' },
        text: `Heisann!

Bestilte gardiner til hytta i kveld (ordre 20309), men kom på i dusjen at jeg glemte gardinbånd. Kona sier hun nevnte det. Det stemmer.

Går det an å legge ved 9 meter bånd i samme pakke, så jeg slipper å betale frakt to ganger for noe som veier som en avis?

Hilsen Terje`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 8, time: '08:19' },
        text: `Hei Terje

Kona di har fått rett på trykk. Pakken var ikke lukket ennå, så jeg legger 9 meter bånd i den, 135 kr, og sender den i dag før kl. 16. Ingen ekstra frakt.

Hilsen Jonas`,
        promises: [
          {
            words: 'sender den i dag før kl. 16',
            what: 'Ordre 20309 med gardinbånd sendes',
            how: 'i samme pakke',
            due: { inDays: -8, time: '16:00' },
            price: { amount: '135.00', currency: 'NOK' },
            kept: { at: { daysAgo: 8, time: '14:05' }, evidence: 'Hentet av budet, kolli 7712-20309' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 5, time: '22:48' },
        text: `Oppe. Elgen utenfor ser ikke inn lenger. Takk for kjapp hjelp!

T`,
      },
      { act: 'closes', by: 'jonas', at: { daysAgo: 4, time: '09:10' } },
    ],
  },
  {
    id: 'nb-mva-to-ganger',
    subject: 'Betalt mva. både hos dere og ved døra',
    customer: { name: 'Ragnhild Opsahl', address: 'ragnhild.opsahl@epost.example', language: 'nb' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 8, time: '17:03' },
        text: `Hei.

Jeg kjøpte bordlampen «Ljung» hos dere til 890 kr, inkludert norsk merverdiavgift ifølge kvitteringen (ordre 20320). Så krevde transportøren 222 kr i mva. pluss 159 kr i fortollingsgebyr før jeg fikk den. Jeg betalte, for jeg ville ha lampen, men jeg har altså betalt avgift to ganger for samme lampe.

Kvitteringen fra transportøren har jeg i permen. Hvordan får jeg dette igjen?

Med hilsen
Ragnhild Opsahl
(pensjonert revisor)`,
      },
      {
        act: 'replies',
        by: 'ingrid',
        at: { daysAgo: 7, time: '09:25' },
        text: `Hei Ragnhild

Dette skal ikke skje. Avgiften er betalt hos oss, men nummeret som forteller tollen det, manglet på pakken din. Det var vi som utelot det.

Du skal ha tilbake begge deler, 381 kr til sammen. Pengene er på vei til kontoen din senest i overmorgen kl. 12, og kravet mot transportøren tar vi selv.

Vennlig hilsen
Ingrid Sørlie-Haugland`,
        promises: [
          {
            words: 'Pengene er på vei til kontoen din senest i overmorgen kl. 12',
            what: 'Mva. og gebyr, 381 kr, betales tilbake',
            how: 'til konto',
            due: { inDays: -5, time: '12:00' },
            price: { amount: '381.00', currency: 'NOK' },
            kept: { at: { daysAgo: 6, time: '13:35' }, evidence: 'Utbetaling 381,00 NOK bokført' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 4, time: '10:16' },
        text: `Beløpet er mottatt og stemmer på kronen. Det gjør det ikke alltid, så det fortjener å nevnes.

R. Opsahl`,
      },
      { act: 'closes', by: 'ingrid', at: { daysAgo: 4, time: '10:40' } },
    ],
  },
  {
    id: 'nb-longyearbyen',
    subject: 'Leverer dere til 9170?',
    customer: { name: 'Synnøve Aas Brekke', address: 'synnove@isbjornvakt.example', language: 'nb', zone: 'Arctic/Longyearbyen' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '23:20' },
        text: `Hei fra Longyearbyen

Jeg jobber skift og sover når andre ikke gjør det. Halve året er det lyst hele døgnet, den andre halvdelen lyser skuteren til naboen. Jeg tror «Vargtimme» kan redde ekteskapet, men kassen deres sier at dere ikke sender til 9170.

1. Sender dere hit?
2. Skal jeg ha fratrukket mva. når jeg bor på Svalbard?
3. Er de mørke ordentlig, eller «mørke» som i reklamen?

Synnøve`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 5, time: '08:37' },
        text: `Hei Synnøve

1. Ja, med Posten. Beregn ti dager.
2. Ja, du handler uten mva. Det må vi legge inn for hånd, og jeg retter ordren din til pris uten avgift i dag innen kl. 14.
3. Jeg hengte et fag foran lagerporten midt på dagen og så ikke min egen hånd. Lyset kommer inn på sidene, så ta ti centimeter ekstra bredde.

Hilsen Asha`,
        promises: [
          {
            words: 'jeg retter ordren din til pris uten avgift i dag innen kl. 14',
            what: 'Ordre 20363 rettes til pris uten mva.',
            how: 'for hånd',
            due: { inDays: -5, time: '14:00' },
            kept: { at: { daysAgo: 5, time: '10:02' }, evidence: 'Ny ordrebekreftelse 20363 uten mva. sendt' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 5, time: '16:44' },
        text: `Bestilt med ti centimeter ekstra. Takk for at noen faktisk gikk og hengte opp et gardin for å svare meg.

Synnøve`,
      },
      { act: 'closes', by: 'asha', at: { daysAgo: 3, time: '08:12' } },
    ],
  },
  {
    id: 'nb-nordlys-takkopp',
    subject: 'Feil takkopp på Nordlys',
    customer: { name: 'Iselin Fosse Nygård', address: 'iselin@fossenygard.example', language: 'nb' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '19:55' },
        text: `Hei! Elektrikeren stod på trappa i dag og spurte om jeg hadde bestilt «hatten til en mindre dame». Takkoppen på Nordlys-pendelen dekker ikke takboksen, det er en hvit ring av gammel maling rundt.

Lampen er nydelig ellers. Kan jeg få riktig takkopp? Messing.

Iselin`,
      },
      {
        act: 'replies',
        by: 'ingrid',
        at: { daysAgo: 5, time: '09:50' },
        text: `Hei Iselin

Elektrikeren har rett, den er til en vegglampe. En hel kasse Nordlys har fått feil takkopp, og du er nummer sju som sier fra.

Jeg har to riktige i messing i skuffen. Din går med brevpost i dag før kl. 15. Skriver du hva elektrikeren tar for å komme en gang til, så ser jeg på det også.

Hilsen Ingrid`,
        promises: [
          {
            words: 'Din går med brevpost i dag før kl. 15',
            what: 'Riktig takkopp i messing sendes',
            how: 'med brevpost',
            due: { inDays: -5, time: '15:00' },
            price: 'free',
            kept: { at: { daysAgo: 5, time: '12:55' }, evidence: 'Levert i postkassen på Kungsgatan' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '20:21' },
        text: `Kom i dag, passet i dag! Elektrikeren tok ingenting, han fikk vafler.

Iselin :-)`,
      },
      { act: 'closes', by: 'ingrid', at: { daysAgo: 1, time: '09:00' } },
    ],
  },
  {
    id: 'nb-79-kroner-retur',
    subject: 'Trukket for returfrakt i kampanjen',
    customer: { name: 'Jørgen Mathisen', address: 'jorgen.mathisen@epost.example', language: 'nb' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '15:46' },
        text: `Dere skriver «gratis retur» med store bokstaver øverst på siden. Returskjemaet trakk 79 kr. Hva er det som gjelder?

Ordre 20321. To putevar.

Mvh Jørgen Mathisen`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 6, time: '08:42' },
        text: `Hei Jørgen

Det som står øverst på siden, gjelder. Skjemaet ble ikke endret da kampanjen startet, og du er ikke den eneste det har trukket penger fra.

Du får 79 kr tilbake på kortet i dag innen kl. 16. Det gjør jeg selv, så du trenger ikke å melde noe mer.

Vennlig hilsen
Asha`,
        promises: [
          {
            words: 'Du får 79 kr tilbake på kortet i dag innen kl. 16',
            what: 'Returfrakt betales tilbake',
            how: 'på kortet',
            due: { inDays: -6, time: '16:00' },
            price: { amount: '79.00', currency: 'NOK' },
            kept: { at: { daysAgo: 6, time: '09:20' }, evidence: 'Tilbakebetaling 79,00 NOK på ordre 20321' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 4, time: '12:08' }, text: `Ok, mottatt. Ryddig.` },
      { act: 'closes', by: 'jonas', at: { daysAgo: 4, time: '12:40' } },
    ],
  },
  {
    id: 'nb-borettslag',
    subject: 'Faktura til borettslaget',
    customer: {
      name: 'Mohammed Iqbal Sheikh',
      address: 'styret@lilleaasen-brl.example',
      language: 'nb',
      organisation: 'Lilleåsen borettslag',
    },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 8, time: '20:37' },
        text: `Hei,

Vi kjøpte 14 vegglamper «Skumring» til oppgang A–C (ordre 20323). Fakturaen er stilet til meg privat. Den må være utstedt til borettslaget, ellers får jeg ikke regnskapsføreren vår til å se på den, og da har jeg i praksis gitt bort 14 lamper til naboene mine.

Vennlig hilsen
Mohammed Iqbal Sheikh
styreleder, for femte året på rad siden ingen andre vil`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 7, time: '10:33' },
        text: `Hei Mohammed

Naboene skal ikke få lampene på din regning. Jeg krediterer den gamle og sender ny faktura til Lilleåsen borettslag innen kl. 15 i dag, med samme forfall pluss fjorten dager.

Hilsen Jonas Edvall`,
        promises: [
          {
            words: 'sender ny faktura til Lilleåsen borettslag innen kl. 15 i dag',
            what: 'Ny faktura til borettslaget',
            how: 'på e-post',
            due: { inDays: -7, time: '15:00' },
            kept: { at: { daysAgo: 7, time: '11:18' }, evidence: 'Faktura 20323-2 sendt, kreditnota på den første' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 7, time: '18:30' }, text: `Mottatt og videresendt. Takk skal du ha.` },
      { act: 'closes', by: 'asha', at: { daysAgo: 5, time: '08:25' } },
    ],
  },
]
