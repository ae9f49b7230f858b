import type { Story } from '../story.ts'

/** The stories that customers tell in German. */
export const storiesDe: Story[] = [
  {
    id: 'de-sendungsnummer',
    subject: 'Bestellung 20361 – Sendungsnummer?',
    to: 'orders',
    customer: {
      name: 'Jörg-Albrecht Schimmelpfennig',
      address: 'ja.schimmelpfennig@schimmelpfennig.example',
      phone: '+49 30 23125 014',
      language: 'de',
      zone: 'Europe/Berlin',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 3, time: '19:02' },
        text: `Sehr geehrte Damen und Herren,

am Vormittag erhielt ich Ihre Versandbestätigung zu o. g. Bestellung (2 Kerzenleuchter „Vinter“), jedoch ohne Sendungsnummer. Da ich nur zu bestimmten Zeiten zu Hause bin, bitte ich um Nachreichung.

Mit freundlichen Grüßen
Jörg-Albrecht Schimmelpfennig`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 2, time: '08:40' },
        text: `Guten Tag, Herr Schimmelpfennig,

das fehlte tatsächlich, verzeihen Sie. Die Bestätigung ging hinaus, bevor das Paket gescannt war. Sie erhalten die Sendungsnummer morgen bis 10 Uhr, zusammen mit dem voraussichtlichen Zeitfenster.

Freundliche Grüße aus Göteborg
Jonas Edvall
Lykt & Lin`,
        promises: [
          {
            words: 'Sie erhalten die Sendungsnummer morgen bis 10 Uhr',
            what: 'Sendungsnummer mitgeteilt',
            how: 'per E-Mail',
            due: { inDays: -1, time: '10:00' },
            kept: { at: { daysAgo: 1, time: '09:14' }, evidence: 'Sendungsnummer um 9.14 Uhr gesendet' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 1, time: '09:14' },
        text: `Guten Morgen, Herr Schimmelpfennig,

die Nummer lautet NB 4471 0936 SE. Das Zeitfenster können Sie auf der Seite des Zustellers bis zum Vorabend selbst ändern.

Jonas Edvall`,
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '09:31' },
        text: `Sehr geehrter Herr Edvall,

besten Dank. 9.14 Uhr ist vor 10 Uhr, das erlebt man nicht alle Tage.

MfG
J.-A. Schimmelpfennig`,
      },
      { act: 'closes', by: 'jonas', at: { daysAgo: 1, time: '09:50' } },
    ],
  },
  {
    id: 'de-leinenvorhaenge-austausch',
    subject: 'Austausch der Leinenvorhänge, Auftrag 20417',
    customer: {
      name: 'Friederike von Waldenburg-Zeil',
      address: 'friederike@waldenburg-zeil.example',
      phone: '+49 89 99998 317',
      language: 'de',
      zone: 'Europe/Berlin',
    },
    acts: [
      {
        act: 'writes',
        picture: 'weaving-fault',
        at: { daysAgo: 2, time: '16:45' },
        text: `Liebes Team von Lykt & Lin,

die Vorhänge sind da und das Leinen ist ein Traum. Leider hat eine der vier Bahnen auf halber Höhe einen Webfehler, etwa so lang wie ein Streichholz. Bei Gegenlicht sieht man nichts anderes mehr. Ein Foto hänge ich an.

Könnten Sie die eine Bahn austauschen? Die anderen drei würde ich ungern wieder abnehmen, die Leiter und ich sind keine Freunde.

Herzliche Grüße aus München
Friederike von Waldenburg-Zeil`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 1, time: '09:45' },
        text: `Liebe Frau von Waldenburg-Zeil,

die drei bleiben hängen. Der Fehler ist auf dem Foto gut zu sehen und hätte bei der Endkontrolle auffallen müssen.

Wir haben noch Stoff aus derselben Färbung. Bis morgen 12 Uhr schreibe ich Ihnen, an welchem Tag die neue Bahn genäht ist und unser Haus verlässt. Die fehlerhafte dürfen Sie behalten; aus dem unteren Teil werden zwei gute Kissen. Für Sie ist das alles kostenlos.

Herzliche Grüße
Mei-Lin Zhou
Lykt & Lin`,
        promises: [
          {
            words: 'Bis morgen 12 Uhr schreibe ich Ihnen, an welchem Tag die neue Bahn genäht ist und unser Haus verlässt',
            what: 'Termin für die neue Vorhangbahn',
            how: 'per E-Mail',
            due: { inDays: 0, time: '12:00' },
            price: 'free',
          },
        ],
      },
      {
        act: 'writes',
        at: { minutesAgo: 300 },
        text: `Zwei Kissen! Auf die Idee wäre ich nicht gekommen. Ich warte gespannt.

F. v. W.-Z.`,
      },
    ],
  },
  {
    id: 'de-baldachin-zu-klein',
    subject: 'AW: AW: Nordlys: Baldachin zu klein',
    customer: {
      name: 'Holger Brinkstedt',
      address: 'holger.brinkstedt@brinkstedt.example',
      phone: '+49 30 23125 088',
      language: 'de',
      zone: 'Europe/Berlin',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '18:20' },
        text: `Moin,

bei der Nordlys (20346) passt der Baldachin nicht über den Deckenauslass. Laut Ihrer Maßzeichnung 120 mm, geliefert 80 mm. Bitte um den richtigen.

Gruß
H. Brinkstedt`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 5, time: '10:15' },
        text: `Moin Herr Brinkstedt,

120 mm wären richtig gewesen; eine ganze Charge wurde mit dem Baldachin einer kleineren Leuchte verpackt. Ihrer geht heute um 13.30 Uhr mit dem Kurier hinaus, selbstverständlich kostenlos.

Jonas Edvall`,
        promises: [
          {
            words: 'Ihrer geht heute um 13.30 Uhr mit dem Kurier hinaus',
            what: 'Richtiger Baldachin verlässt das Lager',
            how: 'per Kurier',
            due: { inDays: -5, time: '13:30' },
            price: 'free',
            kept: { at: { daysAgo: 3, time: '13:35' }, evidence: 'Abholbeleg 13.35 Uhr, zwei Tage zu spät' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '12:11' },
        text: `So. „Heute um 13.30 Uhr“ haben Sie geschrieben. Abgeholt wurde zwei Tage später, sagt die Sendungsverfolgung, gesagt hat mir das niemand. Heute kam das Päckchen: Baldachin in SCHWARZ. Meine Lampe ist Messing.

Langsam frage ich mich, ob bei Ihnen jemand in den Karton schaut, bevor er zugeklebt wird.

Holger Brinkstedt

Jonas Edvall <help@lyktlin.example> schrieb:
> 120 mm wären richtig gewesen; eine ganze Charge wurde mit dem Baldachin einer
> kleineren Leuchte verpackt. Ihrer geht heute um 13.30 Uhr mit dem Kurier
> hinaus, selbstverständlich kostenlos.`,
      },
      {
        act: 'notes',
        by: 'jonas',
        at: { minutesAgo: 320 },
        text: 'Han har rätt på varje punkt. Jag packade 19 koppar på en timme och tittade på storleken, inte på färgen. Går igenom de andra 18 innan jag svarar honom.',
      },
    ],
  },
  {
    id: 'de-retoure-kampagne',
    subject: 'Kostenlose Rücksendung?',
    customer: {
      name: 'Aylin Petersen-Demirtaş',
      address: 'aylin@petersendemirtas.example',
      language: 'de',
      zone: 'Europe/Berlin',
    },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 105 },
        text: `Hallo zusammen,

in eurem Newsletter steht, dass Rücksendungen gerade kostenlos sind. Beim Ausfüllen vom Retourenschein werden mir aber 7,90 € abgezogen. Hab ich irgendwo ein Häkchen übersehen?

Es geht um die Bettwäsche aus 20358. Schön, aber mein Freund behauptet, sie raschelt.

Liebe Grüße
Aylin

Von meinem iPhone gesendet`,
      },
    ],
  },
  {
    id: 'de-lieferzeit-kita',
    subject: 'Lieferzeit 6 x Gryning für Kita',
    to: 'orders',
    customer: {
      name: 'Gudrun Haferkamp',
      address: 'leitung@kita-wackelzahn.example',
      phone: '+49 30 23125 047',
      language: 'de',
      zone: 'Europe/Berlin',
      organisation: 'Kita Wackelzahn',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '15:38' },
        text: `Guten Tag,

wir möchten sechs Gryning-Leuchten für unseren Schlafraum bestellen und bräuchten dafür

- die aktuelle Lieferzeit nach Rostock,
- eine Rechnung mit 30 Tagen Zahlungsziel (Träger ist die Kirchengemeinde, da unterschreiben drei Leute),
- eine Aussage, ob das Licht ganz ausgeht oder ein Lämpchen weiterglimmt. Ein Glimmen wird hier ausdrücklich gewünscht, es gibt einen Drachen.

Mit freundlichen Grüßen
Gudrun Haferkamp
Leitung Kita Wackelzahn`,
      },
    ],
  },
]
