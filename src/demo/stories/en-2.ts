import type { Story } from '../story.ts'

/** English stories, part 2 of 7. */
export const storiesEn2: Story[] = [
  {
    id: 'en-customs-brooklyn',
    subject: 'Customs wants a paper',
    to: 'orders',
    customer: {
      name: 'Delphine Okonkwo-Reyes',
      address: 'delphine@okonkworeyes.example',
      phone: '+1 718 555 0148',
      language: 'en',
      zone: 'America/New_York',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '17:31' },
        text: `Hi there,

My curtains (order 20334) are sitting in Newark. The broker says they need "a commercial invoice with country of origin of the fabric" or they'll send them back on their fifth day. Today is day two. Can you help?

Thanks so much,
Delphine`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 5, time: '08:25' },
        text: `Hi Delphine,

Yes. The linen is woven in Lithuania and sewn in Borås, Sweden, and the paper has to say both. I make the invoice now and send it to you and to the broker by 11:00 Stockholm time today, which is 5 in the morning for you, so it will be there when their office opens.

Mei-Lin Zhou
Lykt & Lin`,
        promises: [
          {
            words: 'send it to you and to the broker by 11:00 Stockholm time today',
            what: 'Commercial invoice with origin of the fabric',
            how: 'by e-mail to her and the broker',
            due: { inDays: -5, time: '11:00' },
            kept: { at: { daysAgo: 5, time: '09:47' }, evidence: 'Sent to both at 09:47; broker confirmed receipt' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 5, time: '09:47' },
        text: `Sent. The broker's night desk has already confirmed that it is what they need.

If anything still sticks, answer here and I will write to them directly.

Mei-Lin`,
      },
      {
        act: 'writes',
        at: { daysAgo: 4, time: '15:02' },
        text: 'Released this morning! You saved my curtains. And I got to tell my husband that yes, they really do have night desks.',
      },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 3, time: '08:12' } },
    ],
  },
  {
    id: 'en-swatches-lighthouse',
    subject: 'Linen that survives salt air?',
    customer: { name: 'Isolde Penhaligon-Marsh', address: 'keeper@lowlight.example', language: 'en', zone: 'Europe/London' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 8, time: '22:10' },
        text: `Good evening,

We live in a converted lighthouse (yes, really; no, it does not rotate). Round rooms, salt on everything, sun from all sides. Which of your curtain linens fades least, and does the salt hurt it? I'd rather feel them than guess from a screen.

Isolde`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 7, time: '09:33' },
        text: `Good morning Isolde,

Havsbris is the one: dyed in the yarn, light-fastness 6 of 8, and salt does not harm flax; rinse it in fresh water twice a year. Dimma is prettier and would be grey by next summer.

I post you swatches of Havsbris in all five colours by tomorrow 16:00, with a card on how to measure a curved wall.

Mei-Lin`,
        promises: [
          {
            words: 'I post you swatches of Havsbris in all five colours by tomorrow 16:00',
            what: 'Five Havsbris swatches posted',
            how: 'by letter post',
            due: { inDays: -6, time: '16:00' },
            price: 'free',
            kept: { at: { daysAgo: 6, time: '11:25' }, evidence: 'Posted with the morning mail, five colours' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '20:30' },
        text: `The swatches are here and I have hung them in the lamp room to see what the sea thinks of them. "Kelp" is winning. Order to follow.

I.`,
      },
      { act: 'closes', by: 'mei-lin', at: { daysAgo: 1, time: '08:05' } },
    ],
  },
  {
    id: 'en-compliment-nursing-home',
    subject: 'just to say',
    customer: {
      name: 'Rosalind Tshabalala',
      address: 'rosalind.t@willowbank.example',
      language: 'en',
      zone: 'Europe/London',
      organisation: 'Willowbank House',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 5, time: '14:18' },
        text: `Hello, no question, only a thank-you.

We put your Gryning lamps in six bedrooms here. They come up slowly in the morning instead of the overhead strip going bang. Mr Dunmore, who has not said good morning to anyone since he came to us, said it to the lamp. We are counting it.

Rosalind Tshabalala
Night sister, Willowbank House`,
      },
      {
        act: 'replies',
        by: 'ingrid',
        at: { daysAgo: 4, time: '09:12' },
        text: `Dear Rosalind,

We read your letter aloud at the morning meeting. The woman who drew Gryning was on the other end of the line and went quiet for a while, which is not like her.

Thank you for counting it. So do we.

Ingrid Sørlie-Haugland
Lykt & Lin`,
      },
      { act: 'closes', by: 'ingrid', at: { daysAgo: 4, time: '09:13' } },
    ],
  },
  {
    id: 'en-address-change-narrowboat',
    subject: 'I have moved (the house has, actually)',
    to: 'orders',
    customer: {
      name: 'Barnaby Thistlewood',
      address: 'barnaby@slowwater.example',
      phone: '+44 7700 900 655',
      language: 'en',
      zone: 'Europe/London',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '09:40' },
        text: `Morning!

Order 20345. I live on a narrowboat and we've gone up six locks since I ordered, so the marina address is no good. Can it go to The Old Pump House, Hatton, instead? They hold parcels for boats.

Barnaby`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 7, time: '10:02' },
        text: `Morning Barnaby,

Caught in time: it was on the packing table. I have changed the label to The Old Pump House and your lamp leaves today at 13:30 as planned. Tracking follows when it is scanned.

Jonas`,
        promises: [
          {
            words: 'your lamp leaves today at 13:30 as planned',
            what: 'Lamp leaves for the new address',
            how: 'by courier',
            due: { inDays: -7, time: '13:30' },
            kept: { at: { daysAgo: 7, time: '13:24' }, evidence: 'Scanned 13:24, label shows Hatton' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 3, time: '12:55' },
        text: 'Picked up at the Pump House. Lit the galley. Stew looked better than it was. Ta!',
      },
      { act: 'closes', by: 'jonas', at: { daysAgo: 3, time: '13:10' } },
    ],
  },
  {
    id: 'en-free-returns-eight-pounds',
    subject: 'RE: Try it at home - returns are on us',
    customer: { name: 'Priyanka Vellathottam', address: 'priyanka@vellathottam.example', language: 'en', zone: 'Europe/London' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 8, time: '13:05' },
        text: `Hello

Your newsletter says in large friendly letters that returns are on you. Your returns form says in small ones that £8.00 will be deducted. I'd like to know which of you is lying.

P. Vellathottam

-----Original Message-----
From: Lykt & Lin <news@lyktlin.example>
Subject: Try it at home - returns are on us

Order anything before the end of the month, live with it for thirty days, and send it back for free if it was not love.`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 8, time: '13:42' },
        text: `Hello,

The newsletter is right and the form is wrong. The campaign started before the form had been told about it, and that is our mistake.

Use the form as it is. I have marked your return, and I refund the £8.00 to your card today, before you have even sent anything.

Asha Raghunathan
Lykt & Lin`,
        promises: [
          {
            words: 'I refund the £8.00 to your card today',
            what: 'Return fee refunded',
            how: 'to her card',
            due: { inDays: -8, time: '17:00' },
            price: { amount: '8.00', currency: 'GBP' },
            kept: { at: { daysAgo: 8, time: '14:01' }, evidence: 'Refund 5518, £8.00, booked 14:01' },
          },
        ],
      },
      {
        act: 'notes',
        by: 'asha',
        at: { daysAgo: 8, time: '14:03' },
        text: 'Fourth one today. Who owns the form? Until it is fixed I refund the fee first and explain after, it takes one mail instead of three.',
      },
      { act: 'writes', at: { daysAgo: 7, time: '08:20' }, text: 'Well. That was faster than the newsletter. Thank you.' },
      { act: 'closes', by: 'asha', at: { daysAgo: 7, time: '08:45' } },
    ],
  },
]
