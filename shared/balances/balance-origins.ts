/** Where an entry of a balance comes from that no one typed: what a list of members said first, and what it put right later. */
export const balanceOrigins = ['openingBalance', 'correction'] as const;
export type BalanceOrigin = (typeof balanceOrigins)[number];
