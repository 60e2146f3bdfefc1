/** The most of a unit, in millionths: nothing a shop counts comes near, and sums of many stay exact. */
export const mostOfBalance = 100_000_000_000_000;
