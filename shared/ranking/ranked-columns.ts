/** What a ranking by money says of each customer, in order: on its page, in the workbook and in the tables that leave. */
export const rankedColumnsOf = {
  revenue: ['rank', 'number', 'name', 'net', 'orders', 'lastDay', 'share', 'cumulativeShare', 'class', 'tier'],
  profit: [
    'rank',
    'number',
    'name',
    'profit',
    'knownShare',
    'net',
    'orders',
    'lastDay',
    'share',
    'cumulativeShare',
    'class',
    'tier',
  ],
} as const;

/** And beside them where it is compared with another period. */
export const comparedColumnsOf = {
  revenue: ['rankBefore', 'netBefore', 'netChange'],
  profit: ['rankBefore', 'profitBefore', 'knownShareBefore', 'profitChange'],
} as const;
