import type { Rows } from './assign-columns.ts';
import type { ColumnProfile } from './column-content.ts';
import type { ColumnMapping } from './fields.ts';
import { numberOf } from './propose-amount.ts';

const fewestSteps = 3;
/** Days with two accounts, or a line cut out by hand, break the chain now and then. */
const leastShareOfSteps = 0.9;
const tolerance = 0.011;

/**
 * Whether amounts below zero are money paid out of an account, no goods given back: some are below zero, and another
 * column goes up and down by the amounts, row by row, as the balance of an account does (oldest or newest first).
 * `rows` stand in the file one after the other.
 */
export function arePaidOutBelowZero(mapping: ColumnMapping, profiles: readonly ColumnProfile[], rows: Rows): boolean {
  const [amountColumn, second] = mapping.amount ?? [];
  if (amountColumn === undefined || second !== undefined || mapping.paidOut !== undefined) return false;
  const amounts = rows.map((row) => numberOf(row[amountColumn]));
  if (!amounts.some((amount) => amount !== null && amount < 0)) return false;
  // What a column says otherwise (numbers of customers and orders, quantities) is no balance.
  const taken = new Set(Object.values(mapping).flat());
  return profiles.some(
    ({ index, numbers }) =>
      !taken.has(index) &&
      numbers > fewestSteps &&
      isBalance(
        rows.map((row) => numberOf(row[index])),
        amounts,
      ),
  );
}

function isBalance(balances: ReadonlyArray<number | null>, amounts: ReadonlyArray<number | null>): boolean {
  const shareOf = (amountAt: (later: number) => number | null | undefined, sign: 1 | -1): number => {
    let steps = 0;
    let explained = 0;
    for (let at = 1; at < balances.length; at += 1) {
      const [before, after, amount] = [balances[at - 1], balances[at], amountAt(at)];
      if (before == null || after == null || amount == null) continue;
      steps += 1;
      if (Math.abs(sign * (after - before) - amount) < tolerance) explained += 1;
    }
    return steps < Math.max(fewestSteps, leastShareOfSteps * (balances.length - 1)) ? 0 : explained / steps;
  };
  const oldestFirst = shareOf((at) => amounts[at], 1);
  const newestFirst = shareOf((at) => amounts[at - 1], -1);
  return Math.max(oldestFirst, newestFirst) >= leastShareOfSteps;
}
