import type { IndicatorKey } from '../../indicators/indicators.ts';

/** `name`: as a condition; `heading`: of a column; `about`: what exactly is counted. */
export const indicators = {
  net: {
    name: 'Net revenue',
    heading: 'Net revenue to date ({{currency}})',
    about: 'What was paid for orders less what went back, over everything in this archive.',
  },
  orders: {
    name: 'Orders',
    heading: 'Orders',
    about: 'Orders with a sale. Returns on their own, and orders that came to nothing, are not counted.',
  },
  firstDay: {
    name: 'First order',
    heading: 'First order',
    about: 'The day of the first order with a sale.',
  },
  lastDay: {
    name: 'Last order',
    heading: 'Last order',
    about: 'The day of the latest order with a sale.',
  },
  lastContact: {
    name: 'Last contact',
    heading: 'Last contact',
    about: 'The day of the latest contact noted in the timeline.',
  },
  nextContact: {
    name: 'Next contact',
    heading: 'Next contact',
    about: 'The earliest day promised in a contact. It may be past.',
  },
  usualGap: {
    name: 'Usual gap',
    heading: 'Usual gap (days)',
    about:
      'After how many days they usually buy again: from their own gaps of the last two years, with two gaps of the shop’s added.',
  },
  profit: {
    name: 'Profit',
    heading: 'Profit ({{currency}})',
    about:
      'What sales brought above their cost, of the order lines whose cost is known; see “Cost known” beside it. Blank: no cost is known.',
  },
  costKnown: {
    name: 'Cost known (%)',
    heading: 'Cost known (%)',
    about: 'The share of their sales whose cost is known: so much of the sales stands behind the profit.',
  },
  sleepState: {
    name: 'Sleep',
    heading: 'Sleep',
    about:
      'How long they have been away: awake, dozing, half asleep, asleep, by the days or the rhythm that the shop set. A household counts as one.',
  },
  owed: {
    name: 'Owed',
    heading: 'Owed ({{currency}})',
    about: 'What is still to be paid today: orders on account less payments and returns. Blank: nothing.',
  },
  satisfaction: {
    name: 'Satisfaction',
    heading: 'Satisfaction',
    about: 'What they said last: 0 dissatisfied, 1 satisfied, 2 will buy again, 3 will recommend.',
  },
  staleFacts: {
    name: 'Facts to confirm',
    heading: 'Facts to confirm',
    about:
      'How many phones, addresses, preferences and related people no one has confirmed for long. Only of customers who bought within the last twelve months.',
  },
} satisfies Record<IndicatorKey, { name: string; heading: string; about: string }>;
