/** More than a shop works on; the others leave in the table. */
export const improvementsShown = 500;
