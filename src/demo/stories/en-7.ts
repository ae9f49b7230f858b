import type { Story } from '../story.ts'

/** English stories, part 7 of 7. */
export const storiesEn7: Story[] = [
  {
    id: 'en-dimmer-flickers',
    subject: 'Dimmer flickers with the new bulb',
    customer: {
      name: 'Tomás Ó Súilleabháin',
      address: 'tomas@osuilleabhain.example',
      phone: '+353 20 910 2254',
      language: 'en',
      zone: 'Europe/Dublin',
    },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 23 },
        text: `Hi,

I replaced the bulb in my Skymning with the one you recommend on the product page (E14, 5 W, "dimmable") and from about halfway down it flickers like a haunted house. The old bulb never did.

Is it the bulb or the dimmer? And if it's the bulb, do I post it back to ye or just bin it?

Tomás Ó Súilleabháin
Cork`,
      },
    ],
  },
  {
    id: 'en-where-is-20379',
    subject: 'where is 20379',
    customer: { name: 'Kwabena Littlewood', address: 'kb.littlewood@pocketpost.example', language: 'en', zone: 'Europe/London' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 47 },
        text: `where is it

Sent from my Galaxy`,
      },
    ],
  },
  {
    id: 'en-linen-washing',
    subject: 'Washing Dimma, colour "oat"',
    customer: { name: 'Philippa Strand-Oduya', address: 'pippa@strandoduya.example', language: 'en', zone: 'Europe/London' },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 95 },
        text: `Hello!

A three-year-old and a bowl of beetroot soup have met my Dimma curtains. The care label says 30 degrees and "with love", which does not tell me whether I may use stain remover. May I? And will they shrink? They're only just long enough as it is.

With thanks (and with love),
Pippa`,
      },
    ],
  },
  {
    id: 'en-cushion-mustard',
    subject: 'Photo attached: this is not "ochre"',
    customer: {
      name: 'Ignatius Poole-Rasmussen',
      address: 'iggy@poole-rasmussen.example',
      language: 'en',
      zone: 'Europe/London',
    },
    acts: [
      {
        act: 'writes',
        picture: 'two-cushions',
        at: { daysAgo: 1, time: '17:52' },
        text: `Hi,

Cushion cover from 20364, photo attached, taken next to the one I bought from you in spring. Both are labelled "ochre". One is ochre. The other could direct traffic.

Different dye lot? I'd like one that matches, if they exist. Otherwise I'll send it back, I gather that's free at the moment.

Iggy Poole-Rasmussen`,
        html: '<p>Hi,</p><p>Cushion cover from <b>20364</b>, photo attached, taken next to the one I bought from you in spring. Both are labelled &quot;ochre&quot;. One is ochre. The other could direct traffic.</p><p>Different dye lot? I&#39;d like one that matches, if they exist. Otherwise I&#39;ll send it back, I gather that&#39;s free at the moment.</p><p>Iggy Poole-Rasmussen</p>',
      },
    ],
  },
  {
    id: 'en-three-nordlys-builder',
    subject: 'three lamps three wrong cups',
    to: 'orders',
    customer: {
      name: 'Gaz Pemberley',
      address: 'gaz@pemberleyfitouts.example',
      phone: '+44 7700 900 840',
      language: 'en',
      zone: 'Europe/London',
      organisation: 'Pemberley Fit-outs',
    },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 130 },
        text: `Right. Three Nordlys for a clients kitchen, all three with a cup thats too small for the box in the ceiling. I've plastered round the big size because thats what your drawing says. Client moves in next week and is the sort who measures things.

Need 3 big cups, brass, NOW, and somebody can tell me who pays a plasterer to come twice.

Gaz

Pemberley Fit-outs - kitchens, lofts, other peoples mistakes`,
      },
    ],
  },
  {
    id: 'en-internship',
    subject: 'Internship in lighting design?',
    customer: {
      name: 'Noor van Tiggelen',
      address: 'noor.vantiggelen@studentpost.example',
      language: 'en',
      zone: 'Europe/Amsterdam',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '22:31' },
        text: `Dear Sir/Madam of Lykt & Lin,

I am a second-year product design student in Eindhoven and I am searching for an internship of five months. I have made a lamp out of an umbrella which has been in an exhibition (of my school). I would like to learn how a lamp becomes a thing that can be made one thousand times and still is good.

Is it possible by you? My portfolio can I send if you wish.

With kind regards,
Noor van Tiggelen`,
      },
    ],
  },
  {
    id: 'en-cat-on-the-shade',
    subject: 'Load-bearing capacity of a lampshade',
    customer: {
      name: 'Dr Cornelia Vanstrom-Hale',
      address: 'c.vanstromhale@quietlibrary.example',
      language: 'en',
      zone: 'Europe/London',
    },
    acts: [
      {
        act: 'writes',
        picture: 'cat-on-shade',
        at: { minutesAgo: 310 },
        text: `Dear Lykt & Lin,

I own your floor lamp Fura with the large drum shade. I also own, insofar as anyone does, a cat of 6.4 kg. He has discovered that the shade is warm.

So far the shade has held. I should like to know (a) whether it was designed for this, (b) whether a reinforced one exists, and (c) whether the LED bulb minds being purred at from above. He is not to be persuaded; I have tried.

I attach a photograph for your engineers.

Yours sincerely,
Cornelia Vanstrom-Hale`,
      },
    ],
  },
  {
    id: 'en-supplier-canopies',
    subject: 'Re: Nordlys canopies, lot N2 - what went wrong and what we send',
    to: 'orders',
    customer: {
      name: 'Rasa Petrauskaite',
      address: 'rasa@vilkasmetal.example',
      language: 'en',
      zone: 'Europe/Vilnius',
      organisation: 'Vilkas Metal',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 4, time: '11:48' },
        text: `Dear Ingrid,

We have checked lot N2. The canopies were taken from the bin of your small model: the bins stand side by side and the label had fallen. It is 140 pieces, and all went to you in one pallet.

We press 140 new ones in 120 mm brass. Pallet leaves Vilnius in three days. I am sorry for this, I know what a wrong small part makes with a big lamp.

With regards,
Rasa Petrauskaite
Quality, Vilkas Metal

From: Ingrid Sørlie-Haugland <orders@lyktlin.example>
To: Rasa Petrauskaite
Subject: Nordlys canopies, lot N2

> Dear Rasa, every Nordlys we have opened from N2 has the 80 mm canopy.
> How many are there, and how soon can you make the right ones?`,
        html: '<p>Dear Ingrid,</p><p>We have checked lot N2. The canopies were taken from the bin of your small model: the bins stand side by side and the label had fallen. It is <b>140 pieces</b>, and all went to you in one pallet.</p><p>We press 140 new ones in 120 mm brass. Pallet leaves Vilnius in three days. I am sorry for this, I know what a wrong small part makes with a big lamp.</p><p>With regards,<br>Rasa Petrauskaite<br>Quality, Vilkas Metal</p><blockquote><p>Dear Rasa, every Nordlys we have opened from N2 has the 80 mm canopy. How many are there, and how soon can you make the right ones?</p></blockquote>',
      },
      { act: 'takes', by: 'ingrid', at: { daysAgo: 4, time: '13:05' } },
      {
        act: 'notes',
        by: 'ingrid',
        at: { daysAgo: 4, time: '13:12' },
        text: '140 wrong ones came in; 61 lamps went out with them before we stopped. I have the list. Jonas: we have 38 right canopies in the store, those go to people who have written already, oldest first. The other 23 should hear it from us before they get the ladder out.',
      },
      {
        act: 'notes',
        by: 'jonas',
        at: { daysAgo: 4, time: '14:31' },
        text: 'Packed the first 19. Two of the 61 are in Shanghai, Mei-Lin writes to them.',
      },
      {
        act: 'notes',
        by: 'soren',
        at: { daysAgo: 3, time: '10:08' },
        text: 'Electricians: I am fine with paying a second visit up to what we can grant ourselves. Above that ask me, I answer within the quarter of an hour.',
      },
      {
        act: 'replies',
        by: 'ingrid',
        at: { daysAgo: 3, time: '10:40' },
        text: `Dear Rasa,

Thank you for telling me plainly how it happened; it makes it much easier to tell our customers.

Please put the pallet on the fast truck. We pay the difference, and I confirm the booking to you by 16:00 today.

Ingrid`,
        promises: [
          {
            words: 'I confirm the booking to you by 16:00 today',
            what: 'Booking of the fast truck confirmed',
            how: 'by e-mail',
            due: { inDays: -3, time: '16:00' },
            kept: { at: { daysAgo: 3, time: '15:20' }, evidence: 'Booking confirmed to Vilkas at 15:20' },
          },
        ],
      },
      { act: 'snoozes', by: 'ingrid', at: { daysAgo: 3, time: '15:22' }, until: { inDays: 1, time: '09:00' } },
    ],
  },
  {
    id: 'en-out-of-office-curator',
    subject: 'Automatic reply: Your lamps for "Rooms After Dark"',
    customer: {
      name: 'Lucian Ashgrove-Patel',
      address: 'l.ashgrove@dulcimermuseum.example',
      language: 'en',
      zone: 'Europe/London',
      organisation: 'The Dulcimer Museum',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '09:01' },
        automatic: 'reply',
        text: `Thank you for your message. I am installing an exhibition and will be up a scaffold, without a telephone, until the end of next week.

For loans please contact the registrar. For anything on fire please contact the fire brigade.

Lucian Ashgrove-Patel
Curator of Domestic Life`,
      },
    ],
  },
]
