/** How satisfied a customer is, by the number that is kept: 0 dissatisfied to 3 will recommend. */
export const satisfactionLevels = ['dissatisfied', 'satisfied', 'buysAgain', 'recommends'] as const;
export type SatisfactionLevel = (typeof satisfactionLevels)[number];
