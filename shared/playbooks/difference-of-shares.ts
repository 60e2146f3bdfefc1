export interface Arm {
  successes: number;
  of: number;
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
  if (a.of === 0 || b.of === 0) return null;
  const [pa, pb] = [a.successes / a.of, b.successes / b.of];
  const [wa, wb] = [wilson(a), wilson(b)];
  const difference = pa - pb;
  return {
    difference,
    low: difference - Math.hypot(pa - wa.low, wb.high - pb),
    high: difference + Math.hypot(wa.high - pa, pb - wb.low),
    isTooFew: Math.min(a.of, b.of) < fewestOfArm,
  };
}

/** The 95 % interval of a share after Wilson (1927). */
function wilson({ successes, of }: Arm): { low: number; high: number } {
  const share = successes / of;
  const centre = share + z ** 2 / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const whole = 1 + z ** 2 / of;
  return { low: (centre - half) / whole, high: (centre + half) / whole };
}
