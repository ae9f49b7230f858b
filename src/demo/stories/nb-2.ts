/** Norwegian stories, second part: a child, a choir and a cord. */
import type { Story } from '../story.ts'

/** Conversations that are done, and the first ones in which we still owe something. */
export const storiesNb2: Story[] = [
  {
    id: 'nb-maanelampe',
    subject: 'Har dere en lampe som er månen',
    customer: { name: 'Ella og Vegard Tvedt', address: 'vegard.tvedt@epost.example', language: 'nb' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '18:15' },
        text: `hei jeg heter ella og er 8 år. har dere en lampe som er månen. ikke en som er rund for det har alle men en som er månen på ordentlig. jeg har 212 kroner og 50 øre. pappa skriver ikke dette han bare passer på

hilsen ella

(Vegard her: Det er riktig at jeg bare passer på. Hun har spart i nesten et år.)`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 6, time: '09:33' },
        text: `Hei Ella

Den ordentlige månen er opptatt, folk bruker den hver natt. Men vi har en som heter «Halvmåne». Den er ikke rund. Den er laget av papir, og når du skrur på den, ser du fjellene i papiret, akkurat som på den ordentlige.

Den koster 199 kroner, så du får 13 kroner og 50 øre igjen til noe annet. Frakten tar jeg meg av, for du er den første som har spurt så godt.

Be pappa svare på denne mailen hvis du vil ha den, så legger jeg en av til deg.

Hilsen Mei-Lin`,
      },
      { act: 'writes', at: { daysAgo: 6, time: '16:02' }, text: `ja takk` },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 6, time: '16:20' },
        text: `Hei Ella

Da har du kjøpt en måne. Jeg sender den i morgen før kl. 12, og pappa får et nummer så dere kan følge den nesten helt hjem.

Mei-Lin`,
        promises: [
          {
            words: 'Jeg sender den i morgen før kl. 12',
            what: '«Halvmåne» sendes til Ella',
            how: 'som brevpakke',
            due: { inDays: -5, time: '12:00' },
            price: { amount: '199.00', currency: 'NOK' },
            kept: { at: { daysAgo: 5, time: '09:40' }, evidence: 'Brevpakke 7712-20376, levert av Mei-Lin på postkontoret' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '17:34' },
        text: `den er her. det er fjell på den. jeg har sett det største fra senga. takk mei-lin

ella`,
      },
      { act: 'closes', by: 'mei-lin', at: { minutesAgo: 215 } },
    ],
  },
  {
    id: 'nb-roed-ledning',
    subject: 'Bestilte rød, fikk rust',
    customer: { name: 'Kjell-Arne Sørbø', address: 'kjellarne@sorbo-post.example', language: 'nb' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '11:40' },
        text: `God dag. Tekstilledningen, 5 m, skulle være rød. Den jeg fikk, er rustfarget. Etiketten sier «rød 03», så noen har trodd det de leste. Kan den byttes? Jeg trenger den ikke før om et par uker.

Hilsen Kjell-Arne Sørbø, Jæren`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 5, time: '11:15' },
        text: `Hei Kjell-Arne

Etiketten lyver; en rull er merket feil, og den er nå tatt ut av hylla. Jeg klipper fem meter rød til deg og holder den opp mot noe rødt før den går. Du har pakkenummeret senest i overmorgen kl. 15.

Den rustne kan du beholde.

Hilsen Asha`,
        promises: [
          {
            words: 'Du har pakkenummeret senest i overmorgen kl. 15',
            what: 'Pakkenummer for rød ledning',
            how: 'på e-post',
            due: { inDays: -3, time: '15:00' },
            price: 'free',
            kept: { at: { daysAgo: 3, time: '13:11' }, evidence: 'E-post med pakkenummer 7712-20359B' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 3, time: '13:11' },
        text: `Hei igjen

Fem meter, rød som en postkasse: 7712-20359B.

Asha`,
      },
      { act: 'writes', at: { daysAgo: 3, time: '14:00' }, text: `Takk. Den rustne har alt fått jobb i fjøset.` },
      { act: 'closes', by: 'asha', at: { daysAgo: 2, time: '09:30' } },
    ],
  },
  {
    id: 'nb-kor',
    subject: 'Dere reddet en konsert',
    customer: { name: 'Solveig Eide Hauge', address: 'solveig@fjordkoret.example', language: 'nb', organisation: 'Fjordkoret' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 3, time: '22:52' },
        text: `Kjære dere alle!

Dette er bare skryt, så dere kan lukke den med god samvittighet.

Vi er et kor på 31 damer og én tålmodig mann. De åtte leselampene til notestativene kom dagen før konserten, etter at en av dere ringte rundt til fire hentesteder for å finne pakken. I kirken gikk hovedlyset i tredje sats av Fauré. Det eneste som lyste, var åtte små lamper fra Lykt & Lin, og vi sang videre. Publikum trodde det var meningen.

Hilsen Solveig
dirigent`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 2, time: '08:50' },
        text: `Kjære Solveig

Jeg var den som ringte rundt, og jeg kommer til å fortelle dette til alle jeg møter i hele dag.

Takk til 31 damer og én mann.
Asha`,
      },
      { act: 'closes', by: 'asha', at: { daysAgo: 2, time: '08:51' } },
    ],
  },
  {
    id: 'nb-feil-hentested',
    subject: 'Pakken ligger 74 km unna',
    customer: { name: 'Odd Magne Kvam', address: 'odd.magne@kvam-gard.example', language: 'nb', phone: '+4710007715' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 5, time: '07:05' },
        text: `Pakka mi er sendt til hentested på Otta. Jeg bor i Skjåk. Det er butikk i bygda som tar imot pakker, jeg kan se den fra fjøset. Ringer helst, får ikke til å skrive så mye.

Odd Magne`,
      },
      {
        act: 'calls',
        by: 'ingrid',
        at: { daysAgo: 5, time: '10:20' },
        text: `Ringte Odd Magne Kvam. Pakken (ordre 20350) er sendt til feil hentested av transportøren. Bestilte omdirigering til butikken i bygda mens vi snakket. Sa til ham: «Du får melding fra butikken innen to dager kl. 16, og hører du ingenting, ringer jeg deg.» Han spurte hvor på Toten slekta mi er fra.`,
        promises: [
          {
            words: 'Du får melding fra butikken innen to dager kl. 16',
            what: 'Pakken er på butikken i bygda',
            how: 'omdirigert',
            due: { inDays: -3, time: '16:00' },
            price: 'free',
            kept: { at: { daysAgo: 4, time: '12:45' }, evidence: 'Sporing: ankommet hentested i bygda' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 4, time: '19:26' }, text: `Henta. Hels til Toten.` },
      { act: 'closes', by: 'ingrid', at: { daysAgo: 3, time: '08:20' } },
    ],
  },
  {
    id: 'nb-restaurant-tromso',
    subject: 'Forespørsel: 18 Nordlys over bardisk',
    customer: {
      name: 'Henrik Solbakken Lie',
      address: 'henrik@tind-interior.example',
      language: 'nb',
      organisation: 'Tind interiørarkitekter',
    },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '09:14' },
        text: `Hei,

Vi tegner en restaurant i Tromsø og har Nordlys inne i prosjektet, 18 stk. i sort. Oppdragsgiver spør om navnet er en spøk. Vi har svart nei.

Ber om:
- pris ved 18 stk., eks. mva.
- LDT-filer til lysberegning
- bekreftelse på at takkoppene har riktig mål (vi har hørt rykter)
- leveringstid

Mvh
Henrik Solbakken Lie
sivilarkitekt MNAL`,
      },
      {
        act: 'replies',
        by: 'soren',
        at: { daysAgo: 1, time: '10:45' },
        text: `Hei Henrik

Ryktene stemmer: et parti gikk ut med for små takkopper. Det gjelder ikke det dere eventuelt bestiller, for de blir målt én og én før de pakkes.

LDT-filene ligger på produktsiden under «Nedlastinger». Pris og leveringstid får du i et skriftlig tilbud fra meg om to dager innen kl. 12.

Vennlig hilsen
Søren Kjærgaard`,
        promises: [
          {
            words: 'Pris og leveringstid får du i et skriftlig tilbud fra meg om to dager innen kl. 12',
            what: 'Skriftlig tilbud på 18 Nordlys',
            how: 'på e-post',
            due: { inDays: 1, time: '12:00' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '11:02' },
        text: `Fint, det holder til byggemøtet.

Henrik`,
      },
    ],
  },
  {
    id: 'nb-hvem-betaler-elektrikeren',
    subject: 'Elektrikerregning, kr 1 450',
    customer: { name: 'Turid Aamodt Wessel', address: 'turid@aamodtwessel.example', language: 'nb', phone: '+4710001409' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '16:31' },
        text: `Hei.

Dere har sendt meg en Nordlys med feil takkopp. Det er jeg lei meg for, men det går over. Det som ikke går over, er en regning på kr 1 450 fra elektrikeren, som kom, ristet på hodet og dro igjen.

Jeg mener dere skal betale den. Jeg vil gjerne vite om dere mener det samme.

Hilsen
Turid Aamodt Wessel`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 1, time: '08:58' },
        text: `Hei Turid

Jeg mener det samme. Du planla dagen etter det vi hadde sendt deg, og det var feil vare i esken.

Beløpet er høyere enn jeg kan bestemme alene. Søren avgjør det, og du har svaret hans fra meg senest i morgen kl. 16. Riktig takkopp legger jeg i posten så snart den nye leveransen er her, og den datoen får du i samme e-post.

Vennlig hilsen
Asha Raghunathan`,
        promises: [
          {
            words: 'du har svaret hans fra meg senest i morgen kl. 16',
            what: 'Svar om elektrikerregningen',
            how: 'på e-post',
            due: { inDays: 0, time: '16:00' },
          },
        ],
      },
      {
        act: 'notes',
        by: 'asha',
        at: { daysAgo: 1, time: '09:05' },
        text: `@Søren: 1 450 kr. Hun ba ikke om noe mer enn det hun tapte. Sjette elektriker denne uka, kanskje det er på tide med en grense jeg kan bruke selv?`,
      },
    ],
  },
]
