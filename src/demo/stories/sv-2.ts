import type { Story } from '../story.ts'

/** Swedish stories, part 2 of 6. */
export const storiesSv2: Story[] = [
  {
    id: 'sv-gardiner-for-korta',
    subject: 'Mätte fel…',
    customer: { name: 'Linnea Tapper-Åkerblom', address: 'linnea@tapperakerblom.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 9, time: '21:12' },
        text: `Hej hej

Alltså det här är pinsamt. Jag mätte från fönsterbrädan och inte från stången. Gardinerna slutar mitt på elementet, det ser ut som att de har vuxit ur sina byxor 😅 De är sydda efter mått så jag fattar att de inte går att lämna tillbaka. Men går det att skarva? Eller har ni nån annan idé?

Kram på er
Linnea`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 8, time: '09:20' },
        text: `Hej Linnea!

Det händer ungefär en gång i veckan, så du är i gott sällskap. Det finns 9 cm gömda i fållen. Om den släpps ner och kantas räcker de till golvlisten.

Vår sömmerska gör det för 180 kr per längd. Du får ett foto på hur det skulle se ut i ditt tyg i morgon före kl. 15, så kan du bestämma dig sedan.

Mei-Lin`,
        promises: [
          {
            words: 'ett foto på hur det skulle se ut i ditt tyg i morgon före kl. 15',
            what: 'Foto på utsläppt fåll',
            how: 'med e-post',
            due: { inDays: -7, time: '15:00' },
            price: 'free',
            kept: { at: { daysAgo: 7, time: '13:15' }, evidence: 'Två foton skickade 13.15' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 7, time: '13:15' },
        text: `Här är två bilder, en med samma tråd och en med lite mörkare. Jag skulle ta den mörkare, den ser ut att vara menad.

Mei-Lin`,
      },
      {
        act: 'writes',
        at: { daysAgo: 7, time: '13:40' },
        text: 'Mörkare!! Det ser ju dyrare ut än originalet. Jag skickar in dem. TACK 🙏',
      },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 7, time: '14:00' } },
    ],
  },
  {
    id: 'sv-berom-kundtjanst',
    subject: 'Beröm',
    customer: { name: 'Sten-Åke Rudenschöld', address: 'stenake@rudenschold.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 4, time: '09:08' },
        text: `Till den det vederbör.

Jag har i fyrtio år arbetat med reklamationer inom kullagerbranschen och är svårimponerad. Häromdagen talade jag med er Jonas om en lampfot. Han sade att han inte visste, att han skulle ta reda på det till klockan tre, och ringde fem i tre. Han hade tagit reda på det.

Det är inte svårare än så, men det är sällsynt.

Högaktningsfullt
Sten-Åke Rudenschöld
Mariestad`,
      },
      {
        act: 'replies',
        by: 'ingrid',
        at: { daysAgo: 4, time: '10:30' },
        text: `Hej Sten-Åke,

Tack. Vi har skrivit av din sista mening och satt den över kaffebryggaren. Jonas har gått och sett nöjd ut hela förmiddagen.

Ingrid Sørlie-Haugland
Lykt & Lin`,
      },
      { act: 'closes', by: 'ingrid', at: { daysAgo: 4, time: '10:31' } },
    ],
  },
  {
    id: 'sv-papperskvitto',
    subject: 'Kvitto på papper',
    customer: {
      name: 'Gun-Britt Östergårds',
      address: 'gunbritt.ostergards@byaposten.example',
      phone: '+46 70 174 06 33',
      language: 'sv',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 3, time: '10:21' },
        text: `Hej! Jag handlade en ljusstake hos er på internet med hjälp av mitt barnbarn Tilde. Nu skulle jag vilja ha kvittot på papper, för jag har satt in alla kvitton i pärm sedan 1964. Tilde är i Australien.

Går det för sig?

Hälsningar från Gun-Britt i Hjo`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 3, time: '10:39' },
        text: `Hej Gun-Britt!

Det går alldeles utmärkt. Jag skriver ut kvittot och lägger det på posten till dig i dag, hålslaget och klart för pärmen.

Hälsa Tilde om hon hör av sig.

Vänliga hälsningar
Asha Raghunathan
Lykt & Lin`,
        promises: [
          {
            words: 'lägger det på posten till dig i dag',
            what: 'Kvitto på papper',
            how: 'med brev, hålslaget',
            due: { inDays: -3, time: '17:00' },
            price: 'free',
            kept: { at: { daysAgo: 3, time: '15:05' }, evidence: 'Postat 15.05, två hål' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '11:50' },
        text: 'Kvittot kom i dag och hålen satt på rätt ställe. Det var det ingen som hade tänkt på förut. Tack snälla!',
      },
      { act: 'closes', by: 'asha', at: { daysAgo: 1, time: '13:02' } },
    ],
  },
  {
    id: 'sv-ladda-lykta',
    subject: 'Ladda lykta',
    customer: { name: 'Emil Söderqvarn', address: 'emil.soderqvarn@inkorgen.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '09:16' },
        text: `hur länge ska man ladda Glimma första gången? står inget i lappen. blinkar gult

Skickat från min iPhone`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 2, time: '09:24' },
        text: `Hej Emil!

Tre timmar. Gult blink betyder att den laddar, fast grönt sken att den är klar. Lappen ska få en mening till, tack för att du sa till.

Jonas`,
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '12:33' },
        text: `grönt! tack

Skickat från min iPhone`,
      },
      { act: 'closes', by: 'jonas', at: { daysAgo: 2, time: '12:41' } },
    ],
  },
  {
    id: 'sv-tva-lampor-i-stallet',
    subject: 'Fick två',
    to: 'orders',
    customer: { name: 'Birger Falkenklev', address: 'birger@falkenklev.example', phone: '+46 31 390 06 14', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '16:27' },
        text: `Hejsan,

Beställde en golvlampa (20339), fick två. Hustrun säger att vi ska säga till, så nu gör jag det. Den andra står i hallen och är i vägen.

Birger`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 5, time: '09:02' },
        text: `Hej Birger,

Tack till dig, och till din hustru. Den andra skulle till Borås, där någon just har frågat efter den.

En bil hämtar den hos er i morgon mellan 15 och 17, så att någon är hemma. Det kostar förstås ingenting. Kartongen räcker, ni behöver inte tejpa.

Jonas Edvall`,
        promises: [
          {
            words: 'En bil hämtar den hos er i morgon mellan 15 och 17',
            what: 'Lampa två hämtas',
            how: 'med bil, hemma hos kunden',
            due: { inDays: -4, time: '17:00' },
            price: 'free',
            kept: { at: { daysAgo: 4, time: '16:40' }, evidence: 'Chauffören kvitterade 16.40 i hallen' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 4, time: '18:10' }, text: 'Hämtad. Trevlig kille, fick en bulle. Hallen är sig lik.\n\nB' },
      { act: 'closes', by: 'jonas', at: { daysAgo: 3, time: '08:40' } },
    ],
  },
  {
    id: 'sv-present-fem-ord',
    subject: 'Kan ni skriva ett kort för hand?',
    to: 'orders',
    customer: { name: 'Jelena Sandelin', address: 'jelena.sandelin@hemposten.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '11:31' },
        text: `Hej!

Jag skickar en Skymning till min bror som har flyttat hemifrån vid 47 års ålder. Kan någon hos er skriva ett litet kort för hand och lägga i? Texten: "Nu kan du släcka själv."

Tack på förhand!
Jelena`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 6, time: '11:44' },
        text: `Hej Jelena!

Mei-Lin har finast handstil av oss, så hon skriver. Kortet ligger i paketet när det går i dag kl. 15.30, och priset syns inte någonstans.

Asha`,
        promises: [
          {
            words: 'Kortet ligger i paketet när det går i dag kl. 15.30',
            what: 'Handskrivet kort i paketet',
            due: { inDays: -6, time: '15:30' },
            price: 'free',
            owner: 'mei-lin',
            kept: { at: { daysAgo: 6, time: '14:52' }, evidence: 'Foto av kortet i paketet, 14.52' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 2, time: '19:47' }, text: 'Han ringde och skrattade i en kvart. Tack till Mei-Lin!' },
      { act: 'closes', by: 'asha', at: { daysAgo: 1, time: '08:22' } },
    ],
  },
  {
    id: 'sv-aland-moms',
    subject: 'Moms och tull till Mariehamn',
    customer: { name: 'Disa Lundqvist-Kåhre', address: 'disa@kahre.example', language: 'sv', zone: 'Europe/Mariehamn' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '09:55' },
        text: `Hej,

vi bor på Åland och er kassa drar svensk moms fastän vi ligger utanför momsområdet, och sedan betalar vi moms en gång till vid förtullningen. Order 20343, ett par linnegardiner. Nu blev det alltså två gånger. Hur gör vi?

Hälsningar från Mariehamn
Disa Lundqvist-Kåhre`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 7, time: '10:32' },
        text: `Hej Disa,

Du ska bara betala en gång, och det är den åländska. Vår kassa räknar fel för postnummer som börjar på 22.

Om du skickar en bild på tullkvittot är den svenska momsen, 438 kr, tillbaka på ditt konto senast i övermorgon kl. 17.

Mei-Lin Zhou`,
        promises: [
          {
            words: 'den svenska momsen, 438 kr, tillbaka på ditt konto senast i övermorgon kl. 17',
            what: 'Svensk moms återbetald',
            how: 'till kontot',
            due: { inDays: -5, time: '17:00' },
            price: { amount: '438.00', currency: 'SEK' },
            kept: { at: { daysAgo: 6, time: '10:20' }, evidence: 'Återbetalning 5541, 438 kr, mot tullkvitto' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 7, time: '17:15' }, text: 'Tullkvittot kommer här. Tack för raskt svar!\n\nDisa' },
      { act: 'writes', at: { daysAgo: 4, time: '08:05' }, text: 'Pengarna syns på kontot. Saken är utagerad, som vi säger här.' },
      { act: 'closes', by: 'jonas', at: { daysAgo: 4, time: '08:30' } },
    ],
  },
]
