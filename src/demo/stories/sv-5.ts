import type { Story } from '../story.ts'

/** Swedish stories, part 5 of 6. */
export const storiesSv5: Story[] = [
  {
    id: 'sv-ljusstakar-minnesstund',
    subject: 'Ljusstakarna till mammas minnesstund',
    customer: {
      name: 'Elin Skoglund-Paavola',
      address: 'elin@skoglundpaavola.example',
      phone: '+46 70 174 06 66',
      language: 'sv',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 8, time: '09:27' },
        text: `Hej,

Jag har beställt sju ljusstakar (20341), en för vart och ett av barnbarnen att tända på mammas minnesstund. Jag skulle bara vilja vara säker på att de hinner fram. Det är om fem dagar.

Vänliga hälsningar
Elin Skoglund-Paavola`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 8, time: '10:02' },
        text: `Hej Elin,

Jag beklagar sorgen. Sju ljus låter som ett fint sätt.

Ljusstakarna är hos dig två dagar före minnesstunden, senast kl. 18. Jag följer paketet själv.

Asha Raghunathan`,
        promises: [
          {
            words: 'Ljusstakarna är hos dig två dagar före minnesstunden, senast kl. 18',
            what: 'Sju ljusstakar levererade',
            how: 'med bud',
            due: { inDays: -5, time: '18:00' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 3, time: '22:16' },
        text: `Hej igen,

De kom inte. Ingen hörde av sig heller. Vi ställde fram sju dricksglas med värmeljus och det gick också, barnen tyckte att det var vackert. Men jag hade gärna sluppit stå i köket och leta glas den dagen.

Jag vet inte riktigt varför jag skriver. Jag tycker bara att någon ska veta det.

Elin`,
      },
      { act: 'takes', by: 'ingrid', at: { daysAgo: 2, time: '08:03' } },
      {
        act: 'calls',
        by: 'ingrid',
        at: { daysAgo: 2, time: '08:50' },
        text: `Ringde Elin. Sa som det var: paketet stod kvar hos oss i två dagar eftersom ingen hade bokat hämtning, och den som hade lovat att följa det blev sjuk. Ingen har varit elak, men ingen har heller tittat efter. Hon var tyst en stund och sa sedan att det var skönt att få höra det rakt. Pengarna är tillbaka i dag. Frågade vad hon helst vill med stakarna. Barnbarnen vill ha varsin. Jag sa: "Jag skickar dem till de sju barnen, en i varje paket med namn på, inom tre arbetsdagar."`,
        promises: [
          {
            words: 'Jag skickar dem till de sju barnen, en i varje paket med namn på, inom tre arbetsdagar',
            what: 'Sju ljusstakar, en till varje barnbarn',
            how: 'med bud, sju paket',
            due: { inDays: 1, time: '17:00' },
            price: 'free',
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '12:20' },
        text: `Tack för att du ringde, Ingrid. Här är namnen och adresserna: Tova, Love, Sixten, Märta, Alma, Iris och lilla Björn (han är ett halvt, så hans får gärna stå högt).

Elin`,
      },
      {
        act: 'notes',
        by: 'asha',
        at: { daysAgo: 1, time: '08:12' },
        text: 'Det var jag som lovade Elin. Får jag packa paketen?',
      },
      {
        act: 'notes',
        by: 'ingrid',
        at: { daysAgo: 1, time: '08:15' },
        text: 'Ja. Och det var inte du som svek. Felet var att ingen annan kunde se din lista.',
      },
    ],
  },
  {
    id: 'sv-79-kr-andra-gangen',
    subject: 'Ni drog 79 kr IGEN',
    customer: { name: 'Josefin Brännmalm', address: 'josefin.brannmalm@inkorgen.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '15:29' },
        text: `Hej, drog 79 kr för retur fast det är fri retur. Tacksam om ni ordnar det.

/Josefin`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 7, time: '16:10' },
        text: `Hej Josefin!

Det ordnar vi, formuläret har fel. De 79 kronorna är tillbaka på ditt kort senast i övermorgon kl. 17.

Asha`,
        promises: [
          {
            words: 'De 79 kronorna är tillbaka på ditt kort senast i övermorgon kl. 17',
            what: 'Returavgiften tillbaka',
            how: 'till kortet',
            due: { inDays: -5, time: '17:00' },
            price: { amount: '79.00', currency: 'SEK' },
          },
        ],
      },
      {
        act: 'writes',
        at: { minutesAgo: 155 },
        text: `Nu blir jag faktiskt förbannad. Inte nog med att de 79 kronorna aldrig kom, ni har dragit 79 kr på min ANDRA retur också. Det är 158 kronor och tre mejl för att ni har skrivit "FRITT" med versaler i ett nyhetsbrev.

Det är inte pengarna. Det är att jag känner mig lurad.

Josefin Brännmalm

Asha Raghunathan <help@lyktlin.example> skrev:
> Det ordnar vi, formuläret har fel. De 79 kronorna är tillbaka på ditt kort
> senast i övermorgon kl. 17.`,
      },
    ],
  },
  {
    id: 'sv-hamtning-tva-dagar',
    subject: 'Skrivbordslampa 20353',
    to: 'orders',
    customer: {
      name: 'Wilmer Krook',
      address: 'wilmer@krookochdotter.example',
      language: 'sv',
      organisation: 'Krook & Dotter Redovisning',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '08:47' },
        text: 'Hej, skickas 20353 i dag? Min dotter börjar hos mig nästa vecka och ska ha en egen lampa. /Wilmer',
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 6, time: '09:30' },
        text: `Hej Wilmer,

I dag är bilen full, men lampan lämnar oss i morgon kl. 13.30.

Mei-Lin Zhou`,
        promises: [
          {
            words: 'lampan lämnar oss i morgon kl. 13.30',
            what: 'Skrivbordslampa lämnar lagret',
            how: 'med bud',
            due: { inDays: -5, time: '13:30' },
            kept: { at: { daysAgo: 3, time: '13:35' }, evidence: 'Hämtningskvitto 13.35, tredje dagen' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 3, time: '13:50' },
        text: `Hej Wilmer,

Mei-Lin har varit sjuk, så jag tar över. Lampan gick i dag och inte för två dagar sedan som vi hade sagt, för hämtningen var inte bokad. Den hinner fram innan din dotter börjar. Frakten är struken från fakturan.

Jonas Edvall`,
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '10:26' },
        text: 'Framme. Dottern har redan flyttat den till min sida av rummet och tagit min. Tack för att ni sa hur det låg till.',
      },
      { act: 'closes', by: 'jonas', at: { daysAgo: 1, time: '10:40' } },
    ],
  },
  {
    id: 'sv-fel-farg-sladd',
    subject: 'Fel färg på lampsladden',
    customer: { name: 'Karl-Oskar Lindström Hedenskog', address: 'karloskar@hedenskog.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 11 },
        text: `Hej!

Jag beställde Skymning med rostbrun textilsladd (order 20377) och fick en som är grå. Lampan är annars precis som den ska. Går det att bara byta sladden, eller måste hela lampan tillbaka?

Med vänlig hälsning
Karl-Oskar Lindström Hedenskog`,
      },
    ],
  },
  {
    id: 'sv-var-ar-paketet',
    subject: 'Paket??',
    customer: { name: 'Nova Edholm-Sarr', address: 'nova.es@fickposten.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 38 },
        text: `hej var är mitt paket, skulle kommit igår. 20366

Skickat från min iPhone`,
      },
    ],
  },
  {
    id: 'sv-stryka-linne',
    subject: 'Stryka linnegardiner?',
    customer: { name: 'Barbro Wigert', address: 'barbro.wigert@byaposten.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 175 },
        text: `Hej på er!

Nu har jag mina nya gardiner uppe och de är så skrynkliga att katten tittar bort. Min syster säger att linne SKA vara skrynkligt. Jag säger att det ska mangelpressas. Vi har inte talats vid sedan dess.

Vem av oss har rätt, och på vilken värme i så fall?

Många hälsningar
Barbro`,
      },
    ],
  },
  {
    id: 'sv-rabattkod',
    subject: 'Rabattkoden HEMMA15 går inte',
    to: 'orders',
    customer: { name: 'Jimmy Vallgårda', address: 'jimmy.vallgarda@inkorgen.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '20:19' },
        text: `Tjo, försökte handla ikväll med HEMMA15 och får "koden gäller inte denna vara". Det står inget i mejlet om att nån vara skulle vara undantagen? Varukorgen är ett par gardiner + en Glimma. Kan ni lägga på den i efterhand om jag beställer nu, jag är rädd att färgen tar slut

// Jimmy`,
      },
    ],
  },
  {
    id: 'sv-elektriker-jordning',
    subject: 'Takkopp Nordlys – ingen plats för jordplint',
    customer: {
      name: 'Lars-Göran Fyhr',
      address: 'lg@fyhrsel.example',
      phone: '+46 31 390 06 77',
      language: 'sv',
      organisation: 'Fyhrs El',
    },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 215 },
        text: `Hej.

Behörig elektriker sedan 1988. Har i dag varit hos två olika kunder för att hänga er Nordlys. I båda fallen är koppen så grund att jordplinten inte får plats. Jag hänger inte upp en mässingslampa utan jord, så jag fick åka därifrån. Två gånger.

Jag har inget otalt med er, men nu har kunderna det med mig. Vill veta
1) om det är fel kopp eller fel konstruktion,
2) vem jag ställer fakturan till, 2 x 650 kr exkl. moms.

Lars-Göran Fyhr
Fyhrs El, Kungälv`,
      },
      {
        act: 'notes',
        by: 'jonas',
        at: { minutesAgo: 180 },
        text: 'Fel kopp, inte fel konstruktion. Men han är den förste som nämner jorden, och det här måste Søren se nu. Alla som fick fel kopp ska få veta att de inte ska hänga upp lampan med den.',
      },
    ],
  },
]
