import type { Story } from '../story.ts'

/** English stories, part 3 of 7. */
export const storiesEn3: Story[] = [
  {
    id: 'en-charged-twice',
    subject: 'YOU HAVE CHARGED ME TWICE',
    customer: {
      name: 'Roderick Castellane',
      address: 'r.castellane@castellane.example',
      phone: '+353 20 912 4417',
      language: 'en',
      zone: 'Europe/Dublin',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '07:12' },
        text: `€389 on the 1st line of my statement and €389 on the 2nd line of my statement. ONE lamp. I am not running a charity for Swedes. Put it back TODAY or I ring the bank.

R. Castellane`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 6, time: '08:09' },
        text: `Dear Mr Castellane,

You are right to be angry. I see both: the first payment stopped halfway, you tried again, and our shop kept both. One of them should never have been taken.

I have cancelled it. The second €389.00 is released before noon today, and I send you the bank's reference so that you can hold them to it. Most banks show it within two working days.

Jonas Edvall
Lykt & Lin`,
        promises: [
          {
            words: 'The second €389.00 is released before noon today',
            what: 'Second payment released',
            how: 'to his card',
            due: { inDays: -6, time: '12:00' },
            price: { amount: '389.00', currency: 'EUR' },
            kept: { at: { daysAgo: 6, time: '10:31' }, evidence: 'Released 10:31, bank reference K77-4402 sent' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 6, time: '10:31' },
        text: `Released. The bank's reference is K77-4402.

Jonas Edvall`,
      },
      {
        act: 'writes',
        at: { daysAgo: 4, time: '18:59' },
        text: `Money back in the account. I withdraw the remark about Swedes.

R.C.`,
      },
      { act: 'closes', by: 'jonas', at: { daysAgo: 3, time: '08:12' } },
    ],
  },
  {
    id: 'en-which-bulb',
    subject: 'bulb?',
    customer: {
      name: 'Ottoline Farquharson-Adeyemi',
      address: 'ottoline@fa-post.example',
      language: 'en',
      zone: 'Europe/London',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 3, time: '12:41' },
        text: `what bulb does Skymning take. standing in the shop

Sent from my iPhone`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 3, time: '12:46' },
        text: `E14, at most 7 W LED, dimmable if you want to use the touch foot. Warm white (2700 K) looks best through the linen.

Asha, Lykt & Lin`,
      },
      {
        act: 'writes',
        at: { daysAgo: 3, time: '12:48' },
        text: `amazing. E14 the small one?

Sent from my iPhone`,
      },
      { act: 'replies', by: 'asha', at: { daysAgo: 3, time: '12:49' }, text: 'The small one, yes. About as wide as your thumb.' },
      { act: 'closes', by: 'asha', at: { daysAgo: 3, time: '12:58' } },
    ],
  },
  {
    id: 'en-reading-lamps-kochi',
    subject: 'Quotation for 14 reading lamps, school library',
    to: 'orders',
    customer: {
      name: 'Sister Annamma Kurian',
      address: 'library@stbrigidkochi.example',
      language: 'en',
      zone: 'Asia/Kolkata',
      organisation: 'St Brigid School, Kochi',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '06:30' },
        text: `Respected Sir or Madam,

Greetings from Kochi. Our library committee wishes to purchase fourteen (14) reading lamps of the model Läsro, or equivalent, for the new reading room, to be opened by the Bishop next month. Kindly quote your best price including freight, and confirm suitability for 230 V, 50 Hz and Indian type D sockets.

The girls have already chosen the colour (yellow) by secret ballot.

With prayerful regards,
Sr Annamma Kurian
Librarian`,
      },
      {
        act: 'replies',
        by: 'soren',
        at: { daysAgo: 7, time: '09:50' },
        text: `Dear Sister Annamma,

Thank you for writing, and my compliments to the voters. Läsro runs on 230 V, 50 Hz. It has a European plug; we can fit an approved type D plug before it leaves.

You have a written quotation with freight and plugs by 14:00 Stockholm time tomorrow.

Søren Kjærgaard
Lykt & Lin`,
        promises: [
          {
            words: 'a written quotation with freight and plugs by 14:00 Stockholm time tomorrow',
            what: 'Quotation for 14 Läsro with freight and plugs',
            how: 'as PDF by e-mail',
            due: { inDays: -6, time: '14:00' },
            kept: { at: { daysAgo: 6, time: '11:15' }, evidence: 'Quotation 311 sent at 11:15' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'soren',
        at: { daysAgo: 6, time: '11:15' },
        text: `Dear Sister Annamma,

Quotation 311 is attached: fourteen yellow Läsro at school price, plugs fitted, sea freight to Kochi in about five weeks or air in six days. With the Bishop in mind I have priced both.

Søren Kjærgaard`,
      },
      {
        act: 'writes',
        at: { daysAgo: 4, time: '07:05' },
        text: `Respected Mr Kjærgaard,

The committee has met. By air, please; bishops do not wait. Purchase order follows from our office.

Sr Annamma`,
      },
      { act: 'closes', by: 'soren', at: { daysAgo: 4, time: '10:20' } },
    ],
  },
  {
    id: 'en-hotel-galway-sconces',
    subject: '42 wall lights for a hotel in Galway',
    to: 'orders',
    customer: {
      name: 'Fionnuala Breathnach-Ryan',
      address: 'fionnuala@thesaltstair.example',
      phone: '+353 20 911 8032',
      language: 'en',
      zone: 'Europe/Dublin',
      organisation: 'The Salt Stair',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 3, time: '15:26' },
        cc: ['owner@thesaltstair.example'],
        text: `Hello there,

We're refitting The Salt Stair, twenty-one rooms, two wall lights in each. Stilla in blackened brass is the one the owner keeps going back to. Two questions before I can bring it to him:

1. What would 42 cost us, delivered to Galway?
2. Could the bedside switch be moved to the left on half of them? Guests sleep on both sides, I'm told.

All the best,
Fionnuala Breathnach-Ryan
Project manager`,
      },
      { act: 'takes', by: 'soren', at: { daysAgo: 2, time: '08:30' } },
      {
        act: 'replies',
        by: 'soren',
        at: { daysAgo: 2, time: '09:15' },
        text: `Dear Fionnuala,

Left-hand switches can be done; the workshop in Nybro did the same for a ferry last year. They need a day to tell me what it adds per lamp.

I send you a price for all 42, half of them left-handed, delivered to Galway, by 12:00 your time tomorrow at the latest. It will be a fixed price, freight included.

Søren Kjærgaard
Lykt & Lin`,
        promises: [
          {
            words:
              'I send you a price for all 42, half of them left-handed, delivered to Galway, by 12:00 your time tomorrow at the latest',
            what: 'Fixed price for 42 Stilla, 21 left-handed',
            how: 'by e-mail',
            due: { inDays: -1, time: '13:00' },
            kept: { at: { daysAgo: 1, time: '11:40' }, evidence: 'Offer 318 sent at 11:40' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'soren',
        at: { daysAgo: 1, time: '11:40' },
        text: `Dear Fionnuala,

Offer 318: 21 right-handed and 21 left-handed Stilla in blackened brass, €7,434.00 delivered. The left-hand switch adds €11 each and nothing in time.

You asked on the phone for one of each to show the owner. A sample pair leaves our store tomorrow before 15:00, on loan and free of charge.

Søren Kjærgaard`,
        promises: [
          {
            words: 'A sample pair leaves our store tomorrow before 15:00',
            what: 'Sample pair of Stilla leaves our store',
            how: 'by courier, on loan',
            due: { inDays: 0, time: '15:00' },
            price: 'free',
          },
        ],
      },
    ],
  },
]
