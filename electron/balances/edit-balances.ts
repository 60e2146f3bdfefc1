import { balanceDecimalText, decimalsOf } from '../../shared/balances/balance-amount.ts';
import type { Balance, BalanceEntryChange, BalanceEntryFields } from '../../shared/balances/contract.ts';
import { isDay } from '../../shared/day.ts';
import { ShukeError } from '../../shared/errors.ts';
import { storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { build, firstRow } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { localMoment } from '../timeline/local-moment.ts';
import { existingUnit, unitNamed } from './edit-units.ts';
import { totalOf } from './read-balances.ts';

export type NewBalanceEntry = Pick<BalanceEntryFields, 'amountMillionths'> & {
  customerId: number;
  unit: string;
  day?: string | undefined;
  reason?: string | undefined;
};

/**
 * Errors: CUSTOMER_UNKNOWN, BALANCE_UNIT_NAME_EMPTY, BALANCE_AMOUNT_ZERO, BALANCE_DECIMALS, BALANCE_BELOW_ZERO,
 * DAY_INVALID.
 */
export function addBalanceEntry(
  writer: ActWriter,
  { customerId, unit, day = localMoment(writer.at).day, ...fields }: NewBalanceEntry,
): { id: number; label: string; balance: Balance } {
  const { id: customer, label } = existingCustomer(writer.connection, customerId);
  const unitId = unitNamed(writer, unit);
  const values = valuesOf(writer, { customer, unitId, before: 0 }, { day, ...fields });
  const id = writer.insert('balances', { customer_id: customer, unit_id: unitId, ...values });
  const named = { id: unitId, ...existingUnit(writer.connection, unitId) };
  return { id, label, balance: { unit: named, totalMillionths: totalOf(writer.connection, customer, unitId) } };
}

/** Errors: BALANCE_ENTRY_UNKNOWN, BALANCE_AMOUNT_ZERO, BALANCE_DECIMALS, BALANCE_BELOW_ZERO, DAY_INVALID. */
export function editBalanceEntry(
  writer: ActWriter,
  { id, change }: { id: number; change: BalanceEntryChange },
): { label: string } {
  const { label, ...place } = existingEntry(writer, id);
  writer.update('balances', id, valuesOf(writer, place, change));
  return { label };
}

/** Error: BALANCE_ENTRY_UNKNOWN. */
export function removeBalanceEntry(writer: ActWriter, { id }: { id: number }): { label: string } {
  const { label } = existingEntry(writer, id);
  writer.remove('balances', id);
  return { label };
}

interface EntryPlace {
  customer: number;
  unitId: number;
  /** Its amount until now, which the sum holds. */
  before: number;
}

function existingEntry({ connection }: ActWriter, id: number): EntryPlace & { label: string } {
  const entry = firstRow(
    connection,
    build.selectFrom('balances').select(['customer_id', 'unit_id', 'amount_millionths']).where('id', '=', id),
  );
  if (entry === undefined) throw new ShukeError('BALANCE_ENTRY_UNKNOWN', { entry: id });
  const { id: customer, label } = existingCustomer(connection, entry.customer_id);
  return { customer, unitId: entry.unit_id, before: entry.amount_millionths, label };
}

function valuesOf({ connection }: ActWriter, place: EntryPlace, change: BalanceEntryChange): RowValues {
  const { day, amountMillionths, reason } = change;
  const values: RowValues = {};
  if (day !== undefined) {
    if (!isDay(day)) throw new ShukeError('DAY_INVALID', { day });
    values.day = day;
  }
  if (amountMillionths !== undefined) {
    const { name, decimals } = existingUnit(connection, place.unitId);
    if (amountMillionths === 0) throw new ShukeError('BALANCE_AMOUNT_ZERO');
    if (decimalsOf(amountMillionths) > decimals) throw new ShukeError('BALANCE_DECIMALS', { name, decimals });
    const left = totalOf(connection, place.customer, place.unitId) - place.before;
    if (amountMillionths < 0 && left + amountMillionths < 0) {
      throw new ShukeError('BALANCE_BELOW_ZERO', { name, balance: balanceDecimalText(left, decimals) });
    }
    values.amount_millionths = amountMillionths;
  }
  if (reason !== undefined) values.reason = storableText(reason);
  return values;
}
