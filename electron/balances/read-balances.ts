import type { Balance, BalanceEntry, BalanceUnit } from '../../shared/balances/contract.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';

/** By name, each with how many entries it has. */
export function balanceUnits(connection: Connection): (BalanceUnit & { entries: number })[] {
  return connection
    .prepare<[], BalanceUnit & { entries: number }>(
      `SELECT id, name, decimals, (SELECT count(*) FROM balances WHERE unit_id = balance_units.id) AS entries
         FROM balance_units ORDER BY name, id`,
    )
    .all();
}

interface BalanceRow extends BalanceUnit {
  totalMillionths: number;
}

/** What a customer has in each unit, by the unit's name. */
export function balancesOf(connection: Connection, customerId: number): Balance[] {
  return connection
    .prepare<[number], BalanceRow>(
      `SELECT balance_units.id, name, decimals, sum(amount_millionths) AS totalMillionths
         FROM balances JOIN balance_units ON balance_units.id = unit_id
        WHERE customer_id = ? GROUP BY balance_units.id ORDER BY name, balance_units.id`,
    )
    .all(customerId)
    .map(({ totalMillionths, ...unit }) => ({ unit, totalMillionths }));
}

/** The same with the entries, the latest first. Error: CUSTOMER_UNKNOWN. */
export function balancesWithEntries(
  connection: Connection,
  customerId: number,
): (Balance & { entries: BalanceEntry[] })[] {
  const { id: customer } = existingCustomer(connection, customerId);
  const entries = connection
    .prepare<[number], BalanceEntry & { unitId: number }>(
      `SELECT id, customer_id AS customerId, unit_id AS unitId, day, amount_millionths AS amountMillionths, reason, origin
         FROM balances WHERE customer_id = ? ORDER BY day DESC, id DESC`,
    )
    .all(customer);
  return balancesOf(connection, customer).map((balance) => ({
    ...balance,
    entries: entries.flatMap(({ unitId, ...entry }) => (unitId === balance.unit.id ? [entry] : [])),
  }));
}

/** What a customer has in one unit; nothing yet is zero here. */
export function totalOf(connection: Connection, customerId: number, unitId: number): number {
  return (
    connection
      .prepare<[number, number], number | null>(
        'SELECT sum(amount_millionths) FROM balances WHERE customer_id = ? AND unit_id = ?',
      )
      .pluck()
      .get(customerId, unitId) ?? 0
  );
}

/** Who has entries in a unit, and what each has, in millionths. */
export function balanceTotals(
  connection: Connection,
  unitId: number,
): readonly [customerIds: readonly number[], totalsMillionths: readonly number[]] {
  return columnsOf<[number, number]>(
    connection,
    `SELECT json_group_array(customer_id), json_group_array(total)
       FROM (SELECT customer_id, sum(amount_millionths) AS total FROM balances WHERE unit_id = ? GROUP BY customer_id)`,
    [unitId],
  );
}
