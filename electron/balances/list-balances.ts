import type { BalanceList, BalanceListQuestion, ListedBalance } from '../../shared/balances/contract.ts';
import type { BalanceSort } from '../../shared/balances/sort-keys.ts';
import { compareKnown, compareValues } from '../../shared/compare-known.ts';
import { nameOrderKey } from '../../shared/customers/name-order-key.ts';
import { foldText } from '../../shared/text.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';

interface KeptBalance {
  balance: ListedBalance;
  nameKey: string;
  folded: readonly string[];
}

const kept = new CacheByTables<readonly KeptBalance[]>();

/** Who has entries in a unit, those whose name or number holds the text, in the order asked for. */
export function listBalances(archive: Archive, question: BalanceListQuestion): BalanceList {
  const units = unitsHeld(archive.reader);
  const held = units.find(({ unit }) => unit.id === question.unitId) ?? units[0] ?? null;
  if (held === null) return { unit: null, units, total: 0, rows: [] };
  const all = kept.get(archive, { key: String(held.unit.id), reads: ['balances', 'customers'] }, () =>
    readBalances(archive.reader, held.unit.id),
  );
  const typed = foldText(question.text);
  const { sort, descending, offset, limit } = question;
  const fitting = all
    .filter(({ folded }) => folded.some((text) => text.includes(typed)))
    .sort(
      (one, other) =>
        compareKnown(sortKey(one, sort), sortKey(other, sort), descending) ||
        compareValues(one.nameKey, other.nameKey) ||
        compareValues(one.balance.number, other.balance.number),
    );
  return {
    unit: held.unit,
    units,
    total: fitting.length,
    rows: fitting.slice(offset, offset + limit).map(({ balance }) => balance),
  };
}

/** The units in which somebody has entries, the one of most customers first; nobody who is in the bin counts. */
function unitsHeld(connection: Connection): BalanceList['units'] {
  return connection
    .prepare<[], { id: number; name: string; decimals: number; customers: number; totalMillionths: number }>(
      `SELECT balance_units.id, name, decimals, count(DISTINCT customer_id) AS customers,
              sum(amount_millionths) AS totalMillionths
         FROM balances JOIN balance_units ON balance_units.id = unit_id
        WHERE customer_id IN (SELECT id FROM customers WHERE binned_at IS NULL AND merged_into IS NULL)
        GROUP BY balance_units.id ORDER BY customers DESC, name, balance_units.id`,
    )
    .all()
    .map(({ customers, totalMillionths, ...unit }) => ({ unit, customers, totalMillionths }));
}

function readBalances(connection: Connection, unitId: number): KeptBalance[] {
  return connection
    .prepare<[number], ListedBalance>(
      `SELECT customer_id AS customerId, number, name, sum(amount_millionths) AS totalMillionths, count(*) AS entries,
              max(day) AS lastDay
         FROM balances JOIN customers ON customers.id = customer_id
        WHERE unit_id = ? AND binned_at IS NULL AND merged_into IS NULL GROUP BY customer_id`,
    )
    .all(unitId)
    .map((balance) => ({
      balance,
      nameKey: nameOrderKey(balance.name || balance.number),
      folded: [balance.name, balance.number].map(foldText),
    }));
}

function sortKey({ balance, nameKey }: KeptBalance, sort: BalanceSort): string | number {
  switch (sort) {
    case 'name':
      return nameKey;
    case 'total':
      return balance.totalMillionths;
    case 'number':
    case 'entries':
    case 'lastDay':
      return balance[sort];
  }
}
