/** The ranking by profit. */
export const byProfit = {
  profit: 'Profit ({{currency}})',
  profitOf: 'Profit of {{name}}',
  profitAbout:
    'What the sales with a known cost brought above it. Unknown cost is not zero: those sales do not count here.',
  knownShare: 'Cost known',
  knownShareAbout: 'Which share of the customer’s sales has a known cost.',
  known: 'Cost known for {{share}} of all sales; profit is of these alone',
  knownBefore: 'In the period before, {{period}}, it was known for {{share}}',
  profitBefore: 'Previous profit ({{currency}})',
  knownShareBefore: 'Previously known',
  profitChange: 'Change ({{currency}})',
  profitChangeAbout: 'A change may also come from costs that are known now and were not, or the other way round.',
  share: 'Share of profit',
  shareAbout: 'Share of the profit of all who are ranked.',
  cumulativeShare: 'Cumulative share of profit',
  madeFrom:
    '{{profit}} above the cost of {{share}} of the sales below; of the others no cost is known. An order opens to its lines and its profit.',
  madeFromAll:
    '{{profit}} above the cost of the sales below, all of which is known. An order opens to its lines and its profit.',
  shareOf: '{{profit}} of the profit of {{whole}} of all who are ranked.',
  allRanked: 'All who are ranked by profit',
  whyClass: {
    count: {
      A: 'Class A: the first {{a}}% of the top {{top}} by profit.',
      B: 'Class B: of the top {{top}} by profit, those behind A up to {{b}}%.',
      C: 'Class C: the others of the top {{top}} by profit.',
    },
    share: {
      A: 'Class A: together the first {{a}}% of the profit of the top {{top}}.',
      B: 'Class B: behind A, up to {{b}}% of the profit of the top {{top}}.',
      C: 'Class C: the others of the top {{top}} by profit.',
    },
    total: {
      A: 'Class A: together the first {{a}}% of all known profit.',
      B: 'Class B: behind A, up to {{b}}% of all known profit.',
      C: 'Class C: all others.',
    },
  },
  whyNoClass: 'No class: below the top {{top}} by profit.',
  classesAre: {
    count: 'A, B, C of the top {{top}} by profit: the first {{a}}%, up to {{b}}%, the rest',
    share: 'A, B, C of the top {{top}} by profit: up to {{a}}% of their profit, up to {{b}}%, the rest',
    total: 'A, B, C of all: up to {{a}}% of all known profit, up to {{b}}%, the rest',
  },
  curveNotes: {
    nearlyStraight: 'The first fifth of the customers brings under 30% of the profit: profit hardly tells them apart.',
    oneBringsHalf: 'One customer brings over half of the profit: it hardly tells the others apart.',
  },
  stripSays: 'Rows {{first}} to {{last}}; up to here {{share}} of the profit',
  notRanked: 'Not ranked by profit: no sale in this period, or no cost of one is known.',
  nobody: 'No cost is known of any sale in this period',
  nobodyHow: 'Enter what products cost, or import orders with a column of costs.',
  toProducts: 'Products',
};
