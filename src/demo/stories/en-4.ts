import type { Story } from '../story.ts'

/** English stories, part 4 of 7. */
export const storiesEn4: Story[] = [
  {
    id: 'en-canopy-leeds',
    subject: 'Nordlys: the ceiling cup does not cover the hole',
    customer: {
      name: 'Dermot Aldershaw',
      address: 'dermot.aldershaw@northpost.example',
      phone: '+44 7700 900 207',
      language: 'en',
      zone: 'Europe/London',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '19:50' },
        text: `Hi,

Nordlys pendant, order 20367. Lovely lamp. The cup that goes on the ceiling is 8cm across in the box but 12cm in your drawing, and my ceiling has been holding out for 12. There is now a lamp hanging out of what looks like a bullet hole.

Have I missed a part?

Dermot Aldershaw`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 1, time: '08:55' },
        text: `Hi Dermot,

You have missed nothing. We did: a batch of Nordlys was packed with the canopy of a smaller lamp. Yours is one of them, and you should not have had to find out with a ladder.

The right canopy, 12 cm in the same brass, leaves with tomorrow's courier before 14:00, and it costs you nothing. Keep the small one or throw it away. If you have already paid someone to hang the lamp and need them back, tell me what it costs and I will take it up here.

Jonas Edvall
Lykt & Lin`,
        promises: [
          {
            words: "The right canopy, 12 cm in the same brass, leaves with tomorrow's courier before 14:00",
            what: 'Right canopy leaves our store',
            how: 'by courier',
            due: { inDays: 0, time: '14:00' },
            price: 'free',
          },
        ],
      },
      {
        act: 'writes',
        at: { minutesAgo: 190 },
        text: `No electrician, just me and a ladder and a wife holding the torch. Looking forward to it.

D.

Jonas Edvall <help@lyktlin.example> wrote:
> The right canopy, 12 cm in the same brass, leaves with tomorrow's courier
> before 14:00, and it costs you nothing.`,
      },
    ],
  },
  {
    id: 'en-throw-refund-perth',
    subject: 'Returned the wool throw - refund?',
    to: 'orders',
    customer: {
      name: 'Bronte Wickramasinghe',
      address: 'bronte.w@swanriver.example',
      phone: '+61 491 570 156',
      language: 'en',
      zone: 'Australia/Perth',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 4, time: '05:44' },
        text: `G'day,

Tracking says my returned throw (20260) reached you last week. No sign of the refund yet. Nothing wrong with it, it's just that I bought a wool blanket in a 38-degree week and came to my senses.

Cheers,
Bronte`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 3, time: '08:20' },
        text: `Hi Bronte,

The throw is here and in perfect order; it was waiting in a queue that nobody had opened. Sorry.

The 1,190 kr, and the freight you paid, will be on your card within five working days of today. I check it myself on the last of them and write to you either way.

Mei-Lin Zhou`,
        promises: [
          {
            words: 'will be on your card within five working days of today',
            what: 'Refund for the throw and its freight',
            how: 'to her card',
            due: { inDays: 4, time: '17:00' },
            price: { amount: '1190.00', currency: 'SEK' },
          },
        ],
      },
      { act: 'writes', at: { daysAgo: 3, time: '10:02' }, text: 'Beauty. No rush, just wanted to know it was not lost.' },
    ],
  },
  {
    id: 'en-night-nurse-call',
    subject: 'Please ring me, but only at a silly hour',
    customer: {
      name: 'Comfort Asante-Lindley',
      address: 'comfort.asante@wardseven.example',
      phone: '+44 7700 900 481',
      language: 'en',
      zone: 'Europe/London',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '06:58' },
        text: `Hi, I'd like to talk through blackout curtains with someone who knows them, I work nights and sleep days and the listing leaves me with more questions than answers (lining? gap at the top? does it smell?).

I'm asleep 9-3. Could somebody ring me after that? Today's no good.

Comfort`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 1, time: '08:34' },
        text: `Hi Comfort,

By all means. I ring you tomorrow at 16:15 our time, 15:15 yours, on the number in your account. I'll have the three linings in my hands so that I can answer about the smell honestly.

Sleep well,
Asha`,
        promises: [
          {
            words: 'I ring you tomorrow at 16:15 our time, 15:15 yours',
            what: 'Call about blackout linings',
            how: 'by phone',
            due: { inDays: 0, time: '16:15' },
          },
        ],
      },
      {
        act: 'notes',
        by: 'asha',
        at: { daysAgo: 1, time: '08:36' },
        text: 'Linings are on my desk. If I am ill tomorrow, Jonas please take this one. We are not missing another callback.',
      },
    ],
  },
  {
    id: 'en-bay-window',
    subject: 'Bay window, five panes, no two alike',
    customer: { name: 'Leopold Nakagawa-Byrne', address: 'leo@nakagawabyrne.example', language: 'en', zone: 'Europe/London' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 2, time: '11:20' },
        text: `Hello,

I've filled in your made-to-measure form for our bay and it tells me the angles "do not add up to a window". I can assure you there is one, I'm looking out of it.

Left to right at the sill, in mm: 412, 655, 1290, 648, 420. Height 2310 on the left and 2295 on the right because the house is from 1887 and tired.

What do I do?

Leo`,
      },
      {
        act: 'replies',
        by: 'mei-lin',
        at: { daysAgo: 1, time: '10:10' },
        text: `Hello Leo,

The form cannot count past three panes, so let us do it by hand. One track bent in four places, five panels, hem sewn 15 mm shorter on the right so that it looks level even though the house is not.

You get a drawing with every measure and a fixed price tomorrow by 15:30. Nothing is cut before you have said yes to the drawing.

Mei-Lin Zhou
Lykt & Lin`,
        promises: [
          {
            words: 'You get a drawing with every measure and a fixed price tomorrow by 15:30',
            what: 'Drawing and fixed price for the bay',
            how: 'by e-mail',
            due: { inDays: 0, time: '15:30' },
          },
          {
            words: 'Nothing is cut before you have said yes to the drawing',
            what: 'Cutting waits for his yes',
            due: { inDays: 6, time: '17:00' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 1, time: '12:44' },
        text: `Tired but level. I like it. Waiting for the drawing.

L`,
      },
    ],
  },
  {
    id: 'en-bag-of-screws',
    subject: 'No screws in the box',
    customer: { name: 'Agnieszka Hollingbourne', address: 'aga@hollingbourne.example', language: 'en', zone: 'Europe/London' },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 1, time: '09:15' },
        text: `Hi! Curtain rail from order 20371 came without the little bag of screws. Instructions say "bag C". I have A and B. Could you send C please? Wall is brick if that matters.

Thanks
Aga`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 1, time: '09:31' },
        text: `Hi Aga,

It matters: for brick you want the long ones. Bag C for brick goes out with tomorrow's post before 16:00, free of course. It usually takes three days to you.

Jonas`,
        promises: [
          {
            words: "Bag C for brick goes out with tomorrow's post before 16:00",
            what: 'Bag C, long screws, posted',
            how: 'by letter post',
            due: { inDays: 0, time: '16:00' },
            price: 'free',
          },
        ],
      },
    ],
  },
  {
    id: 'en-gift-card-retirement',
    subject: 'Gift card has vanished, party is tonight',
    customer: {
      name: 'Winifred Obasanjo-Clarke',
      address: 'winnie@obasanjoclarke.example',
      phone: '+44 7700 900 773',
      language: 'en',
      zone: 'Europe/London',
    },
    acts: [
      {
        act: 'writes',
        at: { minutesAgo: 170 },
        text: `Hello lovely people

Twenty-three of us have chipped in for a gift card for our caretaker who retires today. I bought it, I saw it, I printed it, and somebody has shredded it with the exam papers. The mail it came in is gone too because I am tidy.

Order was in the name of Clarke, £345. Is there anything you can do by this evening? I am hiding in the staff room.

Winnie

Sent from my iPad`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { minutesAgo: 140 },
        text: `Dear Winnie,

Stay in the staff room. I have found the order and stopped the shredded card, so nobody can use the confetti.

A new card for £345 is in your inbox within three hours, as a PDF that prints nicely on one page. I have to ask a colleague to release it, which is the only reason it is not there already.

Asha`,
        promises: [
          {
            words: 'A new card for £345 is in your inbox within three hours',
            what: 'New gift card for £345',
            how: 'as PDF by e-mail',
            due: { inMinutes: 40 },
            price: 'free',
          },
        ],
      },
      {
        act: 'notes',
        by: 'asha',
        at: { minutesAgo: 138 },
        text: 'Ingrid, needs your release: new gift card, £345, old one blocked. Twenty-three teachers are waiting and one of them is me in spirit.',
      },
    ],
  },
]
