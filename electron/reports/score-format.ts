/** Of scores from 0 to 5 and from 0 to 100. */
export const scoreFormat = '0.00';
