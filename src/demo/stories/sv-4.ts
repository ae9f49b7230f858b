import type { Story } from '../story.ts'

/** Swedish stories, part 4 of 6. */
export const storiesSv4: Story[] = [
  {
    id: 'sv-visby-krog-tolv',
    subject: 'Tolv Stilla till krogen – hinner ni?',
    to: 'orders',
    customer: {
      name: 'Casper Bylund-Rossi',
      address: 'casper@kajkantens.example',
      phone: '+46 70 174 06 84',
      language: 'sv',
      organisation: 'Kajkantens',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '14:36' },
        text: `Tjena!

Vi öppnar om 9 dar och inredaren har precis insett att man inte ser maten. 12 st Stilla, svarta, till Visby. Båten tar styckegods varje kväll. Finns de hemma? Går det? Säg att det går

Casper
Kajkantens`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 1, time: '14:58' },
        text: `Tjena Casper,

Det går. Vi har nio svarta på hyllan och tre hos fotografen, som måste lämna tillbaka dem.

Alla tolv står hos båtgodset inom tre arbetsdagar, och du får fraktsedelns nummer samma eftermiddag. Då ser man maten med fem dagars marginal.

Jonas Edvall`,
        promises: [
          {
            words: 'Alla tolv står hos båtgodset inom tre arbetsdagar',
            what: 'Tolv Stilla hos båtgodset',
            how: 'med bud till terminalen',
            due: { inDays: 4, time: '17:00' },
          },
        ],
      },
      {
        act: 'writes',
        at: { minutesAgo: 280 },
        text: 'Kung. Bord till dig om du kommer över. Maten är god även när man ser den',
      },
    ],
  },
  {
    id: 'sv-garanti-glappar',
    subject: 'Garantiärende? Läsro som glappar',
    customer: {
      name: 'Torbjörn Ahlgren-Sköld',
      address: 'torbjorn@ahlgrenskold.example',
      phone: '+46 8 465 004 21',
      language: 'sv',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 3, time: '11:02' },
        text: `Hej,

Min Läsro (köpt för 14 månader sedan) slocknar när jag vrider huvudet på den åt vänster. Åt höger går det bra. Jag läser från vänster till höger, så problemet är inte akut förrän på högersidorna.

Omfattas det av garantin?

Torbjörn Ahlgren-Sköld`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 3, time: '13:08' },
        text: `Hej Torbjörn,

Ja, garantin är fem år, åt båda hållen. Jag ringer dig i morgon kl. 10.30, så felsöker vi tillsammans innan du behöver packa ner något.

Mei-Lin Zhou`,
        promises: [
          {
            words: 'Jag ringer dig i morgon kl. 10.30',
            what: 'Felsökning per telefon',
            how: 'per telefon',
            due: { inDays: -2, time: '10:30' },
            withdrawn: {
              at: { daysAgo: 3, time: '19:26' },
              customerWords: 'Ni behöver inte ringa, jag drog åt skruven på undersidan och nu lyser den åt båda hållen',
            },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 3, time: '19:26' },
        text: `Hej igen. Ni behöver inte ringa, jag drog åt skruven på undersidan och nu lyser den åt båda hållen. Min son hade lånat den till sitt modellflyg (skruven).

Tack ändå!
Torbjörn`,
      },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 2, time: '09:15' } },
    ],
  },
  {
    id: 'sv-pendel-inte-skickad',
    subject: 'Pendeln skulle ha gått. Den har inte gått.',
    customer: { name: 'Henning Tornérhielm', address: 'henning@tornerhielm.example', phone: '+46 70 174 06 92', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '12:19' },
        text: `Hej. När skickas order 20349? Två Nordlys, mässing. Vi har inflyttningsfest om en dryg vecka och just nu hänger det två nakna sladdar över köksbordet.

Henning Tornérhielm`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 6, time: '09:41' },
        text: `Hej Henning,

Båda är packade och går med budet i morgon eftermiddag, före kl. 17. Då har ni dem i god tid före festen.

Jonas Edvall`,
        promises: [
          {
            words: 'går med budet i morgon eftermiddag, före kl. 17',
            what: 'Två Nordlys lämnar lagret',
            how: 'med bud',
            due: { inDays: -5, time: '17:00' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 4, time: '20:54' }, text: 'Inget spårnummer, ingen lampa. Har de gått eller inte?\n\nHT' },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 3, time: '08:51' },
        text: `Hej Henning,

Nej, och jag hade fel. Budfirman har bytt system, hämtningen måste numera bokas och det gjorde vi inte. Samtidigt visade det sig att era två hade fel takkopp, så de hade varit till liten glädje.

Nu är de ompackade med rätt koppar och hämtas i morgon kl. 13.30. Jag skickar spårnumret så snart de är skannade.

Jonas`,
        promises: [
          {
            words: 'hämtas i morgon kl. 13.30',
            what: 'Två Nordlys hämtas, andra datumet',
            how: 'med bud, bokad hämtning',
            due: { inDays: -2, time: '13:30' },
          },
        ],
      },
      {
        act: 'notes',
        by: 'jonas',
        at: { daysAgo: 2, time: '14:20' },
        text: 'Hämtningen var bokad, men på vår gamla adress i Mölndal. Bilen stod där, vi stod här. Jag orkar snart inte med det här systemet.',
      },
      {
        act: 'writes',
        at: { minutesAgo: 82 },
        text: `Jonas,

Jag har varit saklig i två mejl och nu tänker jag sluta med det. NI HAR LOVAT TVÅ GÅNGER. Festen är i övermorgon och vi har bjudit trettio personer till ett kök där det hänger två elsladdar med sockerbitar. Min svärmor har frågat om det är konst.

Jag vill ha ett klockslag av någon som kan hålla det, och jag vill veta vem det är.

Henning Tornérhielm

> Nu är de ompackade med rätt koppar och hämtas i morgon kl. 13.30. Jag skickar
> spårnumret så snart de är skannade.`,
      },
      {
        act: 'notes',
        by: 'ingrid',
        at: { minutesAgo: 60 },
        text: 'Jag tar den här tillsammans med dig, Jonas. Kolla om Birger i lagret kan köra dem till Henning på vägen hem, det är Alingsås. Lova inget förrän han har sagt ja.',
      },
    ],
  },
  {
    id: 'sv-ingen-ringde',
    subject: 'Jag satt hemma hela förmiddagen',
    customer: {
      name: 'Monika Zetterdahl',
      address: 'monika.zetterdahl@inkorgen.example',
      phone: '+46 70 174 06 45',
      language: 'sv',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '14:04' },
        text: `Hej! Jag skulle vilja få hjälp per telefon med att välja lampor till min pappas nya rum på boendet. Han ser dåligt och jag vet inte vad jag ska titta efter.

Monika Zetterdahl`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 5, time: '09:18' },
        text: `Hej Monika,

Det hjälper jag gärna till med. Jag ringer dig i morgon mellan kl. 9 och 10, och har plockat fram tre lampor att prata om.

Mei-Lin Zhou`,
        promises: [
          {
            words: 'Jag ringer dig i morgon mellan kl. 9 och 10',
            what: 'Samtal om lampor för synsvag',
            how: 'per telefon',
            due: { inDays: -4, time: '10:00' },
            kept: { at: { daysAgo: 3, time: '10:20' }, evidence: 'Ringt 10.20, 25 minuter' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 4, time: '12:40' },
        text: `Ingen ringde. Jag satt hemma hela förmiddagen med telefonen i knät. Det är ju ingen katastrof, men jag hade tagit ledigt för det, och jag blev lite ledsen faktiskt.

M`,
      },
      {
        act: 'calls',
        by: 'ingrid',
        at: { daysAgo: 3, time: '10:20' },
        text: `Ringde Monika. Bad om ursäkt: Mei-Lin och Asha var sjuka samtidigt och ingen såg deras lista. Hon ville mest prata om sin pappa, så det gjorde vi. Gula föremål syns bäst för honom, bländning är värst. Jag sa: "Mei-Lin mejlar dig ett förslag med tre lampor i morgon före kl. 12" och att han får prova dem i en månad.`,
        promises: [
          {
            words: 'Mei-Lin mejlar dig ett förslag med tre lampor i morgon före kl. 12',
            what: 'Förslag med tre lampor',
            how: 'med e-post',
            due: { inDays: -2, time: '12:00' },
            owner: 'mei-lin',
            kept: { at: { daysAgo: 2, time: '09:05' }, evidence: 'Förslag skickat 09.05' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 2, time: '09:05' },
        text: `Hej Monika,

Förlåt att jag inte ringde. Jag låg hemma med feber och borde ha lämnat listan vidare.

Tre lampor för din pappa: Läsro i gult vid fåtöljen, med skärm som inte bländar. Gryning vid sängen, för den tänds mjukt. Och en list under hyllan, så att han ser kanten. Alla tre på prov i en månad, returen är fri.

Mei-Lin`,
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '16:31' },
        text: `Tack Mei-Lin, krya på dig. Vi tar alla tre. Pappa vill hälsa att gult var mammas färg.

Monika`,
      },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 1, time: '08:44' } },
    ],
  },
]
