/** Danish stories, first part: what went well, or was put right. */
import type { Story } from '../story.ts'

/** Conversations that ended with our word kept. */
export const storiesDa1: Story[] = [
  {
    id: 'da-aertesuppe',
    subject: 'Forkert grøn (ordre 20313)',
    customer: { name: 'Kirsten Bjerregaard Holt', address: 'kirsten.holt@postkasse.example', language: 'da' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 8, time: '19:22' },
        text: `Hej Lykt & Lin

Jeg bestilte hørgardinerne «Dis» i salvie. På jeres billede er salvie en støvet, lidt grålig grøn. Det, der hænger i min stue nu, er ærtesuppe.

Min mand siger, at man vænner sig til det. Det har han sagt om meget i 31 år.

Kan de byttes? Jeg har hængt det ene fag op for at se det i dagslys, men ikke klippet noget af.

Venlig hilsen
Kirsten Bjerregaard Holt
Silkeborg`,
      },
      { act: 'takes', by: 'jonas', at: { daysAgo: 7, time: '08:31' } },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 7, time: '08:52' },
        text: `Hej Kirsten

Du har fået farven «Mose» i stedet for «Salvie»; de to numre ligger lige ved siden af hinanden på hylden, og vi tog det forkerte. Det er vores fejl, og du skal ikke vænne dig til noget.

Dine fire fag i salvie bliver pakket i dag, og de er hos fragtmanden senest i morgen kl. 16. Returlabel til de grønne ligger i pakken, så du bare kan bruge kassen igen. Byttet koster dig ingenting.

Bedste hilsner
Jonas, Lykt & Lin`,
        promises: [
          {
            words: 'de er hos fragtmanden senest i morgen kl. 16',
            what: 'Fire fag «Dis» i salvie sendes',
            how: 'med fragtmand',
            due: { inDays: -6, time: '16:00' },
            price: 'free',
            kept: { at: { daysAgo: 6, time: '14:10' }, evidence: 'Scannet ved afhentning, pakke 7711-20313' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 4, time: '17:40' },
        text: `Kære Jonas

De er kommet, de hænger, og de er præcis den grønne, jeg havde i hovedet. Manden har også vænnet sig til dem. Det tog ham fire minutter.

Tak!
Kirsten`,
      },
      { act: 'closes', by: 'jonas', at: { daysAgo: 3, time: '09:05' } },
    ],
  },
  {
    id: 'da-alba-fylder-tretten',
    subject: 'Når lampen frem til fødselsdagen?',
    customer: { name: 'Henriette Vang Sloth', address: 'henriette@vangsloth.example', language: 'da' },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 9, time: '10:14' },
        text: `Hej

Vi har bestilt bordlampen «Ljung» i rød til vores datter Alba, ordre 20318. Hun fylder 13 om en uge, og det er den eneste ting, hun har ønsket sig. Altså ud over en telefon, der koster mere end min første bil.

Når den frem? Hvis ikke, vil jeg hellere vide det nu, så jeg kan finde på noget.

Kh Henriette`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 9, time: '10:51' },
        text: `Hej Henriette

Lampen står på lager, så den når det. Jeg pakker den selv i dag og lægger lidt silkepapir om, nu hvor den skal være gave.

Jeg sender dig pakkenummeret i dag inden kl. 15, så du kan følge den hele vejen til Horsens.

Mange hilsner
Asha`,
        promises: [
          {
            words: 'Jeg sender dig pakkenummeret i dag inden kl. 15',
            what: 'Pakkenummer sendes',
            how: 'på mail',
            due: { inDays: -9, time: '15:00' },
            kept: { at: { daysAgo: 9, time: '14:22' }, evidence: 'Mail med pakkenummer 7711-20318 sendt' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 9, time: '14:22' },
        text: `Hej igen

Her er nummeret: 7711-20318. Den er lige kørt herfra.

God fest til Alba!
Asha`,
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '20:33' },
        text: `Kære Asha

Den stod på gavebordet i sit silkepapir. Alba fik telefonen af sin mormor (selvfølgelig), men det er lampen, hun har taget billeder af. Den står ved sengen nu, og hun har sovet med den tændt to nætter i træk.

Man skriver altid, når noget går galt. Nu skriver jeg, fordi noget gik godt.

Henriette`,
      },
      { act: 'closes', by: 'asha', at: { daysAgo: 1, time: '08:20' } },
    ],
  },
  {
    id: 'da-ean-faktura',
    subject: 'Elektronisk faktura, ordre 20325',
    customer: { name: 'Torben Munk Rasmussen', address: 'tmr@aadalsskolen.example', language: 'da', organisation: 'Ådalsskolen' },
    to: 'orders',
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '11:05' },
        text: `Til bogholderiet

Vi har modtaget 6 stk. væglampe «Skumring» til skolens læsekroge, samt en pdf-faktura pr. mail.

Som offentlig institution kan vi kun betale fakturaer, der er sendt elektronisk til vores EAN-nummer. Nummeret blev oplyst ved bestillingen. Personreference: TMR, rekvisition 4471.

Den fremsendte faktura bedes krediteres og sendes på ny.

Med venlig hilsen
Torben Munk Rasmussen
Administrativ medarbejder`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 7, time: '13:20' },
        text: `Hej Torben

Jeg kan se, at EAN-nummeret stod i bemærkningsfeltet, og der læste vi det ikke.

I får en kreditnota på pdf-fakturaen nu, og jeg sender den elektroniske faktura med rekvisition 4471 senest i morgen kl. 12. Betalingsfristen regner vi fra den nye faktura.

Venlig hilsen
Jonas Edvall`,
        promises: [
          {
            words: 'jeg sender den elektroniske faktura med rekvisition 4471 senest i morgen kl. 12',
            what: 'E-faktura til EAN-nummeret',
            how: 'elektronisk faktura',
            due: { inDays: -6, time: '12:00' },
            kept: { at: { daysAgo: 6, time: '09:47' }, evidence: 'E-faktura 20325-2 kvitteret modtaget' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 6, time: '14:02' },
        text: `Modtaget og godkendt til betaling. Tak for hurtig ekspedition.

TMR`,
      },
      { act: 'closes', by: 'asha', at: { daysAgo: 6, time: '14:30' } },
    ],
  },
  {
    id: 'da-nordlys-hul-i-loftet',
    subject: 'Nordlys - rosetten dækker ikke udtaget',
    customer: { name: 'Mikkel Damgaard Friis', address: 'mikkel@damgaardfriis.example', language: 'da', phone: '+4510001731' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '21:48' },
        text: `Hej

Ny Nordlys-pendel i messing, flot lampe. Men den runde skål, der skal sidde oppe ved loftet, er 8 cm bred. Mit lampeudtag er 10. Så nu har jeg en smuk lampe med en grim firkant bag en lille hat.

På tegningen i jeres egen vejledning står der 12 cm. Er det mig der har misforstået noget?

Mikkel`,
      },
      {
        act: 'notes',
        by: 'ingrid',
        at: { daysAgo: 5, time: '08:40' },
        text: `Det er den fjerde med Nordlys og lille roset. De 8 cm hører til væglampen. Lageret tæller efter, hvor mange fra det parti der er kørt ud. Der ligger rigtige rosetter i reservedelsskabet, tag af dem først.`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 5, time: '09:15' },
        text: `Hej Mikkel

Du har ikke misforstået noget. Der er lagt en forkert roset i en del af Nordlys-kasserne, og din er en af dem. Undskyld.

Jeg har lagt en rigtig på 12 cm i messing fra til dig. Den bliver sendt med brevpost i dag inden kl. 16, og du beholder bare den lille. Hvis du allerede har haft en elektriker på, så skriv det, så finder vi ud af det.

Mange hilsner
Asha`,
        promises: [
          {
            words: 'Den bliver sendt med brevpost i dag inden kl. 16',
            what: 'Rigtig roset, 12 cm messing, sendes',
            how: 'med brevpost',
            due: { inDays: -5, time: '16:00' },
            price: 'free',
            kept: { at: { daysAgo: 5, time: '14:55' }, evidence: 'Lagt i postkassen af Asha, brev med sporing' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '18:11' },
        text: `Så er den kommet og sidder der. Ingen elektriker, det er bare to skruer og en stige, jeg ikke stoler på.

Den lille hat har fået et nyt liv som æggebæger.

Mikkel

Sendt fra min iPhone`,
      },
      { act: 'closes', by: 'asha', at: { daysAgo: 1, time: '08:55' } },
    ],
  },
  {
    id: 'da-49-kroner',
    subject: '49 kr. for en "fri retur"',
    customer: { name: 'Amira Osmani', address: 'amira.osmani@studiepost.example', language: 'da' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 5, time: '12:44' },
        text: `hej, i reklamerer med fri retur hele måneden, men da jeg udfyldte returformularen trak den 49 kr. fra det jeg får tilbage. det er to pudebetræk til 119 kr stykket så det er altså en del af det

ordre 20342

amira`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 5, time: '13:30' },
        text: `Hej Amira

Du har ret, og formularen har uret. Kampagnen siger fri retur, men formularen har ikke fået det at vide.

De 49 kr. går tilbage på dit kort i dag, og du får en kvittering fra mig, når det er gjort. Det er lovet til alle i kampagnen, så du skal ikke gøre mere.

Hilsen Asha`,
        promises: [
          {
            words: 'De 49 kr. går tilbage på dit kort i dag',
            what: 'Returgebyr betales tilbage',
            how: 'på kortet',
            due: { inDays: -5, time: '17:00' },
            price: { amount: '49.00', currency: 'DKK' },
            kept: { at: { daysAgo: 5, time: '15:12' }, evidence: 'Tilbagebetaling 49,00 DKK bogført på ordre 20342' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 5, time: '15:14' },
        text: `Hej Amira

Så er de 49 kr. sendt. Banken bruger normalt en til tre hverdage på at vise dem.

Asha`,
      },
      { act: 'writes', at: { daysAgo: 3, time: '09:20' }, text: `de er der :) tak` },
      { act: 'closes', by: 'asha', at: { daysAgo: 3, time: '10:01' } },
    ],
  },
]
