/** Norwegian stories, fourth part: the words we did not keep. */
import type { Story } from '../story.ts'

/** Conversations with a broken promise, some of them kept late. */
export const storiesNb4: Story[] = [
  {
    id: 'nb-lampeskjerm-ventet',
    subject: 'Når kommer den nye skjermen?',
    customer: { name: 'Anne-Kathrine Østensen Bjørnstad', address: 'ak.bjornstad@epost.example', language: 'nb' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 9, time: '13:08' },
        text: `Hei

Lampeskjermen i ordre 20391 hadde en bulk da den kom, på siden som vender mot rommet. Jeg har betalt 149 kr i frakt for den bulken. Kan jeg få en ny skjerm, og frakten tilbake?

Hilsen Anne-Kathrine Østensen Bjørnstad`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 9, time: '14:15' },
        text: `Hei Anne-Kathrine

Ja til begge deler. Du får frakten på 149 kr tilbake senest i morgen kl. 12. Den nye skjermen må lages, og den sendes fra oss om fire dager, før kl. 16. Du slipper å sende den gamle tilbake.

Vennlig hilsen
Asha`,
        promises: [
          {
            words: 'Du får frakten på 149 kr tilbake senest i morgen kl. 12',
            what: 'Frakten betales tilbake',
            how: 'på kortet',
            due: { inDays: -8, time: '12:00' },
            price: { amount: '149.00', currency: 'NOK' },
            kept: { at: { daysAgo: 8, time: '10:20' }, evidence: 'Tilbakebetaling 149,00 NOK bokført' },
          },
          {
            words: 'den sendes fra oss om fire dager, før kl. 16',
            what: 'Ny skjerm sendes',
            how: 'med budet',
            due: { inDays: -5, time: '16:00' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '20:09' },
        text: `Hei igjen. Frakten kom, takk for det. Skjermen kom ikke. Jeg har ventet i snart tre uker hvis jeg teller fra den første. Stuen min er mørk på den ene siden, og jeg begynner å bli det samme.

Når kommer den?

Anne-Kathrine`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 1, time: '09:36' },
        text: `Hei Anne-Kathrine

Jeg sa at skjermen skulle gå for fire dager siden, og det gjorde den ikke. Den sto ferdig, men ingen hadde bestilt henting. Det er vår feil, og jeg burde ha skrevet til deg samme dag.

Transportøren har lovet meg svar om en ekspresshenting. Du får en dato fra meg i dag innen kl. 16, og passer den ikke, får du pengene tilbake i stedet.

Asha Raghunathan`,
        promises: [
          {
            words: 'Du får en dato fra meg i dag innen kl. 16',
            what: 'Dato for ny skjerm bekreftes',
            how: 'på e-post',
            due: { inDays: -1, time: '16:00' },
            kept: { at: { daysAgo: 1, time: '15:10' }, evidence: 'E-post med hentedag og klokkeslett sendt' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 1, time: '15:10' },
        text: `Hei Anne-Kathrine

Her er datoen: Skjermen hentes hos oss i morgen mellom kl. 13 og 17, og hos deg er den to hverdager senere. Jeg står ved porten selv når bilen kommer.

Asha`,
        promises: [
          {
            words: 'Skjermen hentes hos oss i morgen mellom kl. 13 og 17',
            what: 'Ny skjerm hentes',
            how: 'med ekspressbud',
            due: { inDays: 0, time: '17:00' },
            price: 'free',
          },
        ],
      },
    ],
  },
  {
    id: 'nb-telefonen-som-ikke-ringte',
    subject: 'Utelykter mot sjøen, ring meg',
    customer: { name: 'Roar Stangeland', address: 'roar@stangeland-ror.example', language: 'nb', phone: '+4710004481' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 5, time: '15:02' },
        text: `Hei. Har bestilt utelykter til tre innganger, ordre 20327, men er usikker på IP-klasse på den som står mot sjøen. Vil snakke med noen som kan det. Ring.

Roar Stangeland`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 5, time: '15:38' },
        text: `Hei Roar

Mot sjøen bør du ha IP65, og vi må se om festet tåler salt. Verkstedet vårt vet det. Jeg ringer deg i morgen mellom kl. 13 og 14.

Hilsen Mei-Lin`,
        promises: [
          {
            words: 'Jeg ringer deg i morgen mellom kl. 13 og 14',
            what: 'Oppringning om IP-klasse',
            how: 'på telefon',
            due: { inDays: -4, time: '14:00' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 4, time: '16:15' }, text: `Klokka er kvart over fire. Ingen har ringt.` },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 3, time: '16:25' },
        text: `Hei Roar

Mei-Lin var syk i går. Vi kommer tilbake til deg så snart som mulig.

Jonas`,
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '12:47' },
        text: `Så snart som mulig, ja. Det er snart et døgn siden. Er dere fortsatt syke alle sammen, eller er det bare jeg som er frisk?`,
      },
      {
        act: 'writes',
        at: { minutesAgo: 33 },
        text: `Nå har jeg ringt fire ganger selv og hørt på den fløyta deres i til sammen 51 minutter. Sto på brygga med mobilen i hånda i en hel time den dagen dere skulle ringe.

DERE SA MELLOM 13 OG 14. Dette er uakseptabelt. Enten ringer et menneske meg i dag, eller så avbestiller jeg alle tre og kjøper hos han på hjørnet. Han kan ikke noe om salt han heller, men han tar telefonen.

Stangeland`,
      },
    ],
  },
  {
    id: 'nb-refusjon-for-sen',
    subject: 'Refusjon, ordre 20305',
    customer: { name: 'Farida Rahimi', address: 'farida.rahimi@epost.example', language: 'nb' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '11:24' },
        text: `Hei,

Jeg sendte tilbake vegglampen for over en uke siden, og sporingen viser at dere har tatt imot den. Når får jeg pengene, 749 kr?

Vennlig hilsen
Farida Rahimi`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 6, time: '09:20' },
        text: `Hei Farida

Lampen er her og i fin stand. Du har pengene på konto senest om to dager kl. 17.

Hilsen Asha`,
        promises: [
          {
            words: 'Du har pengene på konto senest om to dager kl. 17',
            what: 'Vegglampen refunderes',
            how: 'på kortet',
            due: { inDays: -4, time: '17:00' },
            price: { amount: '749.00', currency: 'NOK' },
            kept: { at: { daysAgo: 3, time: '11:30' }, evidence: 'Refusjon 749,00 NOK gjennomført' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 3, time: '09:40' },
        text: `Hei. Jeg vil ikke mase, men fristen deres gikk ut i går, og det er ikke kommet noe. Kan noen se på det?

Farida`,
      },
      {
        act: 'replies',
        by: 'ingrid',
        at: { daysAgo: 3, time: '11:34' },
        text: `Hei Farida

Det er ikke å mase når vi har sagt en dato og ikke holdt den. Refusjonen ble liggende da Asha ble syk. Nå har jeg sendt den, 749 kr, og du ser den på kontoen om en til to bankdager.

Jeg spør deg på nytt om to dager om den er kommet, så du slipper å følge med.

Ingrid Sørlie-Haugland`,
        promises: [
          {
            words: 'Jeg spør deg på nytt om to dager om den er kommet',
            what: 'Spørre om refusjonen er kommet',
            how: 'på e-post',
            due: { inDays: -1, time: '17:00' },
            kept: { at: { daysAgo: 1, time: '10:05' }, evidence: 'E-post til Farida sendt' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'ingrid',
        at: { daysAgo: 1, time: '10:05' },
        text: `Hei Farida

Er pengene kommet, og er saken avsluttet for deg?

Ingrid`,
      },
      { act: 'writes', at: { daysAgo: 1, time: '12:51' }, text: `Ja, de kom dagen etter. Takk for at du spurte.` },
      { act: 'closes', by: 'ingrid', at: { daysAgo: 1, time: '13:00' } },
    ],
  },
  {
    id: 'nb-barnehagen',
    subject: 'Vi heter Tusenbein (ordre 20326)',
    customer: {
      name: 'Lars Petter Nordgård',
      address: 'lars.petter@tusenbein-bhg.example',
      language: 'nb',
      organisation: 'Tusenbein barnehage',
    },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '08:04' },
        text: `God morgen!

To ting: Vi heter Tusenbein, ikke Tusenskritt. Det står feil på ordrebekreftelse 20326. Og når kommer lampene? Maler er ferdig, og ungene har begynt å tegne på veggen der de skal henge.

Lars Petter, styrer`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 7, time: '09:02' },
        text: `Hei Lars Petter

Navnet er rettet til Tusenbein. Lampene sendes om to dager, før kl. 16.

Hilsen Asha`,
        promises: [
          {
            words: 'Lampene sendes om to dager, før kl. 16',
            what: '12 vegglamper sendes',
            how: 'med budet',
            due: { inDays: -5, time: '16:00' },
            kept: { at: { daysAgo: 3, time: '13:40' }, evidence: 'Hentet med ekstrabil, kolli 7712-20326' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 3, time: '13:55' },
        text: `Hei Lars Petter

Jeg sa at lampene skulle gå for to dager siden. De ble stående, fordi hentingen ikke ble bestilt. De gikk nå, klokken 13.40, og er hos dere om to dager. Beklager tegningene dere rakk å få på veggen.

Asha`,
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '13:22' },
        text: `De er oppe. Vi lot tegningene stå og hengte lampene rundt, så nå har vi et opplyst galleri med ti mauer og en gravemaskin. Ikke tenk på de to dagene.

Lars Petter og 46 tusenbein`,
      },
      { act: 'closes', by: 'asha', at: { daysAgo: 1, time: '14:10' } },
    ],
  },
]
