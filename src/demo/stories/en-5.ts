import type { Story } from '../story.ts'

/** English stories, part 5 of 7. */
export const storiesEn5: Story[] = [
  {
    id: 'en-photographer-loan',
    subject: 'Collab?? (48k followers)',
    customer: { name: 'Jaxon Merriweather', address: 'hello@jaxonmakesrooms.example', language: 'en', zone: 'Europe/London' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 3, time: '23:58' },
        text: `Heyyy Lykt & Lin fam 💡

OBSESSED with your aesthetic. I make rooms happen for 48k beautiful humans and I see Nordlys in my next one. I usually do gifted + fee but for you I'd do gifted only. Also could it be pink?

Jax xx`,
      },
      {
        act: 'replies',
        by: 'soren',
        at: { daysAgo: 2, time: '10:25' },
        text: `Hello Jax,

Thank you for thinking of us. We do not pay with lamps, but we do lend them: two weeks, we pay the freight both ways, and you say in the picture that it was a loan. It cannot be pink. It can be brass, black, or very patient.

If that suits you, I will let you know which dates are free by 12:00 the day after tomorrow.

Søren Kjærgaard
Lykt & Lin`,
        promises: [
          {
            words: 'I will let you know which dates are free by 12:00 the day after tomorrow',
            what: 'Dates for a loan of Nordlys',
            how: 'by e-mail',
            due: { inDays: 0, time: '12:00' },
            kept: { at: { daysAgo: 1, time: '16:20' }, evidence: 'Dates sent at 16:20' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '10:41' },
        text: `"very patient" 😂 okay that's fair. Loan works. Brass.

Jax`,
      },
      {
        act: 'notes',
        by: 'soren',
        at: { daysAgo: 1, time: '14:10' },
        text: 'No Nordlys on loan before the canopies are sorted out. Last thing we need is a photograph of the wrong one in front of 48,000 people.',
      },
      {
        act: 'replies',
        by: 'soren',
        at: { daysAgo: 1, time: '16:20' },
        text: `Hello Jax,

A brass one is free for two weeks from the first of next month. The loan paper, one page, comes to you within three working days. We have had trouble with a part of this lamp and I want to have checked yours with my own hands first.

Søren`,
        promises: [
          {
            words: 'The loan paper, one page, comes to you within three working days',
            what: 'Loan paper for Nordlys',
            how: 'by e-mail',
            due: { inDays: 4, time: '17:00' },
            price: 'free',
          },
        ],
      },
    ],
  },
  {
    id: 'en-call-not-needed',
    subject: 'Sconce buzzes',
    customer: {
      name: 'Desmond Featheringay',
      address: 'des@featheringay.example',
      phone: '+44 7700 900 029',
      language: 'en',
      zone: 'Europe/London',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 3, time: '08:33' },
        text: `Morning. The Stilla over my desk buzzes in B flat. I tune pianos so it is not something I can overlook. Could someone ring me who knows about transformers?

Des Featheringay`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 3, time: '09:06' },
        text: `Morning Des,

B flat is usually the dimmer and not the lamp: mains hum at 100 Hz is a G and a bit. I'd like to ask our electrician first, so I ring you tomorrow between 13:00 and 14:00 UK time with an answer that is in tune.

Jonas`,
        promises: [
          {
            words: 'I ring you tomorrow between 13:00 and 14:00 UK time',
            what: 'Call about the buzzing',
            how: 'by phone',
            due: { inDays: -2, time: '15:00' },
            withdrawn: {
              at: { daysAgo: 3, time: '20:15' },
              customerWords: 'No need to ring, I swapped the dimmer and it has gone quiet',
            },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 3, time: '20:15' },
        text: `No need to ring, I swapped the dimmer and it has gone quiet. You were right about the dimmer, and it was nearer a G. My ear is going.

Des`,
      },
      { act: 'closes', by: 'jonas', at: { daysAgo: 2, time: '08:07' } },
    ],
  },
  {
    id: 'en-pendant-not-sent-again',
    subject: 'Pendant lamp not sent, again',
    customer: {
      name: 'Marguerite Oyelaran-Whitcombe',
      address: 'marguerite@oyelaran-whitcombe.example',
      phone: '+44 7700 900 388',
      language: 'en',
      zone: 'Europe/London',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '19:14' },
        text: `Hello,

The Nordlys pendant (20388, brass) has come with a ceiling cup that belongs to some other, smaller lamp. I enclose a picture with a teacup for scale.

I have an electrician coming next week to hang it, so I would rather know now if this will take long.

Marguerite Oyelaran-Whitcombe
Edinburgh`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 6, time: '08:41' },
        text: `Dear Marguerite,

The teacup was a great help: that is the canopy of our smaller pendant. Please send the whole thing back when it suits you, the label is paid. We do not wait for it: we take another Nordlys and the right canopy from our own store and pack them before noon tomorrow.

Asha Raghunathan
Lykt & Lin`,
        promises: [
          {
            words: 'we take another Nordlys and the right canopy from our own store and pack them before noon tomorrow',
            what: 'Right canopy found and packed',
            due: { inDays: -5, time: '12:00' },
            price: 'free',
            kept: { at: { daysAgo: 5, time: '08:50' }, evidence: 'Packed on shelf 14, photograph taken' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 5, time: '09:05' },
        text: `Dear Marguerite,

Your pendant is packed again, this time with the right canopy. It leaves us today before 17:00.

Asha`,
        promises: [
          {
            words: 'It leaves us today before 17:00',
            what: 'Pendant leaves our store',
            how: 'by courier',
            due: { inDays: -5, time: '17:00' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 4, time: '18:22' }, text: 'The tracking page still says "label created". Has it gone?' },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 3, time: '08:20' },
        text: `Dear Marguerite,

It had not gone, and I told you that it would. I am sorry. The courier has a new booking system and nobody here had booked the pickup. It goes tomorrow before 17:00.

Asha`,
        promises: [
          {
            words: 'It goes tomorrow before 17:00',
            what: 'Pendant leaves our store, second date',
            how: 'by courier',
            due: { inDays: -2, time: '17:00' },
          },
        ],
      },
      {
        act: 'writes',
        at: { minutesAgo: 65 },
        text: `This is the second time you tell me it goes before five, and nothing happens. I had an electrician here this morning for nothing. He stood in my hall and looked at the hook.

When does it actually ship, and who pays the £45 call-out?

M. Oyelaran-Whitcombe

Asha Raghunathan <help@lyktlin.example> wrote:
> It had not gone, and I told you that it would. I am sorry. The courier has a
> new booking system and nobody here had booked the pickup. It goes tomorrow
> before 17:00.`,
      },
      {
        act: 'notes',
        by: 'ingrid',
        at: { minutesAgo: 48 },
        text: 'Courier confirms a pickup slot at 13:30 on the next working day. Two pendants on shelf 14, one of them is hers. £45 is within what you may grant, please do not make her ask twice.',
      },
      {
        act: 'calls',
        by: 'asha',
        at: { minutesAgo: 40 },
        text: 'Rang Marguerite. She was on her way into a meeting and short, with reason. Told her that we do not have the answer about the date in writing yet, and that I ring her again within the next two hours with the courier\'s pickup number. She said: "See that you do."',
        promises: [
          {
            words: "I ring her again within the next two hours with the courier's pickup number",
            what: 'Call about the missing date',
            how: 'by phone',
            due: { inMinutes: 75 },
          },
        ],
      },
    ],
  },
]
