/** What the list of balances is sorted by. */
export const balanceSorts = ['name', 'number', 'total', 'entries', 'lastDay'] as const;
export type BalanceSort = (typeof balanceSorts)[number];
