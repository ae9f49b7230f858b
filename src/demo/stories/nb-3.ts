/** Norwegian stories, third part: what we owe, today and later. */
import type { Story } from '../story.ts'

/** Conversations with an open promise. */
export const storiesNb3: Story[] = [
  {
    id: 'nb-krympet-putetrekk',
    subject: 'Putetrekket har krympet',
    customer: { name: 'Guro Steinsland', address: 'guro.steinsland@epost.example', language: 'nb' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 160 },
        text: `Hei! Vasket putetrekkene «Tang» på 40 grader slik det står på lappen. Nå passer de til en appelsin. Ok, en stor appelsin.

Lappen sier 40, nettsiden sier 30. Hvem av dem skal jeg tro på neste gang, og hva gjør vi med denne gangen?

Guro`,
      },
      { act: 'takes', by: 'jonas', at: { minutesAgo: 85 } },
      {
        act: 'replies',
        by: 'jonas',
        at: { minutesAgo: 60 },
        text: `Hei Guro

Tro på nettsiden. Lappen er feil, og da er det ikke du som har vasket feil.

Jeg går ned på lageret og ser om trekkene som ligger der har samme lapp, for nye som krymper hjelper deg ikke. Du hører fra meg innen tre timer, enten med to nye på vei eller med pengene tilbake.

Hilsen Jonas`,
        promises: [
          {
            words: 'Du hører fra meg innen tre timer',
            what: 'Svar: nye putetrekk eller pengene tilbake',
            how: 'på e-post',
            due: { inMinutes: 120 },
          },
        ],
      },
    ],
  },
  {
    id: 'nb-budet-kom-aldri',
    subject: 'Sv: Pakken din er snart hos deg',
    customer: { name: 'Thea Lunde Aasen', address: 'thea.lunde.aasen@studiepost.example', language: 'nb' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 230 },
        text: `Hei, jeg har fått tre eposter om at pakken min «snart» er hos meg. Jeg begynner å kjenne på at vi har ulik oppfatning av snart. Ordre 20385, leselampe.

Thea

> Lykt & Lin <orders@lyktlin.example> skrev:
> Snart er det lys hos deg! Pakken er overlevert transportøren.`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { minutesAgo: 140 },
        text: `Hei Thea

Du har fått tre eposter om noe som ikke har skjedd. Pakken ble aldri hentet hos oss, fordi hentingen ikke ble bestilt. Jeg beklager, og jeg har stoppet de automatiske mailene på ordren din.

Leselampen blir hentet i morgen kl. 14, og da skriver jeg til deg selv, med vanlige ord.

Hilsen Asha`,
        promises: [
          {
            words: 'Leselampen blir hentet i morgen kl. 14',
            what: 'Ordre 20385 hentes',
            how: 'med budet',
            due: { inDays: 1, time: '14:00' },
          },
        ],
      },
      {
        act: 'writes',
        at: { minutesAgo: 122 },
        text: `Haha ok, det var i hvert fall ærlig. I morgen går fint. Jeg leser med mobillykta så lenge`,
      },
    ],
  },
  {
    id: 'nb-monteringsrettleiing',
    subject: 'Manglar rettleiing til Fyr',
    customer: { name: 'Olav Mo Sandnes', address: 'olav@mosandnes.example', language: 'nb' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '12:21' },
        text: `Hei

Eg har kjøpt golvlampa Fyr hos dykk, men det låg ikkje noka rettleiing i kassa. Eg har sett ho saman etter biletet utanpå. No lyser ho, men ho lener seg mot vest, og det gjer eg òg etter kvart.

Kan de sende rettleiinga? Helst på nynorsk, men eg les bokmål når eg må.

Helsing Olav Mo Sandnes
Volda`,
      },
      {
        act: 'replies',
        by: 'ingrid',
        at: { daysAgo: 1, time: '10:12' },
        text: `Hei Olav

Helling mot vest tyder på at den korte og den lange skruen i foten har bytta plass. Prøv det først.

Rettleiinga finst berre på bokmål og svensk i dag. Eg skriv henne om til nynorsk sjølv, og du har henne på e-post innan kl. 16 om tre dagar.

Beste helsing
Ingrid Sørlie-Haugland`,
        promises: [
          {
            words: 'du har henne på e-post innan kl. 16 om tre dagar',
            what: 'Monteringsrettleiing på nynorsk',
            how: 'på e-post',
            due: { inDays: 2, time: '16:00' },
            price: 'free',
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '18:55' },
        text: `Ho står. Det var skruen. Men no vil eg ha rettleiinga likevel, for eg har aldri før fått ei på nynorsk av ein svensk butikk.

Olav`,
      },
    ],
  },
  {
    id: 'nb-gavekort',
    subject: 'Gavekortet finnes ikke, sier kassen',
    customer: { name: 'Bjørg Eline Tangen', address: 'bjorg.tangen@epost.example', language: 'nb', phone: '+4710002216' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 3, time: '14:12' },
        text: `Kjære Lykt & Lin,

Jeg fikk et gavekort på 1 000 kr av barnebarna til 80-årsdagen. Når jeg skriver inn tallene, svarer kassen at kortet «ikke eksisterer». Det ligger her på bordet foran meg, så vi er uenige.

Jeg hadde tenkt meg en lampe til å strikke ved.

Vennlig hilsen
Bjørg Eline Tangen`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 3, time: '16:08' },
        text: `Kjære Bjørg Eline

Gratulerer med dagen! Kortet eksisterer, men det ble aldri slått på da barnebarna kjøpte det.

Jeg må få økonomi til å åpne det, og de er her igjen i morgen tidlig. Du får et nytt nummer som virker, innen kl. 12 i morgen. Og «Ljung» er god å strikke ved; den har et varmt lys som ikke blender.

Hilsen Jonas`,
        promises: [
          {
            words: 'Du får et nytt nummer som virker, innen kl. 12 i morgen',
            what: 'Nytt gavekortnummer, 1 000 kr',
            how: 'på e-post',
            due: { inDays: -2, time: '12:00' },
            kept: { at: { daysAgo: 2, time: '10:40' }, evidence: 'Nytt gavekortnummer sendt, verdi 1 000 kr' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 2, time: '10:40' },
        text: `Kjære Bjørg Eline

Her er nummeret: LYS-8080-STRIKK. Jeg fikk velge det selv. Det står 1 000 kr på det, og jeg har prøvd det i kassen for å være sikker.

Jonas`,
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '11:19' },
        text: `Kjære Jonas

Det virket på første forsøk, enda jeg bruker to fingre. «Ljung» er bestilt, ordre 20399. Hvor lenge må jeg felle masker i mørket?

Bjørg Eline`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { minutesAgo: 205 },
        text: `Kjære Bjørg Eline

Ikke mer enn nødvendig. Lampen går herfra i morgen før kl. 16 og er hos deg to hverdager senere. Skru på taklyset så lenge.

Jonas`,
        promises: [
          {
            words: 'Lampen går herfra i morgen før kl. 16',
            what: 'Ordre 20399 sendes',
            how: 'med budet',
            due: { inDays: 1, time: '16:00' },
          },
        ],
      },
    ],
  },
  {
    id: 'nb-ullpledd-ring',
    subject: 'Er «Raggete» utsolgt for godt?',
    customer: { name: 'Camilla Rød Johansen', address: 'camilla@rodjohansen.example', language: 'nb', phone: '+4710003367' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '12:35' },
        text: `Hei! Ullpleddet «Raggete» i sennep er borte fra siden. Har to fra før og trenger det tredje, ellers blir det krig i sofaen. Kommer det inn igjen? Ring meg gjerne etter kl 9, sitter i bil resten av dagen.

Camilla

Sendt fra Outlook for Android`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 1, time: '15:20' },
        text: `Hei Camilla

Det siste i sennep ble solgt forrige uke, men veveriet har noen igjen fra samme farging. Jeg snakker med dem i morgen tidlig, og jeg ringer deg i morgen kl. 14 med ja eller nei.

Hilsen Mei-Lin`,
        promises: [
          {
            words: 'jeg ringer deg i morgen kl. 14 med ja eller nei',
            what: 'Oppringning om pleddet i sennep',
            how: 'på telefon',
            due: { inDays: 0, time: '14:00' },
          },
        ],
      },
    ],
  },
]
