import type { BalanceOrigin } from '../../shared/balances/balance-origins.ts';
import type { ImportMode } from '../../shared/import/fields.ts';
import { foldText } from '../../shared/text.ts';
import { localMoment } from '../timeline/local-moment.ts';
import type { ImportTarget } from './import-target.ts';

/** The unit of this name, however it is written; it is made where there is none. */
export function madeBalanceUnit(target: ImportTarget, name: string): number {
  const folded = foldText(name);
  const known = target.connection
    .prepare<[], { id: number; name: string }>('SELECT id, name FROM balance_units')
    .all()
    .find((unit) => foldText(unit.name) === folded);
  return known?.id ?? target.insert('balance_units', { name });
}

interface SaidBalance {
  customerId: number;
  isNew: boolean;
  unitId: number;
  /** What the file says the balance is. */
  millionths: number;
}

/**
 * Takes what a list of members says of a balance: the opening entry of a customer who has none, and in the mode that
 * replaces the difference to what is there. True where something was written.
 */
export function takeBalance(
  target: ImportTarget,
  { customerId, isNew, unitId, millionths }: SaidBalance,
  mode: ImportMode,
): boolean {
  const there = isNew
    ? undefined
    : target.connection
        .prepare<[number, number], { entries: number; total: number | null }>(
          'SELECT count(*) AS entries, sum(amount_millionths) AS total FROM balances WHERE customer_id = ? AND unit_id = ?',
        )
        .get(customerId, unitId);
  const { day } = localMoment(target.at);
  const enter = (amount: number, origin: BalanceOrigin): boolean => {
    const entry = { customer_id: customerId, unit_id: unitId, day, amount_millionths: amount, origin };
    target.insert('balances', entry);
    return true;
  };
  if (there === undefined || there.entries === 0) return enter(millionths, 'openingBalance');
  const difference = millionths - (there.total ?? 0);
  return mode === 'replace' && difference !== 0 && enter(difference, 'correction');
}
