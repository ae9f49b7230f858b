/** Danish stories, fourth part: the words we did not keep. */
import type { Story } from '../story.ts'

/** Conversations with a broken promise, some of them kept late. */
export const storiesDa4: Story[] = [
  {
    id: 'da-ingen-ringede',
    subject: 'I skulle have ringet',
    customer: { name: 'Bodil Østergaard Krogh', address: 'bodil.krogh@bredbaand.example', language: 'da', phone: '+4510004412' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 5, time: '13:15' },
        text: `Hej

Jeg vil gerne bestille gardiner til et karnapvindue med fem fag, men jeg kan ikke finde ud af beregneren på jeres side. Kan en ringe til mig? Jeg har målene skrevet ned.

Bodil Østergaard Krogh`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 5, time: '14:02' },
        text: `Hej Bodil

Et karnapvindue er netop det, beregneren er dårligst til. Jeg ringer til dig i morgen kl. 10, så regner vi det ud sammen.

Hilsen Asha`,
        promises: [
          {
            words: 'Jeg ringer til dig i morgen kl. 10',
            what: 'Opkald om karnapvinduet',
            how: 'på telefon',
            due: { inDays: -4, time: '10:00' },
            kept: { at: { daysAgo: 3, time: '09:05' }, evidence: 'Ingrid ringede, 24 minutter, fem mål noteret' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 4, time: '15:30' },
        text: `Nu har jeg siddet ved telefonen siden kl. 10. Jeg har aflyst min træning. Ingen har ringet.

Er det sådan, I gør? I sagde i morgen kl. 10. Jeg skrev det endda op på køleskabet.

Bodil`,
      },
      {
        act: 'calls',
        by: 'ingrid',
        at: { daysAgo: 3, time: '09:05' },
        text: `Ringede til Bodil Krogh. Sagde det, som det er: to var syge, og ingen overtog deres aftaler. Hun var vred i to minutter og sød i toogtyve. Karnappen er målt, tegnet og bestilt (ordre 20368). Fragten har jeg taget af regningen.`,
      },
      {
        act: 'writes',
        at: { daysAgo: 3, time: '10:02' },
        text: `Tak for snakken, Ingrid. Og tak fordi du ikke kom med en dårlig undskyldning. God bedring til de to.

B.`,
      },
      { act: 'closes', by: 'ingrid', at: { daysAgo: 2, time: '08:30' } },
    ],
  },
  {
    id: 'da-anden-gang-i-morgen',
    subject: 'SV: Pendel Nordlys, ordre 20360',
    customer: { name: 'Rasmus Thorup Lyng', address: 'rasmus@thoruplyng.example', language: 'da', phone: '+4510005128' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '09:26' },
        text: `Hej

Min Nordlys i sort har fået en forkert roset. Elektrikeren kommer om seks dage. Kan en ny være fremme inden da?

Mvh Rasmus Thorup Lyng`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 5, time: '14:20' },
        text: `Hej Rasmus

Ja. Jeg har sat en hel ny pendel med den rigtige roset til dig, så du ikke skal pille den gamle fra hinanden. Den forlader os i morgen inden kl. 17.

Mange hilsner
Asha`,
        promises: [
          {
            words: 'Den forlader os i morgen inden kl. 17',
            what: 'Ny Nordlys i sort sendes',
            how: 'med fragtmand',
            due: { inDays: -4, time: '17:00' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '18:47' },
        text: `Jeg har stadig ikke fået noget pakkenummer. Er den sendt?

R.

-----Oprindelig meddelelse-----
Fra: Asha, Lykt & Lin
Emne: Pendel Nordlys, ordre 20360

Ja. Jeg har sat en hel ny pendel med den rigtige roset til dig, så du ikke skal pille den gamle fra hinanden. Den forlader os i morgen inden kl. 17.`,
      },
      {
        act: 'writes',
        at: { minutesAgo: 48 },
        text: `Nu har elektrikeren været her. Han så på loftet, han så på mig, og så skrev han en regning på 780 kr. for fremmøde.

I lovede "i morgen inden kl. 17". Det er flere dage siden, og nu svarer I ikke engang. Det er under al kritik. Send den i dag, og fortæl mig, hvem der betaler de 780 kr., ellers skal jeg have alle mine penge tilbage og køber et andet sted.

Rasmus Thorup Lyng`,
      },
    ],
  },
  {
    id: 'da-trukket-to-gange',
    subject: 'Beløb trukket to gange',
    customer: { name: 'Ditte Marie Søgaard', address: 'dittemarie@soegaard-post.example', language: 'da' },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '08:55' },
        text: `Hej

I har trukket 1.348 kr. to gange for ordre 20329. Jeg har kun købt ét sengesæt, så vidt jeg husker. Kan jeg få det ene beløb tilbage? Der er ikke så meget luft i budgettet her.

Ditte Marie`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 6, time: '11:10' },
        text: `Hej Ditte Marie

Du husker rigtigt, der er ét sengesæt og to træk. Det ekstra beløb på 1.348 kr. bliver sendt retur til dit kort senest i overmorgen kl. 12.

Venlig hilsen
Asha`,
        promises: [
          {
            words: 'Det ekstra beløb på 1.348 kr. bliver sendt retur til dit kort senest i overmorgen kl. 12',
            what: 'Dobbelt træk betales tilbage',
            how: 'på kortet',
            due: { inDays: -4, time: '12:00' },
            price: { amount: '1348.00', currency: 'DKK' },
            kept: { at: { daysAgo: 3, time: '10:40' }, evidence: 'Tilbagebetaling 1.348,00 DKK godkendt af Søren' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 3, time: '07:31' },
        text: `Godmorgen. Fristen var i går kl. 12, og pengene er der ikke. Jeg har lige måttet ringe til min udlejer, og det var pinligt.

Ditte Marie`,
      },
      {
        act: 'replies',
        by: 'soren',
        at: { daysAgo: 3, time: '10:44' },
        text: `Hej Ditte Marie

Tilbagebetalingen lå og ventede på min godkendelse, mens Asha var syg, og jeg så den ikke. Den fejl er min. Jeg har lige trykket, og kvitteringen ligger på din ordreside, hvis din udlejer vil se den.

Pengene er normalt fremme efter en til to bankdage. Får du et gebyr på grund af os, så send mig det.

Søren Kjærgaard`,
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '11:12' },
        text: `Pengene er kommet. Intet gebyr. Udlejeren var flinkere end jeg troede.

Tak for at svare som et menneske.`,
      },
      { act: 'closes', by: 'soren', at: { daysAgo: 1, time: '13:10' } },
    ],
  },
  {
    id: 'da-fyrre-lanterner',
    subject: 'De 40 lanterner til brylluppet',
    customer: {
      name: 'Nanna Fabricius',
      address: 'nanna@fabricius-fest.example',
      language: 'da',
      phone: '+4510006675',
      organisation: 'Fabricius Fest',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '08:20' },
        text: `Hej

Jeg står for et bryllup på en gård ved Lejre om godt en uge og har betalt for 40 stk. «Ildflue». Hvornår kommer de? Brudens far spørger mig hver morgen, og han er pensioneret oberst.

Nanna Fabricius`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 6, time: '10:15' },
        text: `Hej Nanna

Alle 40 er pakket i fire kasser. De bliver hentet her i morgen kl. 13 og er fremme to dage efter. Du kan roligt melde det til obersten.

Hilsen Asha`,
        promises: [
          {
            words: 'De bliver hentet her i morgen kl. 13',
            what: '40 «Ildflue» afhentes',
            how: 'med fragtmand',
            due: { inDays: -5, time: '13:00' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 3, time: '07:45' }, text: `Hvor er de? Der er ingen bevægelse på nogen af de fire numre.` },
      {
        act: 'notes',
        by: 'ingrid',
        at: { daysAgo: 3, time: '08:35' },
        text: `Kasserne står ved port 2. De var med i de to dage, hvor der ikke blev bestilt afhentning. Søren er på sagen, det her er en fest med en dato.`,
      },
      {
        act: 'writes',
        at: { minutesAgo: 170 },
        text: `Jeg gider ikke flere track and trace-links. Brylluppet er om halvandet døgn. I sagde "hentet i morgen kl. 13", og jeg gentog det til en oberst. Hvis ikke lanternerne er på Lejre-gården i tide, er det sidste gang nogen af mine kunder ser jeres navn.

Ring til mig.

Nanna`,
      },
      {
        act: 'calls',
        by: 'soren',
        at: { minutesAgo: 120 },
        text: `Ringede til Nanna Fabricius. Sagde, at fejlen er vores, og at de ikke skal vente på en bil: jeg kører selv de fire kasser over broen. Min ordret: «Jeg står på gården med alle 40 lanterner i morgen inden kl. 15.» Hun lo for første gang. Fragten betales tilbage.`,
        promises: [
          {
            words: 'Jeg står på gården med alle 40 lanterner i morgen inden kl. 15',
            what: '40 «Ildflue» leveres personligt',
            how: 'i Sørens egen bil',
            due: { inDays: 1, time: '15:00' },
            price: 'free',
          },
        ],
      },
    ],
  },
]
