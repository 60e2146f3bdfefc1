import type { ComplaintWords } from './words.ts';

export const englishComplaints: readonly ComplaintWords[] = [
  {
    factor: 'waiting',
    text: 'Twelve minutes for a {drink} with two people in the queue.',
    answer: 'Apologised; a second person is at the machine from eight to nine now.',
  },
  {
    factor: 'waiting',
    text: 'Was overlooked while friends of the house were served first.',
    answer: 'True and wrong. Apologised; order of the queue is the order of the queue.',
  },
  {
    factor: 'quality',
    text: 'The {drink} was lukewarm, for the second time this week.',
    answer: 'Cups stand on the warmer again; new cup brought at once.',
  },
  {
    factor: 'quality',
    text: 'The {food} was yesterday’s.',
    answer: 'It was. Refunded; what is left at six now goes to the hospice shop.',
  },
  {
    factor: 'quality',
    text: 'Beans were ground for the wrong machine.',
    answer: 'Bag exchanged; the grind is now written on the label in words.',
  },
  {
    factor: 'warmth',
    text: 'Was served without a look or a word.',
    answer: 'Spoke with the team. Rang in the evening to say sorry.',
  },
  {
    factor: 'warmth',
    text: 'Felt hurried from the table at half past four.',
    answer: 'We close at five and should have said so kindly. Invited back.',
  },
  {
    factor: 'mistake',
    text: 'Cow’s milk instead of oat, noticed at the first sip.',
    answer: 'Made again; oat cups carry a sleeve from now on.',
  },
  { factor: 'mistake', text: 'Charged for two {food}, had one.', answer: 'Money back in the hand, with an apology.' },
  {
    factor: 'mistake',
    text: 'The cake ordered for Saturday was not in the book.',
    answer: 'Baked one by noon and took it round. Orders are read back on the phone now.',
  },
  {
    factor: 'price',
    text: 'Prices went up again without a sign.',
    answer: 'Right: the board hung only inside. Explained what milk costs us now.',
  },
  {
    factor: 'price',
    text: 'Forty pence for oat milk feels like a fine.',
    answer: 'Thirty from this month; asked for patience with the rest.',
  },
  {
    factor: 'delivery',
    text: 'The tray came at ten, the meeting began at nine.',
    answer: 'No charge for the tray. Deliveries before ten leave twenty minutes earlier now.',
  },
  {
    factor: 'delivery',
    text: 'Two of twelve pastries were crushed.',
    answer: 'Two more on the next run, and flat boxes ordered.',
  },
  {
    factor: 'cleanliness',
    text: 'Table sticky, and the one beside it too.',
    answer: 'Wiped at once; a round through the room every half hour.',
  },
  {
    factor: 'noise',
    text: 'Could not hear a word for the grinder and the music.',
    answer: 'Music down at lunch; showed the quiet corner upstairs.',
  },
  {
    factor: 'noise',
    text: 'A phone call on loudspeaker for twenty minutes, and nobody said anything.',
    answer: 'We should have. There is a small sign now, a friendly one.',
  },
];
