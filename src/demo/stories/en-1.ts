import type { Story } from '../story.ts'

/** English stories, part 1 of 7. */
export const storiesEn1: Story[] = [
  {
    id: 'en-wrong-shade-green',
    subject: 'Order 20312 - sage, not slate',
    customer: {
      name: 'Gwendolyn Achterberg-Pryce',
      address: 'gwen@achterberg-pryce.example',
      language: 'en',
      zone: 'Europe/London',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 9, time: '20:47' },
        text: `Dear Lykt & Lin,

The shade arrived today, beautifully packed, and it is green. Sage, I would say, if I were writing a paint catalogue. I ordered slate. The label on the box says slate as well, so somebody at the factory and I disagree about the colour of stone.

I have not taken the tissue off the inside. May I swap it?

Kind regards,
Gwen Achterberg-Pryce
Hay-on-Wye`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 8, time: '08:52' },
        text: `Dear Gwen,

You are right and the box is wrong: two shades from that carton were labelled the wrong way round. I have a slate one in front of me now, checked by daylight at the window.

I send the slate shade today with tracking, at no cost to you. The green one can go back in the same box; the label is attached and it is paid for.

Asha Raghunathan
Lykt & Lin`,
        promises: [
          {
            words: 'I send the slate shade today with tracking',
            what: 'Slate shade leaves our store',
            how: 'by courier, with tracking',
            due: { inDays: -8, time: '17:00' },
            price: 'free',
            kept: { at: { daysAgo: 8, time: '14:20' }, evidence: 'Handed to the courier, scanned at 14:20' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 5, time: '18:03' },
        text: `Slate. Definitely slate. Thank you Asha, and thank the window.

Gwen

> I send the slate shade today with tracking, at no cost to you. The green
> one can go back in the same box; the label is attached and it is paid for.`,
      },
      { act: 'closes', by: 'asha', at: { daysAgo: 3, time: '08:31' } },
    ],
  },
  {
    id: 'en-invoice-architects',
    subject: 'Invoice for 20298 must show our VAT number',
    to: 'orders',
    customer: {
      name: 'Femke Quillfeather',
      address: 'accounts@quillfeather.example',
      language: 'en',
      zone: 'Europe/Amsterdam',
      organisation: 'Quillfeather Architects',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 8, time: '10:12' },
        text: `Hello,

Our bookkeeper has sent back your invoice for order 20298 (six Skymning table lamps) because our VAT number is missing. Could you issue it again with NL000099998B57 and the project name "Kade 14"?

We close the quarter this week, so soon would be wonderful.

Best,
Femke Quillfeather
Quillfeather Architects`,
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 8, time: '10:44' },
        text: `Hello Femke,

No trouble. You get a credit note for the old invoice and a new one with the VAT number and project name before 15:00 today, both as PDF to this address.

Jonas Edvall
Lykt & Lin`,
        promises: [
          {
            words: 'before 15:00 today',
            what: 'New invoice with VAT number, and a credit note',
            how: 'as PDF by e-mail',
            due: { inDays: -8, time: '15:00' },
            kept: { at: { daysAgo: 8, time: '13:38' }, evidence: 'Credit note 7741 and invoice 7742 sent' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'jonas',
        at: { daysAgo: 8, time: '13:38' },
        text: `Here they are: credit note 7741 and invoice 7742, same amount, your VAT number and "Kade 14" on the first line.

Jonas`,
      },
      {
        act: 'writes',
        at: { daysAgo: 8, time: '13:51' },
        text: 'Perfect, bookkeeper smiling, which I had not seen before. Thanks!',
      },
      { act: 'closes', by: 'jonas', at: { daysAgo: 8, time: '13:58' } },
    ],
  },
  {
    id: 'en-dog-ate-cord',
    subject: 'my dog ate the lamp (partly)',
    customer: {
      name: 'Callum Brackenridge',
      address: 'callum.b@brackenpost.example',
      phone: '+44 7700 900 142',
      language: 'en',
      zone: 'Europe/London',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 7, time: '21:36' },
        text: `Hiya

not your fault at all. Biscuit (labrador, 11 months, no remorse) has eaten about 40cm of the cloth cord on our Stilla lamp. It was unplugged, he is fine, vet says it will "see itself out".

can i buy just a cord? the mustard one. and is there one that tastes bad

Cal

Sent from my phone`,
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 6, time: '09:04' },
        text: `Hi Cal,

Glad Biscuit is fine. Please keep the lamp unplugged until the cord is changed, even if the bitten part looks shallow.

We keep spare cords, and a mustard one goes in the post to you today, free of charge. It has a plug-in connector under the base: one screw, no electrician. As for taste, a friend with beagles swears by bitter apple spray. I can promise the cord but not the spray.

All the best to you both,
Asha`,
        promises: [
          {
            words: 'a mustard one goes in the post to you today, free of charge',
            what: 'Mustard cord posted',
            how: 'by letter post',
            due: { inDays: -6, time: '17:00' },
            price: 'free',
            kept: { at: { daysAgo: 6, time: '15:45' }, evidence: 'In the letter tray, collected 15:45' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 2, time: '19:22' },
        text: `It came!! fitted in 2 min. Biscuit looked at it for a long time, we have had a talk.

you lot are great, cheers`,
      },
      { act: 'closes', by: 'asha', at: { daysAgo: 1, time: '08:20' } },
    ],
  },
  {
    id: 'en-mr-abernethy-glass',
    subject: 'A glass for an old lamp',
    customer: {
      name: 'Hector Abernethy-Sloane',
      address: 'h.abernethy-sloane@lochside.example',
      phone: '+44 7700 900 318',
      language: 'en',
      zone: 'Europe/London',
    },
    acts: [
      {
        act: 'writes',
        at: { daysAgo: 9, time: '11:15' },
        text: `Dear Sirs,

In the year you opened, my wife bought a small table lamp from you, opal glass on an oak foot. I believe it was called Måne. It has stood on her side of the bed ever since. She died in the spring, and last week, dusting it, which was always her task and is now mine, I dropped the glass.

I am aware that you no longer sell the lamp. I should be most grateful to know whether a glass might still be had anywhere. I would of course pay whatever it costs, and for the trouble.

I am eighty-one, and not quick with this machine, so kindly bear with me.

Yours faithfully,
Hector Abernethy-Sloane`,
      },
      { act: 'takes', by: 'asha', at: { daysAgo: 8, time: '08:10' } },
      {
        act: 'notes',
        by: 'asha',
        at: { daysAgo: 8, time: '08:14' },
        text: 'Ingrid, do we have anything left of Måne? I do not want to tell him no before we have looked in the cellar in Haga.',
      },
      {
        act: 'notes',
        by: 'ingrid',
        at: { daysAgo: 8, time: '08:40' },
        text: 'There was a shelf of display pieces. Ring Olle at the store, he never throws anything away. No charge whatever we find.',
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 8, time: '09:20' },
        text: `Dear Mr Abernethy-Sloane,

Thank you for telling me about the lamp, and about your wife. I am very sorry.

The lamp is indeed Måne, and it left our range nine years ago. But we have an old store in Gothenburg with a cellar, and a colleague who keeps everything. He is going through the shelves, and I write to you tomorrow before noon with what he has found, whatever the answer.

If I can spare you the machine, I am glad to telephone instead. Just say so.

With warm regards,
Asha Raghunathan
Lykt & Lin`,
        promises: [
          {
            words: 'I write to you tomorrow before noon with what he has found',
            what: 'Answer about a Måne glass',
            how: 'by e-mail',
            due: { inDays: -7, time: '12:00' },
            kept: { at: { daysAgo: 7, time: '10:05' }, evidence: 'Answered by e-mail at 10:05' },
          },
        ],
      },
      {
        act: 'replies',
        by: 'asha',
        at: { daysAgo: 7, time: '10:05' },
        text: `Dear Mr Abernethy-Sloane,

Olle found one. It was in the shop window twenty years ago and has been in a hat box since. It has no chip and no scratch, and he has washed it.

We would like you to have it, and there is nothing to pay. Olle packs it himself and it leaves with the courier this afternoon, insured and marked fragile.

Asha`,
        promises: [
          {
            words: 'it leaves with the courier this afternoon, insured and marked fragile',
            what: 'Måne glass leaves the store',
            how: 'by courier, insured',
            due: { inDays: -7, time: '17:00' },
            price: 'free',
            kept: { at: { daysAgo: 7, time: '15:12' }, evidence: 'Collected in Haga at 15:12, insurance slip scanned' },
          },
        ],
      },
      {
        act: 'writes',
        at: { daysAgo: 3, time: '16:40' },
        text: `Dear Miss Raghunathan,

It is lit. I had forgotten how the light falls on the ceiling.

Please shake Olle by the hand for me.

H. A.-S.`,
      },
      { act: 'closes', by: 'asha', at: { daysAgo: 2, time: '08:15' } },
    ],
  },
]
