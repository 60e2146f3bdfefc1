export interface Arm {
  people: number;
  succeeded: number;
}

/** With fewer in each arm a difference that matters to a shop is not told from chance. */
const fewestOfArm = 350;
/** Of the normal distribution, for 95 %. */
const z = 1.959963984540054;

/**
 * The difference of two shares with its 95 % interval by Newcombe (1998, method 10): from the Wilson intervals of both.
 * Null where an arm is empty.
 */
export function differenceOfShares(
  a: Arm,
  b: Arm,
): { difference: number; low: number; high: number; isTooFew: boolean } | null {
  if (a.people === 0 || b.people === 0) return null;
  const [pa, pb] = [a.succeeded / a.people, b.succeeded / b.people];
  const [wa, wb] = [wilson(a), wilson(b)];
  const difference = pa - pb;
  return {
    difference,
    low: difference - Math.hypot(pa - wa.low, wb.high - pb),
    high: difference + Math.hypot(wa.high - pa, pb - wb.low),
    isTooFew: Math.min(a.people, b.people) < fewestOfArm,
  };
}

/** The 95 % interval of a share after Wilson (1927). */
function wilson({ succeeded, people }: Arm): { low: number; high: number } {
  const share = succeeded / people;
  const centre = share + z ** 2 / (2 * people);
  const half = z * Math.sqrt((share * (1 - share)) / people + z ** 2 / (4 * people ** 2));
  const whole = 1 + z ** 2 / people;
  return { low: (centre - half) / whole, high: (centre + half) / whole };
}
