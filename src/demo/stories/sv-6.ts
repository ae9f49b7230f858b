import type { Story } from '../story.ts'

/** Swedish stories, part 6 of 6. */
export const storiesSv6: Story[] = [
  {
    id: 'sv-badrum-ip44',
    subject: 'Stilla i badrum, zon 2?',
    customer: { name: 'Amira Lindh Castellón', address: 'amira@lindhcastellon.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '16:55' },
        text: `Hej,

Två frågor innan jag beställer:

1. Är Stilla godkänd i badrum, zon 2 (70 cm från duschen)? Jag hittar ingen IP-klass på sidan.
2. Finns den i krom, eller är det bara mässing och svart?

Tack på förhand
Amira`,
      },
    ],
  },
  {
    id: 'sv-grannen-tror-ufo',
    subject: 'Grannen har ringt kommunen om er lampa',
    customer: { name: 'Folke Drakenrud', address: 'folke@drakenrud.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 330 },
        text: `God dag,

Jag har hängt er stora Måntunna i glasverandan. Den är mycket vacker och syns över hela sjön. Nu har grannen på andra sidan (vi har en historia, det gäller en brygga) anmält "ett stillastående klotformigt sken" till kommunen, som har skickat ett brev till mig med diarienummer.

Finns den att få med dimmer? Eller, om jag får vara uppriktig: finns den större?

Folke Drakenrud
Årjäng`,
      },
    ],
  },
  {
    id: 'sv-studs-kalle',
    subject: 'Meddelandet kunde inte levereras: Ditt kvitto, order 20316',
    customer: { name: 'Postmaster hemposten.example', address: 'postmaster@hemposten.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '13:02' },
        automatic: 'generated',
        text: `Det här är ett automatiskt meddelande från hemposten.example.

Ditt meddelande kunde inte levereras till följande mottagare:

  kalle.ostgren@hemposten.example

Orsak: 552 5.2.2 Brevlådan är full. Mottagaren har 11 204 olästa nyhetsbrev.

Inga fler försök kommer att göras.`,
      },
      {
        act: 'notes',
        by: 'jonas',
        at: { daysAgo: 2, time: '13:20' },
        text: 'Kalle Östgren handlade i butiken i Haga. Kassan har hans mobil, jag skickar kvittot som sms. Obs: han bad uttryckligen om att slippa nyhetsbrevet.',
      },
      { act: 'closes', by: 'jonas', at: { daysAgo: 2, time: '13:45' } },
    ],
  },
  {
    id: 'sv-nordbud-ny-bokning',
    subject: 'Viktig information: hämtningar bokas fr.o.m. nu i Portal+',
    to: 'orders',
    customer: { name: 'Nordbud Kundinformation', address: 'noreply@nordbud.example', language: 'sv', organisation: 'Nordbud' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '23:47' },
        automatic: 'generated',
        text: `Hej kund!

Nordbud blir ännu smidigare! Från och med i morgon upphör fasta dagliga hämtningar. Hämtning bokas i stället i vår nya Portal+ senast kl. 10 samma dag. Utan bokning sker ingen hämtning.

Aktiveringskod skickas med rekommenderat brev inom 5–7 arbetsdagar.

Det här meddelandet går inte att svara på.

Nordbud – alltid på väg`,
        html: '<h1>Nordbud blir ännu smidigare!</h1><p>Från och med i morgon upphör fasta dagliga hämtningar. Hämtning bokas i stället i vår nya <b>Portal+</b> senast kl. 10 samma dag. Utan bokning sker ingen hämtning.</p><p>Aktiveringskod skickas med rekommenderat brev inom 5–7 arbetsdagar.</p><p><small>Det här meddelandet går inte att svara på.</small></p><p>Nordbud – alltid på väg</p>',
      },
      {
        act: 'notes',
        by: 'jonas',
        at: { daysAgo: 3, time: '08:22' },
        text: 'Hittade den här nu. Den kom kvart i tolv på natten, sorterades som reklam, och ingen av oss såg den. Därför kom ingen bil på två dagar. 34 paket stod på bryggan.',
      },
      {
        act: 'notes',
        by: 'ingrid',
        at: { daysAgo: 3, time: '08:31' },
        text: 'Ringde deras jour tills någon svarade. Vi får boka per telefon tills koden kommer. Jag har lista på de 34: alla som har fått ett löfte om en dag ska höra av oss före lunch, även de som inte har frågat.',
      },
      {
        act: 'notes',
        by: 'soren',
        at: { daysAgo: 3, time: '09:15' },
        text: 'Jag tar avtalet med Nordbud. Fem till sju dagar för en kod, i ett rekommenderat brev, till en portal. Skriv upp varje timme det här kostar, jag kommer att behöva siffran.',
      },
      {
        act: 'notes',
        by: 'jonas',
        at: { daysAgo: 2, time: '14:55' },
        text: 'Dagens hämtning gick till Mölndal, vår adress före flytten. Har rättat den hos dem och fått det bekräftat av en människa som heter Gun.',
      },
      { act: 'snoozes', by: 'ingrid', at: { daysAgo: 2, time: '15:30' }, until: { inDays: 1, time: '08:30' } },
    ],
  },
]
