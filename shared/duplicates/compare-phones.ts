import { phoneDigits } from '../phone.ts';

/**
 * same: one number, whatever its prefix; tail: the last digits of one number that the other has in full or masked
 * (138****5678, 尾号5678), or seven in a row; lastFour: two numbers that end alike; apart; none: one has no number. Of what `comparablePhones` gives.
 */
export type PhoneLikeness = 'same' | 'tail' | 'lastFour' | 'apart' | 'none';

const ranks: Record<PhoneLikeness, number> = { same: 4, tail: 3, lastFour: 2, apart: 1, none: 0 };

/** How many last digits are taken for the number itself: area and country code in front of them differ in form only. */
export const ownDigits = 8;
const tailDigits = 4;
/** 138****5678 */
const longestMasked = 7;

/** How alike the phones of two customers are, by the pair that is most alike. */
export function comparePhones(a: readonly string[], b: readonly string[]): PhoneLikeness {
  let closest: PhoneLikeness = 'none';
  for (const one of a) {
    for (const other of b) {
      const likeness = compareTwo(one, other);
      if (ranks[likeness] > ranks[closest]) closest = likeness;
    }
  }
  return closest;
}

function compareTwo(a: string, b: string): PhoneLikeness {
  if (a === b) return a.length > tailDigits ? 'same' : 'tail';
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (!longer.endsWith(shorter.slice(-tailDigits))) return 'apart';
  if (shorter.length === longer.length || shorter.length > longestMasked) {
    return shorter.length >= ownDigits && longer.endsWith(shorter) ? 'same' : 'lastFour';
  }
  const isMasked = longer.endsWith(shorter) || longer.startsWith(shorter.slice(0, -tailDigits));
  return isMasked ? 'tail' : 'lastFour';
}

/** The digits that can tell one person from another, be it their end; no placeholders such as 0000. */
export function comparablePhones(phones: readonly string[]): string[] {
  return phones.map(phoneDigits).filter((digits) => digits.length >= tailDigits && !/^(\d)\1*$/.test(digits));
}
