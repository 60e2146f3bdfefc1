/** The ranking by profit. */
export const byProfit = {
  profit: 'Profit ({{currency}})',
  profitOf: 'Profit of {{name}}',
  profitAbout:
    'What the sales with a known cost brought above it. Unknown cost is not zero: those sales do not count here.',
  knownShare: 'Cost known',
  knownShareAbout: 'Which share of the customer’s sales has a known cost.',
  known: 'Cost known for {{share}} of all sales; profit is of these alone',
  share: 'Share of profit',
  shareAbout: 'Share of the profit of all who are ranked.',
  cumulativeShare: 'Cumulative share of profit',
  madeFrom:
    '{{profit}} above the cost of {{share}} of the sales below; of the others no cost is known. An order opens to its lines and its profit.',
  madeFromAll:
    '{{profit}} above the cost of the sales below, all of which is known. An order opens to its lines and its profit.',
  notRanked: 'Not ranked by profit: no sale in this period, or no cost of one is known.',
  nobody: 'No cost is known of any sale in this period',
  nobodyHow: 'Enter what products cost, or import orders with a column of costs.',
  toProducts: 'Products',
};
