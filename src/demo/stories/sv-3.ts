import type { Story } from '../story.ts'

/** Swedish stories, part 3 of 6. */
export const storiesSv3: Story[] = [
  {
    id: 'sv-forskola-intyg',
    subject: 'Säkerhetsintyg för lampor i barnmiljö',
    to: 'orders',
    customer: {
      name: 'Fatima Hedberg',
      address: 'rektor@kotteforskola.example',
      phone: '+46 31 390 06 41',
      language: 'sv',
      organisation: 'Kottens förskola',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '13:47' },
        text: `Hej,

Vi vill köpa tio Gryning till vilrummen men kommunens upphandlare kräver intyg på att sladden tål att dras i, att inga smådelar lossnar och att lampan inte blir varm. Har ni något sådant? De säger "CE räcker inte", med den rösten.

Vänliga hälsningar
Fatima Hedberg
rektor`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 1, time: '09:10' },
        text: `Hej Fatima,

CE räcker inte för oss heller när det gäller barn, så provningen är gjord. Rapporten ligger hos tillverkaren och behöver ett omslag på svenska.

Du får provningsrapporten med svenskt omslag i morgon senast kl. 14. Skulle upphandlaren vilja prata med någon är det jag som svarar, med min vanligaste röst.

Jonas Edvall
Lykt & Lin`,
        promises: [
          {
            words: 'Du får provningsrapporten med svenskt omslag i morgon senast kl. 14',
            what: 'Provningsrapport för Gryning',
            how: 'som pdf med e-post',
            due: { inDays: 0, time: '14:00' },
            price: 'free',
          },
        ],
      },
    ],
  },
  {
    id: 'sv-ratt-kopp-i-morgon',
    subject: 'SV: Din order 20372 har skickats',
    customer: { name: 'Per-Erik Månstråle', address: 'pem@manstrale.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '07:05' },
        text: `Morrn! Lampan kom, men koppen upptill är för kebab… alltså för KNAPP, fel i telefonen. Täcker inte dosan. Skickar ni en större?

Per-Erik

-----Ursprungligt meddelande-----
Från: Lykt & Lin <orders@lyktlin.example>
Ämne: Din order 20372 har skickats

Nordlys, mässing, 1 st. Paketet är på väg till ditt ombud.`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 1, time: '08:48' },
        text: `Hej Per-Erik!

Kebaben får du stå för själv, men koppen skickar vi. Den som låg i din kartong hör till en mindre lampa, ett fel i en hel leverans.

Rätt takkopp, 12 cm i mässing, skickas i morgon före kl. 16 och är hos dig ett par dagar senare. Har du redan betalat en elektriker så skriv vad det kostade.

Asha`,
        promises: [
          {
            words: 'Rätt takkopp, 12 cm i mässing, skickas i morgon före kl. 16',
            what: 'Rätt takkopp skickas',
            how: 'med brev',
            due: { inDays: 0, time: '16:00' },
            price: 'free',
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 1, time: '08:59' }, text: 'Haha, kanon. Hänger den själv, är gammal teletekniker. 👍' },
    ],
  },
  {
    id: 'sv-aterbetalning-soffbordslampa',
    subject: 'Pengarna tillbaka för retur 20303',
    to: 'orders',
    customer: { name: 'Ulla-Karin Bååth-Holmér', address: 'ullakarin@baathholmer.example', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 3, time: '15:58' },
        text: `Hej,

Returen av bordslampan är mottagen hos er enligt spårningen. När kommer pengarna? Det gäller 1 890 kronor och jag hade tänkt ha dem till sommardäcken.

Vänligen
Ulla-Karin Bååth-Holmér`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 2, time: '08:36' },
        text: `Hej Ulla-Karin!

Lampan är kontrollerad och i fint skick. 1 890 kr finns på ditt konto inom tre arbetsdagar, räknat från i dag. Vi drar ingen returavgift.

Vänliga hälsningar
Asha Raghunathan`,
        promises: [
          {
            words: '1 890 kr finns på ditt konto inom tre arbetsdagar, räknat från i dag',
            what: 'Återbetalning för bordslampan',
            how: 'till kontot',
            due: { inDays: 3, time: '17:00' },
            price: { amount: '1890.00', currency: 'SEK' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 2, time: '09:12' }, text: 'Då väntar jag med däcken. Tack.' },
    ],
  },
  {
    id: 'sv-ring-efter-tre',
    subject: 'Ring mig gärna om mörkläggning',
    customer: { name: 'Alva Rönnqvist-Diallo', address: 'alva.rd@hemposten.example', phone: '+46 70 174 06 58', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '09:33' },
        text: `Hej!

Vi har ett takfönster som sitter snett i 47 graders vinkel och en bebis som vaknar när det ljusnar. Alltså halv fyra. Jag behöver prata med någon som har sett ett snedtak. Går bra efter tre någon dag, då sover han, peppar peppar.

Alva`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 1, time: '10:01' },
        text: `Hej Alva,

Jag bor under ett snedtak och har gjort alla fel som går att göra. Jag ringer dig i morgon kl. 15.15. Svarar du inte antar jag att han har vaknat och försöker igen kl. 16.

Mei-Lin`,
        promises: [
          {
            words: 'Jag ringer dig i morgon kl. 15.15',
            what: 'Samtal om mörkläggning i snedtak',
            how: 'per telefon',
            due: { inDays: 0, time: '15:15' },
          },
        ],
      },
    ],
  },
  {
    id: 'sv-syr-om-till-teater',
    subject: 'Ridå, ca 6 meter',
    to: 'orders',
    customer: {
      name: 'Tindra Oxenmark',
      address: 'tindra@teaterskrubben.example',
      language: 'sv',
      organisation: 'Teater Skrubben',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '22:49' },
        text: `Hejhej!

Vi är en teater på 38 platser i en före detta tvättstuga. Vår ridå är två lakan. Nu har vi fått bidrag (!!) och vill ha en RIKTIG i ert linne Dimma, nattblått, ca 6 m bred och 2,7 hög, som kan dras från ena sidan utan att det låter. Syr ni sånt? Vad kostar det? Premiär om sex veckor.

Tindra
regi, ljus, biljetter, toapapper`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 1, time: '13:20' },
        text: `Hej Tindra,

Vi har aldrig sytt en ridå, så självklart vill vi det. Dimma är för tunt ensamt, ljuset går igenom. Med foder av mollton faller det tungt och tystnar dessutom.

Jag pratar med sömmerskan om skarvarna. Du får ett fast pris och en dag för leverans inom två arbetsdagar, senast kl. 16.

Mei-Lin Zhou`,
        promises: [
          {
            words: 'Du får ett fast pris och en dag för leverans inom två arbetsdagar, senast kl. 16',
            what: 'Fast pris och leveransdag för ridån',
            how: 'med e-post',
            due: { inDays: 2, time: '16:00' },
          },
        ],
      },
      {
        act: 'notes',
        by: 'mei-lin',
        at: { daysAgo: 1, time: '13:24' },
        text: 'Söreeen, får vi göra den till självkostnad om de sätter vårt namn i programmet? 38 platser, men ändå.',
      },
      { act: 'notes', by: 'soren', at: { daysAgo: 1, time: '14:02' }, text: 'Ja. Och jag vill ha två biljetter, betalda.' },
    ],
  },
  {
    id: 'sv-krossad-keramik',
    subject: 'Kartongen skramlar',
    customer: { name: 'Nils-Henrik Vejde', address: 'nh.vejde@inkorgen.example', phone: '+46 70 174 06 71', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '17:41' },
        text: `Hej

Öppnade inte ens. Lampfoten i keramik (20369) skramlar som en maracas. Har filmat när jag skakar, om ni vill höra. Ska jag öppna eller vill ni ha den som den är?

/Nils-Henrik`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { minutesAgo: 240 },
        text: `Hej Nils-Henrik,

Filmen var tydlig, den spelades på fikat. Öppna inte, så slipper du skärvorna.

En ny fot packas i dubbel kartong och lämnar oss inom ett dygn. Den trasiga behöver du inte skicka tillbaka: ta ett foto på etiketten så löser vi resten med budet.

Jonas Edvall`,
        promises: [
          {
            words: 'En ny fot packas i dubbel kartong och lämnar oss inom ett dygn',
            what: 'Ny lampfot lämnar lagret',
            how: 'med bud, dubbel kartong',
            due: { inMinutes: 1200 },
            price: 'free',
          },
        ],
      },
    ],
  },
  {
    id: 'sv-paket-borta-hos-ombud',
    subject: 'Ombudet säger att paketet inte finns',
    customer: { name: 'Shirin Malmhäll', address: 'shirin@malmhall.example', phone: '+46 70 174 06 19', language: 'sv' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '18:31' },
        text: `Hej. Jag har fått avi på 20336 tre gånger. Jag har gått till ombudet tre gånger. Alla tre gångerna säger han i kassan att det inte finns, och han tittar bara i en av de två hyllorna. Jag är gravid i åttonde månaden och orkar inte gå dit en fjärde.

Shirin Malmhäll`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 1, time: '08:15' },
        text: `Hej Shirin,

Du ska inte gå dit en fjärde gång. Jag har öppnat en eftersökning och ringt butiken; kvällspersonalen vet inget, så jag ringer den som äger den i förmiddag.

Du får besked av mig om var paketet är senast i morgon kl. 13. Hittas det inte skickar vi en ny hem till dörren, utan att vänta på att någon ska leta färdigt.

Asha Raghunathan`,
        promises: [
          {
            words: 'Du får besked av mig om var paketet är senast i morgon kl. 13',
            what: 'Besked om paketet',
            how: 'med e-post',
            due: { inDays: 0, time: '13:00' },
          },
        ],
      },
      {
        act: 'notes',
        by: 'asha',
        at: { daysAgo: 1, time: '10:50' },
        text: 'Ägaren till butiken: "Vi har ju två hyllor, det vet han." Paketet står i den andra. Ägaren kör hem det själv till henne i kväll och vill att vi inte säger något till kassören, han är ny. Skriver till Shirin när hon har fått det i handen.',
      },
    ],
  },
]
