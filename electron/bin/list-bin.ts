import { daysLeft, keptDays } from '../../shared/bin/bin-days.ts';
import type { BinnedCustomer, BinSelection } from '../../shared/bin/contract.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { Connection } from '../archive/query.ts';
import { refusedChannelsSql } from '../customers/refused-channels.ts';
import { daysInBinSql } from './days-seen.ts';

const inBin = 'binned_at IS NOT NULL AND merged_into IS NULL';

/** A window of the bin, those first who were put in it first. */
export function listBin(
  connection: Connection,
  { offset, limit }: { offset: number; limit: number },
): { total: number; keptDays: number; rows: BinnedCustomer[] } {
  const total = connection.prepare<[], number>(`SELECT count(*) FROM customers WHERE ${inBin}`).pluck().get() ?? 0;
  const rows = connection
    .prepare<
      [number, number],
      Omit<BinnedCustomer, 'daysLeft' | 'doNotContact'> & { daysInBin: number; doNotContact: string }
    >(
      `SELECT id, number, name, binned_at AS binnedAt, ${daysInBinSql} AS daysInBin,
              (SELECT as_typed FROM customer_phones WHERE customer_id = customers.id ORDER BY position LIMIT 1) AS phone,
              ${refusedChannelsSql} AS doNotContact,
              (SELECT count(*) FROM orders WHERE customer_id = customers.id AND has_sale) AS orders,
              (SELECT max(day) FROM orders WHERE customer_id = customers.id) AS lastDay
         FROM customers WHERE ${inBin} ORDER BY binned_at, number, id LIMIT ? OFFSET ?`,
    )
    .all(limit, offset);
  return {
    total,
    keptDays,
    rows: rows.map(({ daysInBin, doNotContact, ...row }) => ({
      ...row,
      doNotContact: JSON.parse(doNotContact) as BinnedCustomer['doNotContact'],
      daysLeft: daysLeft(daysInBin),
    })),
  };
}

/** The ids a selection stands for. Errors: CUSTOMER_UNKNOWN, CUSTOMER_NOT_IN_BIN. */
export function selectedOfBin(connection: Connection, selection: BinSelection): number[] {
  if ('exceptIds' in selection) {
    return connection
      .prepare<[string], number>(
        `SELECT id FROM customers WHERE ${inBin} AND id NOT IN (SELECT value FROM json_each(?)) ORDER BY id`,
      )
      .pluck()
      .all(JSON.stringify(selection.exceptIds));
  }
  const found = connection
    .prepare<[string], { id: number; name: string | null; isBinned: 0 | 1 }>(
      `SELECT value AS id, coalesce(nullif(name, ''), number) AS name, coalesce(${inBin}, 0) AS isBinned
         FROM json_each(?) LEFT JOIN customers ON customers.id = value GROUP BY value ORDER BY value`,
    )
    .all(JSON.stringify(selection.ids));
  for (const { id, name, isBinned } of found) {
    if (name === null) throw new ShukeError('CUSTOMER_UNKNOWN', { customer: id });
    if (isBinned === 0) throw new ShukeError('CUSTOMER_NOT_IN_BIN', { name });
  }
  return found.map(({ id }) => id);
}
