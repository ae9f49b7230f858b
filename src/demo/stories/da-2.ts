/** Danish stories, second part: ordinary days, on the telephone and on islands. */
import type { Story } from '../story.ts'

/** Conversations that are done, and the first ones in which we still owe something. */
export const storiesDa2: Story[] = [
  {
    id: 'da-faeroeerne',
    subject: 'Fragt til Tórshavn',
    customer: { name: 'Rannvá Joensen', address: 'rannva@heimasida.example', language: 'da', zone: 'Atlantic/Faroe' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 8, time: '09:02' },
        text: `Goddag

Jeres hjemmeside kender ikke Færøerne; jeg kan vælge Danmark, men så siger den, at postnummer 100 ikke findes. Det gør det. Jeg bor i det.

Jeg vil gerne købe gulvlampen «Fyr» og et par mørklægningsgardiner. Hvad koster fragten hertil, og skal jeg betale dansk moms, når der også kommer moms på heroppe?

Venlig hilsen
Rannvá Joensen`,
      },
      {
        act: 'replies',
        by: 'soren',
        at: { daysAgo: 8, time: '10:25' },
        text: `Hej Rannvá

Postnummer 100 findes, det er vores formular, der er for lille. Du skal ikke betale moms hos os, når varen sendes til Færøerne; den betales hos jer.

Gulvlampen er 142 cm i kassen, så jeg er nødt til at spørge fragtmanden om prisen. Du får en fast pris på fragten fra mig senest i morgen kl. 14.

Venlig hilsen
Søren Kjærgaard`,
        promises: [
          {
            words: 'Du får en fast pris på fragten fra mig senest i morgen kl. 14',
            what: 'Fast fragtpris til Tórshavn',
            how: 'på mail',
            due: { inDays: -7, time: '14:00' },
            kept: { at: { daysAgo: 7, time: '11:36' }, evidence: 'Mail med fragtpris 289 kr. sendt' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'soren',
        at: { daysAgo: 7, time: '11:36' },
        text: `Hej Rannvá

Fragten bliver 289 kr. for begge dele samlet, med skib, otte til ti dage. Skal jeg oprette ordren for dig, så du slipper for formularen?

Søren`,
      },
      {
        act: 'writes',
        at: { daysAgo: 7, time: '12:10' },
        text: `Ja tak. Otte til ti dage er helt i orden. Herude venter vi alligevel altid på et skib.

Rannvá`,
      },
      {
        act: 'notes',
        by: 'soren',
        at: { daysAgo: 7, time: '12:40' },
        text: `Ordre 20354 oprettet i hånden uden moms. Tove: postnumre med tre cifre bør kunne vælges, vi har haft fire fra Færøerne i år.`,
      },
      { act: 'closes', by: 'soren', at: { daysAgo: 7, time: '12:45' } },
    ],
  },
  {
    id: 'da-mormors-lampe',
    subject: 'Ros til hende der hedder Asha',
    customer: { name: 'Poul-Erik Thygesen', address: 'pe.thygesen@bredbaand.example', language: 'da' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 4, time: '15:27' },
        text: `Til chefen

For tre uger siden ringede jeg og spurgte, om man kunne købe en ny ledning til en lampe, som De ikke har solgt. Det var min afdøde kones mors lampe, og den gamle stofledning var møret.

Deres medarbejder Asha kunne have sagt nej. I stedet bad hun mig måle tykkelsen med en skydelære og lægge telefonen fra mig imens. Hun ventede. Hun fandt en vinrød tekstilledning, der passer, og skrev ned på et kort, hvordan den gamle skulle tages af.

Nu lyser den over mit køkkenbord igen. Jeg er 84 år og har selv haft butik, så jeg ved, hvad et kvarter i telefonen koster. De skal vide, at det var godt givet ud.

Med venlig hilsen
Poul-Erik Thygesen
Thisted`,
      },
      {
        act: 'replies',
        by: 'ingrid',
        at: { daysAgo: 3, time: '09:10' },
        text: `Kære Poul-Erik

Jeg har læst dit brev højt for hele bordet her til morgen. Asha blev helt stille og gik ud efter kaffe, og det gør hun ellers aldrig.

Tak, fordi du satte dig ned og skrev. Må lampen lyse længe over dit køkkenbord.

Ingrid Sørlie-Haugland`,
      },
      { act: 'closes', by: 'ingrid', at: { daysAgo: 3, time: '09:12' } },
    ],
  },
  {
    id: 'da-fire-meter-ledning',
    subject: 'Ledning på 4 meter?',
    customer: {
      name: 'Lone Krarup',
      address: 'lone@krarup-keramik.example',
      language: 'da',
      phone: '+4510002284',
      organisation: 'Krarup Keramik',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '07:38' },
        text: `Der er 3,60 til loftet i mit værksted, og pendlerne har 1,5 m ledning. Kan I lave tre stk. «Fika» med 4 meter? Ring gerne, jeg har ler på fingrene hele dagen og skriver dårligt.

Lone`,
      },
      {
        act: 'calls',
        by: 'jonas',
        at: { daysAgo: 7, time: '09:45' },
        text: `Talte med Lone Krarup. Tre «Fika» i sort med 4 meter grå stofledning. Værkstedet kan sætte dem på for 60 kr. stykket. Hun sagde ja, mens det skramlede i baggrunden. Jeg lovede: «Lamperne er færdige og sendt, inden vi lukker i overmorgen kl. 17.»`,
        promises: [
          {
            words: 'Lamperne er færdige og sendt, inden vi lukker i overmorgen kl. 17',
            what: 'Tre «Fika» med 4 m ledning sendes',
            how: 'med fragtmand',
            due: { inDays: -5, time: '17:00' },
            price: { amount: '180.00', currency: 'DKK' },
            kept: { at: { daysAgo: 6, time: '15:20' }, evidence: 'Værkstedet færdigt en dag før, pakke 7711-20352' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 3, time: '16:05' }, text: `hænger. ser ud som om de altid har hængt der. tak` },
      { act: 'closes', by: 'jonas', at: { daysAgo: 2, time: '08:15' } },
    ],
  },
  {
    id: 'da-katten-er-uskyldig',
    subject: 'Knust glasskærm, ordre 20338',
    customer: { name: 'Sofus Bruun-Nyrop', address: 'sofus@bruun-nyrop.example', language: 'da' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '16:55' },
        text: `Hej

Pakken med glasskærmen til «Månestråle» kom i dag. Den klirrede, da jeg tog den op. For god ordens skyld: katten er uskyldig, den sad på radiatoren hele tiden, og jeg har vidner.

Kassen er trykket ind i det ene hjørne. Vil I have billeder?

Hilsen Sofus (og Abildgaard, kat)`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 5, time: '08:44' },
        text: `Hej Sofus (og Abildgaard)

Katten er hermed frikendt. Et billede af hjørnet er nok; det er til fragtmanden, ikke til dig.

Jeg sender en ny skærm i dag inden kl. 16, pakket i en dobbelt kasse. Skårene må du smide ud, pas på poterne.

Mange hilsner
Asha`,
        promises: [
          {
            words: 'Jeg sender en ny skærm i dag inden kl. 16',
            what: 'Ny glasskærm sendes',
            how: 'i dobbelt kasse',
            due: { inDays: -5, time: '16:00' },
            price: 'free',
            kept: { at: { daysAgo: 5, time: '13:30' }, evidence: 'Kørt til posthuset af Asha, pakke 7711-20338B' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 5, time: '09:02' },
        text: `Billede følger. Abildgaard ville absolut med på det.

Sofus`,
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '12:30' },
        text: `Den er kommet, den er hel, og dobbeltkassen er taget i brug af den frikendte.

Tak for god og hurtig hjælp!
Sofus`,
      },
      { act: 'closes', by: 'asha', at: { daysAgo: 2, time: '13:05' } },
    ],
  },
  {
    id: 'da-badehotel',
    subject: 'Tilbud på 24 bordlamper',
    customer: { name: 'Annegrethe Kold', address: 'ak@klitbadehotel.example', language: 'da', organisation: 'Klitbadehotellet' },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '10:35' },
        text: `Kære Lykt & Lin

Vi er ved at lave nye værelser til sæsonen og kunne godt tænke os 24 stk. «Ljung» i sandfarvet, samt to i reserve.

1. Hvad er prisen ved 26 stk.?
2. Kan skærmene brandimprægneres? Det kræver vores forsikring.
3. Kan I levere på én palle, til tiden, og ikke i 26 små kasser?

Vi skal bestille inden ugen er omme.

Med venlig hilsen
Annegrethe Kold, værtinde`,
        html: `<p>Kære Lykt &amp; Lin</p>
<p>Vi er ved at lave nye værelser til sæsonen og kunne godt tænke os 24 stk. «Ljung» i sandfarvet, samt to i reserve.</p>
<ol><li>Hvad er prisen ved 26 stk.?</li><li>Kan skærmene brandimprægneres? Det kræver vores forsikring.</li><li>Kan I levere på én palle, til tiden, og ikke i 26 små kasser?</li></ol>
<p>Vi skal bestille inden ugen er omme.</p>
<p>Med venlig hilsen<br><b>Annegrethe Kold</b>, værtinde</p>`,
      },
      { act: 'takes', by: 'soren', at: { daysAgo: 2, time: '11:20' } },
      {
        act: 'replies',
        by: 'soren',
        at: { daysAgo: 1, time: '09:30' },
        text: `Kære Annegrethe

Tak for tre gode spørgsmål. Det tredje kan jeg svare på nu: ja, én palle, og vi kører den ikke ud uden at aftale dag med jer.

Pris og imprægnering kræver, at jeg taler med vores skærmmager. Du har et samlet tilbud i indbakken senest om to dage kl. 12, i god tid før I skal bestille.

Venlig hilsen
Søren Kjærgaard`,
        promises: [
          {
            words: 'Du har et samlet tilbud i indbakken senest om to dage kl. 12',
            what: 'Tilbud på 26 «Ljung» med imprægnering',
            how: 'på mail',
            due: { inDays: 1, time: '12:00' },
          },
        ],
      },
      {
        act: 'notes',
        by: 'soren',
        at: { daysAgo: 1, time: '10:10' },
        text: `Skærmmageren i Borås ringer tilbage om imprægnering. Uden den falder ordren til jorden, så jeg rykker dem selv.`,
      },
    ],
  },
]
