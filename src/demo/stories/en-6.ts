import type { Story } from '../story.ts'

/** English stories, part 6 of 7. */
export const storiesEn6: Story[] = [
  {
    id: 'en-callback-afternoon-off',
    subject: 'Nobody rang. Nobody.',
    customer: {
      name: 'Thaddeus Molyneux',
      address: 'thad.molyneux@molyneux.example',
      phone: '+44 7700 900 564',
      language: 'en',
      zone: 'Europe/London',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '13:17' },
        text: `Hello. The made-to-measure curtains for my mother's flat are 20 cm too short and I think I see why: your form swaps drop and width when you press Back. I'd like to go through it with a human on the phone please. I can take an afternoon off.

T. Molyneux`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 5, time: '09:35' },
        text: `Dear Mr Molyneux,

If the form swaps them I want to see it with you. I call you tomorrow at 15:00 UK time and we go through it screen by screen.

Asha Raghunathan`,
        promises: [
          {
            words: 'I call you tomorrow at 15:00 UK time',
            what: 'Call about the swapped measures',
            how: 'by phone',
            due: { inDays: -4, time: '16:00' },
            kept: { at: { daysAgo: 3, time: '09:10' }, evidence: 'Called 09:10, 34 minutes, by Ingrid' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 4, time: '17:48' },
        text: `I took unpaid leave, sat by the telephone like a teenager from three until half past five, and nobody rang. Nobody wrote either. I don't know how you run a shop but I know how you lose a customer.

T. Molyneux`,
      },
      {
        act: 'notes',
        by: 'ingrid',
        at: { daysAgo: 3, time: '08:02' },
        text: 'Asha and Mei-Lin were both at home ill and nobody looked at their callbacks. Nine calls were missed that day. I take his myself, first of all, and then the rest in order.',
      },
      {
        act: 'calls',
        by: 'ingrid',
        at: { daysAgo: 3, time: '09:10' },
        text: 'Called him, 34 minutes. Said what happened: two of us ill and nobody had their list. No excuse made and none asked for. He showed me the fault on his screen: press Back and drop and width do change places. He is right about all of it. New curtains at our cost, he keeps the short ones for the bathroom. I told him: "The new pair is sewn first and leaves us within two working days." He calmed down when I asked how he would have wanted to hear about it.',
        promises: [
          {
            words: 'The new pair is sewn first and leaves us within two working days',
            what: 'New curtains leave our store',
            how: 'by courier',
            due: { inDays: -1, time: '17:00' },
            price: 'free',
            owner: 'ingrid',
            kept: { at: { daysAgo: 1, time: '13:30' }, evidence: 'Scanned at pickup 13:30' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '21:09' },
        text: `Ingrid,

Thank you for ringing, and for not reading to me from a card. My mother says the short ones look "continental" in the bathroom.

I still think you should tell people when you're short-handed. A line would have done.

Thad`,
      },
      {
        act: 'replies',
        by: 'ingrid',
        at: { daysAgo: 1, time: '14:05' },
        text: `Dear Thad,

The new pair went with the courier at 13:30, and I saw it go.

You are right about the line. From this week someone else sees the day's calls by eight in the morning when one of us is away.

Ingrid`,
      },
      { act: 'closes', by: 'ingrid', at: { daysAgo: 1, time: '16:40' } },
    ],
  },
  {
    id: 'en-courier-two-days-baker',
    subject: 'Lamps for the bakery opening',
    to: 'orders',
    customer: {
      name: 'Marisol Etxeberria-Dunn',
      address: 'marisol@crumbandco.example',
      phone: '+353 20 915 7706',
      language: 'en',
      zone: 'Europe/Dublin',
      organisation: 'Crumb & Co.',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 6, time: '05:20' },
        text: `Morning (it is for me),

Three Skymning pendants, 20351, for over the counter. We open in ten days. When do they leave you? The painter wants to know when to be out of the way.

Marisol`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 6, time: '09:22' },
        text: `Good morning Marisol, or good afternoon by your clock.

All three are packed. They leave with tomorrow's pickup at 13:30 and reach Cork about four days later, so the painter has time for a second coat.

Jonas Edvall`,
        promises: [
          {
            words: "They leave with tomorrow's pickup at 13:30",
            what: 'Three pendants leave our store',
            how: 'by courier',
            due: { inDays: -5, time: '13:30' },
            kept: { at: { daysAgo: 3, time: '13:35' }, evidence: 'Pickup receipt 13:35, three parcels' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 4, time: '08:40' },
        text: `Marisol,

Before you see it in the tracking: the courier did not come yesterday. They changed their system, pickups now have to be booked, and we had not understood that. Your lamps are still here and I was wrong about the date.

I have booked the van for tomorrow, by name, and have the number of the driver. You open on time, even if I have to drive to the terminal.

Jonas`,
        promises: [
          {
            words: 'I have booked the van for tomorrow',
            what: 'Three pendants leave, second date',
            how: 'by courier, booked',
            due: { inDays: -3, time: '17:00' },
            kept: { at: { daysAgo: 3, time: '13:35' }, evidence: 'Pickup receipt 13:35, three parcels' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 4, time: '13:02' },
        text: `Ah sure look. Oven was late too. Thanks for telling me before I found out, nobody does that.

There's a bun here for you if you're ever in Cork.`,
      },
      { act: 'writes', at: { daysAgo: 1, time: '15:15' }, text: 'Out for delivery!! Painter OUT.' },
      { act: 'closes', by: 'jonas', at: { daysAgo: 1, time: '15:40' } },
    ],
  },
  {
    id: 'en-fortieth-anniversary',
    subject: 'The lamp for our fortieth',
    customer: {
      name: 'Eamonn Harrowgate',
      address: 'eamonn.harrowgate@tidewater.example',
      phone: '+44 7700 900 916',
      language: 'en',
      zone: 'Europe/London',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 8, time: '16:33' },
        text: `Good afternoon,

I have ordered Nordlys in brass (20357) for our ruby wedding. My wife saw it in the window in Gothenburg when we were over in the summer, and stood there so long that the shop shut. She doesn't know.

The day is a week today. Will it be here?

Eamonn Harrowgate`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 7, time: '10:30' },
        text: `Dear Eamonn,

What a good secret. It will be with you the day before, by 18:00, in plain paper with no name on it. I have written that on the order.

Mei-Lin Zhou`,
        promises: [
          {
            words: 'It will be with you the day before, by 18:00',
            what: 'Nordlys delivered before the anniversary',
            how: 'by courier, in plain paper',
            due: { inDays: -2, time: '19:00' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '20:05' },
        text: `It's gone seven and no van. I've been at the window pretending to look at birds. Is it on its way?

E.`,
      },
      {
        act: 'writes',
        at: { minutesAgo: 260 },
        text: `Well, it was yesterday. I gave her a card with a drawing of a lamp in it. She laughed and then she saw my face and stopped.

I don't want money. I'd like to know what happened, and I'd like the lamp.

Eamonn`,
      },
      {
        act: 'notes',
        by: 'mei-lin',
        at: { minutesAgo: 205 },
        text: 'This was mine. The parcel sat here on both days without a pickup, and then went out with a canopy from the wrong batch, so Jonas pulled it back at the terminal. I should have written to him that same hour. Ingrid, may I send one by air, with a person on the other end?',
      },
    ],
  },
  {
    id: 'en-return-fee-third-mail',
    subject: 'Re: Re: Re: return fee',
    customer: { name: 'Saoirse Vandermolen', address: 'saoirse@vandermolen.example', language: 'en', zone: 'Europe/Dublin' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 8, time: '20:20' },
        text: `Hi, you took €9.50 off my refund for posting back the cushions. The advert said free. Can you fix please? Thx S`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 7, time: '08:50' },
        text: `Hi Saoirse,

The advert is right. The €9.50 will be back on your card within two working days.

Jonas, Lykt & Lin`,
        promises: [
          {
            words: 'The €9.50 will be back on your card within two working days',
            what: 'Return fee refunded',
            how: 'to her card',
            due: { inDays: -5, time: '17:00' },
            price: { amount: '9.50', currency: 'EUR' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 4, time: '09:55' },
        text: `Hi again, nothing has arrived. Not on the card, not anywhere. S

> The €9.50 will be back on your card within two working days.`,
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '21:40' },
        text: `Third mail. I have now spent longer on €9.50 than on choosing the cushions. It isn't the money any more. Somebody told me two days, and I believed it, and I feel a bit daft.

Saoirse`,
      },
    ],
  },
]
