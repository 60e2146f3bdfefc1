/** How many of the first by both scores are on the scoring sheet where no number is asked for, and at most. */
export const usualFirst = 20;
export const mostOfFirst = 1_000;
