/** To a whole number, halves away from zero, as the house rounds money. */
export function roundHalfAway(value: number): number {
  return value < 0 ? -Math.round(-value) : Math.round(value);
}
