import { englishAround } from './around.en.ts';
import { englishCare } from './care.en.ts';
import { englishComplaints } from './complaints.en.ts';
import { englishContacts } from './contacts.en.ts';
import { englishMenu } from './menu.en.ts';
import { englishPeople } from './people.en.ts';
import { englishTraits } from './traits.en.ts';
import type { ShopWords } from './words.ts';

/** The Spare Chair, a café in Marlhaven, a harbour town on no map. */
export const englishWords: ShopWords = {
  homeCurrency: 'GBP',
  clockHours: 0,
  orderNumber: (_day, _nthOfDay, nthOfAll) => String(100_000 + nthOfAll),
  channels: { counter: 'Counter', delivery: 'Delivery', phone: 'Phone' },
  calendar: {
    months: [0.86, 0.9, 0.95, 1, 1.02, 1.04, 1.1, 1.12, 1, 0.98, 1.02, 1.2],
    weekdays: [0.82, 0.9, 0.94, 1, 1.12, 1.32, 0.95],
    closedDates: ['12-25', '12-26', '01-01'],
    closesForSpringFestival: false,
  },
  menu: englishMenu,
  people: englishPeople,
  around: englishAround,
  traits: englishTraits,
  tags: {
    regular: 'regular',
    company: 'office order',
    newcomer: 'new here',
    prospect: 'asked for prices',
    delivery: 'by bicycle',
    cake: 'cake orders',
  },
  contacts: englishContacts,
  complaints: englishComplaints,
  likes: [
    { topic: 'drink', text: 'Extra shot on Mondays' },
    { topic: 'drink', text: 'Two sugars, stirred' },
    { topic: 'drink', text: 'A glass of water with it, no ice', why: 'takes tablets at ten' },
    { topic: 'drink', text: 'Foam on the dry side' },
    { topic: 'food', text: '{food} warmed, never hot', why: 'a tooth that minds' },
    { topic: 'food', text: 'The corner piece of any cake' },
    { topic: 'seat', text: 'The window seat' },
    { topic: 'seat', text: 'Upstairs, when it is quiet', why: 'hears badly where many talk' },
    { topic: 'habit', text: 'The local paper, kept together' },
    { topic: 'habit', text: 'To be greeted by first name', why: 'new in town, knows few people' },
    { topic: 'habit', text: 'Real cup, even to go: brings it back' },
    { topic: 'people', text: 'Asks after {staff}; say hello from them' },
  ],
  avoids: [
    { topic: 'drink', text: 'No chocolate powder on top' },
    { topic: 'drink', text: 'No paper straw, no plastic straw: no straw' },
    { topic: 'food', text: 'No coriander, no discussion' },
    { topic: 'food', text: 'Nothing with raisins', why: 'the mother’s cake, every Sunday for years' },
    { topic: 'seat', text: 'Not by the draughty door', why: 'the neck' },
    { topic: 'habit', text: 'No receipt' },
    { topic: 'habit', text: 'No talk about football after a defeat' },
  ],
  companyPreferences: [
    { topic: 'habit', text: 'Deliver to the back door and ring twice', why: 'reception is not manned before nine' },
    { topic: 'food', text: 'Always one vegan and one gluten-free portion', why: 'two in accounts' },
    { topic: 'drink', text: 'Coffee strong, tea for four' },
    { topic: 'habit', text: 'Monthly invoice, with the cost centre on it' },
    { topic: 'people', text: 'Ask for reception; the boss likes the corner pieces' },
  ],
  companyNotes: [
    'Order comes on Thursdays before noon. If not, ring.',
    'Parking only in the yard. Gate code at the till.',
    'Pays within the week, always.',
    'New office manager since spring; has the say on food.',
  ],
  prospectNotes: ['Asked about regular deliveries.', 'Has not bought yet. Knows two of our regulars.'],
  notes: [
    'Pays with coins, exactly. Has them ready.',
    'Teaches at Tidesbrook Primary; never on school mornings.',
    'Left-handed: handle to the left.',
    'Prefers first names.',
    'Works nights at the harbour; breakfast at noon.',
    'Writes the parish magazine. Likes to hear news first.',
    'On leave every August.',
    'Once carried the new oven in with us. Not forgotten.',
    'Speaks Polish with Agnes.',
    'Laughs at the blackboard puns. The only one.',
    'Takes the window seat or waits for it.',
    'Commutes to Northwall, home by six.',
  ],
  learnedFrom: [
    'said so at the counter',
    '{staff} noticed',
    'on the phone',
    'asked on the card',
    'from the order book',
    'told {staff}',
  ],
  care: englishCare,
  segments: [
    {
      name: 'Regulars not seen for 60 days',
      filter: {
        text: '',
        conditions: [
          { kind: 'number', field: 'orders', operator: 'atLeast', from: 20, to: null },
          { kind: 'day', field: 'lastDay', operator: 'olderThanDays', from: null, to: null, days: 60 },
        ],
      },
    },
    {
      name: 'New in the last three months',
      filter: {
        text: '',
        conditions: [{ kind: 'day', field: 'firstDay', operator: 'withinDays', from: null, to: null, days: 90 }],
      },
    },
    { name: 'Companies', filter: { text: '', conditions: [{ kind: 'type', value: 'company' }] } },
    {
      name: 'Mind what is in it',
      filter: { text: '', conditions: [{ kind: 'tag', operator: 'hasAny', values: ['allergy', 'oat milk', 'decaf'] }] },
    },
  ],
};
