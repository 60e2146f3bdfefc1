/** A contact takes a day at most. */
export const mostMinutes = 1_440;
