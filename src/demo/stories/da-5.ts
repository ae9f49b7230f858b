/** Danish stories, fifth part: those who wait for a first answer, and a machine. */
import type { Story } from '../story.ts'

/** Conversations that nobody has answered yet, and automatic mail. */
export const storiesDa5: Story[] = [
  {
    id: 'da-leveringsadresse',
    subject: 'Kan jeg ændre leveringsadressen?',
    customer: { name: 'Birgitte Aagaard Skovsgaard', address: 'birgitte@aagaardskovsgaard.example', language: 'da' },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 18 },
        text: `Hej

Ordre 20402 skulle gerne sendes til min datter i stedet for til mig: Ingeborgvej 14, st. th., 9000 Aalborg. Hun får nøgler i dag, og lampen er det eneste, hun ejer ud over en seng og en kaktus.

Når I det, inden den kører?

Kærlig hilsen
Birgitte Aagaard Skovsgaard`,
      },
    ],
  },
  {
    id: 'da-hunden-aad-puden',
    subject: 'Kan man købe kun betrækket?',
    customer: { name: 'Frederik Juul Borch', address: 'fjb@borch-tand.example', language: 'da' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 105 },
        text: `Hej Lykt & Lin

Vores hund Konge har spist betrækket til sofapuden «Tang» (50x50, flaskegrøn). Ikke revet i stykker. Spist. Dyrlægen siger, at lynlåsen nok finder ud på et tidspunkt.

Selve puden overlevede. Kan man købe betrækket alene, eller skal jeg have en hel pude til?

Mvh Frederik

Ps. Findes det i noget, der smager grimt?`,
      },
    ],
  },
  {
    id: 'da-lumen',
    subject: 'pære',
    customer: { name: 'Ulla Brix', address: 'ulla.brix@postkasse.example', language: 'da' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 37 },
        text: `hvor mange lumen er pæren til fika, og er det e14 eller e27? står i byggemarkedet nu

Sendt fra min iPhone`,
      },
    ],
  },
  {
    id: 'da-en-dag-for-sent',
    subject: 'Fortrydelse, ordre 20297',
    customer: { name: 'Aksel Højbjerg', address: 'aksel.hoejbjerg@bredbaand.example', language: 'da' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '18:04' },
        text: `Til kundetjenesten.

For 31 dage siden modtog jeg en uldplaid, som skulle være en gave til min søster. Hun nåede ikke at få den. Den ligger i sin æske med bånd om.

Jeg kan læse, at fristen er 30 dage. Jeg har haft andet at tænke på og beder om at få lov at sende den tilbage alligevel. Er det ikke muligt, forstår jeg det også; men jeg vil nødig have den liggende.

Med venlig hilsen
Aksel Højbjerg`,
      },
    ],
  },
  {
    id: 'da-glemt-rabatkode',
    subject: 'Rabatkoden fra nyhedsbrevet blev ikke trukket fra',
    customer: { name: 'Sanne Toftegaard', address: 'sanne@toftegaard-yoga.example', language: 'da' },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '19:41' },
        text: `Hej

Jeg skrev koden LYSTID10 ved betaling, og den blev grøn, men på fakturaen (ordre 20398) står der fuld pris. Det drejer sig om 84 kr., så verden går ikke under. Men den blev altså grøn.

Jeg kan vente til efter jeres travle uge.

De bedste hilsner
Sanne Toftegaard`,
      },
    ],
  },
  {
    id: 'da-autosvar-fabrik',
    subject: 'Autosvar: Sorte rosetter til Nordlys, haster',
    customer: { name: 'Flemming Aaby', address: 'fa@aaby-metaltryk.example', language: 'da', organisation: 'Aaby Metaltryk' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 4, time: '13:02' },
        automatic: 'reply',
        text: `Tak for din mail. Jeg er på fisketur uden dækning og læser mails igen om to dage.

Haster det, så ring til Jytte på kontoret. Haster det meget, så ring også til Jytte.

Med venlig hilsen
Flemming Aaby
Aaby Metaltryk`,
      },
      {
        act: 'notes',
        by: 'ingrid',
        at: { daysAgo: 4, time: '13:30' },
        text: `Fabrikken i Vilnius presser messing, men de sorte skal vi selv skaffe. Ringede til Jytte: 40 stk. i 12 cm er på presselisten, og hun rykkede os frem i køen af sig selv. Hun vil gerne vide, om fyren med loftet i Aarhus fik sin lampe op.`,
      },
      { act: 'closes', by: 'ingrid', at: { daysAgo: 4, time: '13:32' } },
    ],
  },
]
