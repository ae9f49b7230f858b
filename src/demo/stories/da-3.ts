/** Danish stories, third part: what we owe, today and later. */
import type { Story } from '../story.ts'

/** Conversations with an open promise. */
export const storiesDa3: Story[] = [
  {
    id: 'da-nordlys-to-styk',
    subject: 'Re: Din ordre 20356 er leveret',
    customer: { name: 'Jeppe Lauritzen', address: 'jeppe.lauritzen@postkasse.example', language: 'da', phone: '+4510003390' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '08:12' },
        text: `Hej

To Nordlys modtaget, begge med en alt for lille roset. Jeg har læst på jeres side, at det er kendt, så jeg skælder ikke ud. Jeg vil bare gerne vide, hvornår de rigtige kommer, for elektrikeren kommer om en uge og tager 900 kr. for at ringe på døren.

Vh Jeppe

> Lykt & Lin <orders@lyktlin.example> skrev:
> Godt nyt! Din pakke er leveret.
> Vi håber, du bliver glad for den.`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 1, time: '13:05' },
        text: `Hej Jeppe

Tak, fordi du ikke skælder ud, selv om du godt måtte.

De sidste rosetter på lageret er brugt, men nye kommer fra fabrikken om to dage. Dine to bliver sendt samme dag, altså om to dage inden kl. 16, og så har du dem i god tid før elektrikeren. Jeg skriver til dig, i det øjeblik de er ude af huset.

Mange hilsner
Asha`,
        promises: [
          {
            words: 'Dine to bliver sendt samme dag, altså om to dage inden kl. 16',
            what: 'To rosetter, 12 cm, sendes',
            how: 'med brevpost',
            due: { inDays: 1, time: '16:00' },
            price: 'free',
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '13:40' },
        text: `Fint, det passer. Tak for klart svar.

Jeppe`,
      },
    ],
  },
  {
    id: 'da-ti-centimeter-for-kort',
    subject: 'Gardiner syet 10 cm for korte',
    customer: { name: 'Vibeke Stampe Holst', address: 'vibeke@stampeholst.example', language: 'da' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '20:19' },
        text: `Hej

Vi har fået syet seks fag i råhvid hør efter mål, ordre 20344. Jeg bestilte 248 cm. De er 238. Jeg har målt tre gange, og min svigersøn, som er tømrer, har målt to.

De slutter altså ti centimeter over gulvet. Det ligner, at huset er vokset.

Jeg ved godt, at varer efter mål normalt ikke kan returneres. Men det må vel forudsætte, at det er mine mål?

Venlig hilsen
Vibeke Stampe Holst`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 1, time: '09:42' },
        text: `Hej Vibeke

Jeg har slået ordren op: du skrev 248, og på systuens seddel står der 238. Fejlen er sket hos os, da tallet blev skrevet over. Tømreren kan lægge tommestokken fra sig.

Der er to veje: seks nye fag i fuld længde, eller at systuen lægger en bred kant på, hvis du hellere vil have dem før. Søren afgør sammen med systuen, hvor hurtigt nye fag kan være færdige, og jeg ringer til dig med en dato senest i morgen kl. 15.

Bedste hilsner
Jonas`,
        promises: [
          {
            words: 'jeg ringer til dig med en dato senest i morgen kl. 15',
            what: 'Opkald med dato for nye fag',
            how: 'på telefon',
            due: { inDays: 0, time: '15:00' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '11:27' },
        text: `Nye fag, tak. Jeg kan ikke leve med en kant. Ring endelig, jeg er hjemme hele dagen, og tømreren er gået.

Vibeke`,
      },
      {
        act: 'notes',
        by: 'jonas',
        at: { daysAgo: 1, time: '11:50' },
        text: `@Søren: systuen siger 5 hverdage for seks fag, hvis vi lader dem springe forbi de to ordrer til Malmö. Må jeg love det?`,
      },
    ],
  },
  {
    id: 'da-staar-stadig-hos-jer',
    subject: 'Ordre 20373 "under forsendelse" i fire dage',
    customer: { name: 'Emil Sandholt', address: 'emil.sandholt@studiepost.example', language: 'da' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 190 },
        text: `Hej med jer

Min ordre har nu stået som "under forsendelse" i fire dage uden at flytte sig. Jeg flytter til gengæld selv om tre dage, så hvis den kommer efter det, ender den hos en, der hedder Preben.

Kan I se, hvor den er?

/Emil`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { minutesAgo: 95 },
        text: `Hej Emil

Den er her. Vi skiftede bookingsystem, og to dage i træk blev der ikke bestilt afhentning, uden at nogen så det. Det er vores fejl, og du skulle have hørt det fra os først.

Din pakke kommer med den ekstra afhentning i morgen kl. 14. Skal den have din nye adresse, så skriv den til mig i dag, så skifter jeg labelen, før bilen kommer. Så slipper Preben.

Hilsen Asha`,
        promises: [
          {
            words: 'Din pakke kommer med den ekstra afhentning i morgen kl. 14',
            what: 'Ordre 20373 sendes',
            how: 'med den ekstra afhentning',
            due: { inDays: 1, time: '14:00' },
          },
        ],
      },
      {
        act: 'writes',
        at: { minutesAgo: 71 },
        text: `Tak! Ny adresse: Lygtestræde 8, 3. tv., 8000 Aarhus C. Preben takker også`,
      },
    ],
  },
  {
    id: 'da-lysdaemper-brummer',
    subject: 'Brummende lysdæmper',
    customer: { name: 'Grethe Nørremark', address: 'grethe.noerremark@bredbaand.example', language: 'da' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 3, time: '14:32' },
        text: `Kære Lykt & Lin.

Jeg har købt lysdæmperen til «Fyr» hos Dem, og den brummer. Ikke højt, men når man først har hørt det, kan man ikke høre andet. Min hørelse fejler ellers meget, så det siger noget.

Er det pæren eller dæmperen? Pæren er en, jeg havde i skuffen.

Venlig hilsen
Grethe Nørremark`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 2, time: '10:08' },
        text: `Kære Grethe Nørremark

Det er meget ofte pæren. Hvis der står «ikke dæmpbar» eller slet ikke noget om dæmpning på den, er det forklaringen. Vil De se efter og skrive, hvad der står?

Samtidig spørger jeg vores tekniker om netop den dæmper, og De hører fra mig med hans svar inden kl. 12 om tre dage, også hvis det viser sig at være pæren.

Venlig hilsen
Jonas Edvall`,
        promises: [
          {
            words: 'De hører fra mig med hans svar inden kl. 12 om tre dage',
            what: 'Svar fra teknikeren om dæmperen',
            how: 'på mail',
            due: { inDays: 1, time: '12:00' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '16:20' },
        text: `Der står 40 W og ellers ingenting. Den er nok ældre end Dem.

G. Nørremark`,
      },
    ],
  },
  {
    id: 'da-nuuk',
    subject: 'Sporing til 3900 Nuuk',
    customer: { name: 'Malik Kleist-Thorsen', address: 'malik.kt@heimasida.example', language: 'da', zone: 'America/Nuuk' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '21:03' },
        text: `Hej fra Nuuk!

Jeg har fået en mail om, at mine mørklægningsgardiner «Vargtimme» er afsendt, men linket til sporing er tomt. Det lyser hele natten i vores soveværelse, dels på grund af naboens nye projektør, dels fordi jeg har en søn på tre.

Kan I sende mig nummeret?

Malik`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 1, time: '13:48' },
        text: `Hej Malik

Gardinerne er pakket, men den bil, der skulle have taget dem, blev aldrig bestilt. Mailen om afsendelse gik altså for tidligt. Det beklager jeg.

De kommer med flyfragt i stedet for skib, uden merpris. Du får et sporingsnummer, der virker, i morgen inden kl. 16 dansk tid.

De bedste hilsner, også til sønnen
Mei-Lin Zhou`,
        promises: [
          {
            words: 'Du får et sporingsnummer, der virker, i morgen inden kl. 16 dansk tid',
            what: 'Sporingsnummer til flyfragten',
            how: 'på mail',
            due: { inDays: 0, time: '16:00' },
            price: 'free',
          },
        ],
      },
    ],
  },
]
