import type { TrackedName } from '../records/tracked-names.ts';

/** A column of the balances in one unit, next to the columns that every archive has. */
export type BalanceColumn = `balance:${number}`;

/** The key of the column of the balances in a unit. */
export function balanceColumn(unitId: number): BalanceColumn {
  return `balance:${unitId}`;
}

/** The id of the unit a column or a sorting is of; null for every other. */
export function unitOfBalanceColumn(column: string): number | null {
  const found = /^balance:(\d{1,15})$/.exec(column);
  return found === null ? null : Number(found[1]);
}

export function isBalanceColumn(column: string): column is BalanceColumn {
  return unitOfBalanceColumn(column) !== null;
}

/** What balances are read from. */
export const balanceReads: readonly TrackedName[] = ['balances', 'balance_units'];
