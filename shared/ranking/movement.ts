import { byKey } from '../by-key.ts';
/** What came of a customer between two periods. `lost`: bought then and not now; `new`: bought now and not then. */
export const movementParts = ['lost', 'new', 'up', 'down', 'same'] as const;
export type MovementPart = (typeof movementParts)[number];

/** The columns that the rows of a movement are sorted by. */
export const movementSorts = [
  'number',
  'name',
  'before',
  'now',
  'change',
  'rankBefore',
  'rank',
  'tierBefore',
  'tier',
  'lastDay',
  'usualGap',
] as const;
export type MovementSort = (typeof movementSorts)[number];

/** A customer in two periods, in minor units of one currency; null: without a sale in it. */
export interface BoughtTwice {
  customerId: number;
  /** Null: a customer alone. */
  groupKey: string | null;
  beforeMinor: number | null;
  nowMinor: number | null;
}

/** What came of a customer: `changeMinor` is what they bring more now. */
export interface Moved {
  changeMinor: number;
  part: MovementPart;
}

export interface PartSum {
  /** Each household or company group as one. */
  customers: number;
  /** Of these, households or company groups. */
  groups: number;
  beforeMinor: number;
  nowMinor: number;
  changeMinor: number;
}

/**
 * How the net of one period became that of another: the changes of all customers with a sale in either add up to the
 * difference. Sorted by change, the greatest gain first, equals as they come.
 */
export function movementOf<Customer extends BoughtTwice>(
  customers: readonly Customer[],
): {
  rows: (Customer & Moved)[];
  parts: Record<MovementPart, PartSum>;
} {
  const rows = customers
    .map((customer) => {
      const changeMinor = (customer.nowMinor ?? 0) - (customer.beforeMinor ?? 0);
      return { ...customer, changeMinor, part: partOf(customer, changeMinor) };
    })
    .sort((a, b) => b.changeMinor - a.changeMinor);
  return { rows, parts: partSums(rows) };
}

/** How many are in each part, and their money. */
export function partSums(rows: readonly (Omit<BoughtTwice, 'customerId'> & Moved)[]): Record<MovementPart, PartSum> {
  const parts = byKey(movementParts, () => ({ customers: 0, groups: 0, beforeMinor: 0, nowMinor: 0, changeMinor: 0 }));
  for (const { part, groupKey, beforeMinor, nowMinor, changeMinor } of rows) {
    const sum = parts[part];
    sum.customers += 1;
    if (groupKey !== null) sum.groups += 1;
    sum.beforeMinor += beforeMinor ?? 0;
    sum.nowMinor += nowMinor ?? 0;
    sum.changeMinor += changeMinor;
  }
  return parts;
}

function partOf({ beforeMinor, nowMinor }: BoughtTwice, changeMinor: number): MovementPart {
  if (nowMinor === null) return 'lost';
  if (beforeMinor === null) return 'new';
  if (changeMinor === 0) return 'same';
  return changeMinor > 0 ? 'up' : 'down';
}
