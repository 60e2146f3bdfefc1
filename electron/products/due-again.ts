import { nameOrderKey } from '../../shared/customers/name-order-key.ts';
import { addDays, compareDays, dayNumber } from '../../shared/day.ts';
import { groupIdOfKey } from '../../shared/groups/roll-up.ts';
import type { DueCustomer, DueItem, DueQuestion } from '../../shared/products/contract.ts';
import { dueAgain, mayBeDueAgain } from '../../shared/products/due-again.ts';
import { foldText } from '../../shared/text.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { countedOrders } from '../groups/household-of.ts';
import { keptRollUp } from '../groups/kept-roll-up.ts';
import type { Buyer } from './buyers-on-day.ts';
import { itemName } from './item-name.ts';
import { lastSalesOfItems } from './last-sale-of-item.ts';
import { purchasesByItem, purchasesByItemReads } from './purchases-by-item.ts';
import { soldLine, soldOrder } from './sold-products.ts';

type DueRow = Omit<DueItem, 'lastAmount' | 'household'> & Buyer & { id: number };

/** Days asked for one after the other: today, and a day of the past. */
const mostDays = 2;
const kept = new CacheByTables<readonly DueRow[]>(mostDays);

/** Everyone who is due, the longest due first; those in the bin left out. Kept until something of these is written. */
function dueRowsOf(archive: Archive, asOf: string): readonly DueRow[] {
  return kept.get(archive, { key: asOf, reads: purchasesByItemReads }, () => dueRows(archive, asOf));
}

/** Those who are due, judged to a day: a page of them as they are asked for. */
export function dueCustomers(
  archive: Archive,
  asOf: string,
  { offset, limit, ...question }: DueQuestion & { offset: number; limit: number },
): { total: number; rows: DueCustomer[] } {
  const due = askedFor(named(archive.reader, dueRowsOf(archive, asOf)), question);
  const withLastSale = lastSaleAdder(archive.reader, asOf);
  const rows = due.slice(offset, offset + limit).map(({ id, customerId, number, name, ...row }) => ({
    ...{ id, customerId, number, name },
    ...withLastSale({ customerId, ...row }),
  }));
  return { total: due.length, rows };
}

type NamedRow = DueRow & { number: string; name: string; householdName: string };

function named(connection: Connection, rows: readonly DueRow[]): NamedRow[] {
  const customerOf = connection.prepare<[number], { number: string; name: string }>(
    'SELECT number, name FROM customers WHERE id = ?',
  );
  const nameOfGroup = groupNames(connection);
  return rows.map((row) => ({
    ...row,
    ...(customerOf.get(row.customerId) ?? { number: '', name: '' }),
    householdName: row.householdId === null ? '' : nameOfGroup(row.householdId),
  }));
}

function groupNames(connection: Connection): (id: number) => string {
  const find = connection.prepare<[number], string>('SELECT name FROM groups WHERE id = ?').pluck();
  return (id) => find.get(id) ?? '';
}

/** The rows come in the order of their due days, which those that are equal otherwise keep. */
function askedFor(rows: NamedRow[], { text, sort, descending }: DueQuestion): NamedRow[] {
  const typed = foldText(text);
  const fitting = rows.filter(({ number, name, householdName, item }) =>
    [number, name, householdName, item].some((written) => foldText(written).includes(typed)),
  );
  const keyed = fitting.map((row) => ({
    row,
    key: sort === 'name' || sort === 'item' ? nameOrderKey(row[sort]) : row[sort],
  }));
  keyed.sort((a, b) => (a.key === b.key ? 0 : a.key < b.key === descending ? 1 : -1));
  return keyed.map(({ row }) => row);
}

/** What one customer is due to buy again, the longest due first. */
export function dueItemsOfCustomer(archive: Archive, customerId: number, asOf: string): DueItem[] {
  if (!mayHaveDueItems(archive.reader, customerId, asOf)) return [];
  const key = keptRollUp(archive, 'household').keyOn(customerId, asOf);
  const householdId = key === null ? null : groupIdOfKey(key);
  const isTheirs = (row: DueRow) =>
    householdId === null ? row.householdId === null && row.customerId === customerId : row.householdId === householdId;
  return dueRowsOf(archive, asOf).filter(isTheirs).map(lastSaleAdder(archive.reader, asOf));
}

/** Adds what is read for those rows alone that are shown. */
function lastSaleAdder(connection: Connection, asOf: string): (row: Buyer & Omit<DueRow, 'id'>) => DueItem {
  const lastSaleOf = lastSalesOfItems(connection, asOf);
  const nameOfGroup = groupNames(connection);
  return ({ customerId, householdId, item, lastDay, usualGap, dueDay }) => {
    const { amount, buyer } = lastSaleOf({ customerId, lastDay, item });
    const household = householdId === null ? null : { id: householdId, name: nameOfGroup(householdId), lastBy: buyer };
    return { item, lastDay, usualGap, dueDay, lastAmount: amount, household };
  };
}

/** By the purchases that count as their own alone, which are few: most of those who come in need no look at all the others. */
function mayHaveDueItems(connection: Connection, customerId: number, asOf: string): boolean {
  const seen = countedOrders(`day <= ? AND ${soldOrder}`);
  const rows = connection
    .prepare<unknown[], { item: string; day: string }>(
      `SELECT DISTINCT ${itemName} AS item, day FROM (${seen.sql}) AS counted
        CROSS JOIN orders ON orders.id = counted.id CROSS JOIN order_lines ON order_lines.order_id = orders.id
         JOIN products ON products.id = order_lines.product_id
        WHERE ${soldLine} AND item <> '' ORDER BY day`,
    )
    .all(...seen.parameters(customerId, asOf, [asOf]));
  const daysOfItems = Map.groupBy(rows, ({ item }) => item).values();
  return [...daysOfItems].some((bought) =>
    mayBeDueAgain(
      bought.map(({ day }) => dayNumber(day)),
      dayNumber(asOf),
    ),
  );
}

function dueRows(archive: Archive, asOf: string): DueRow[] {
  const asOfNumber = dayNumber(asOf);
  const dayOf = (number: number) => addDays(asOf, number - asOfNumber);
  const due: DueRow[] = [];
  for (const { item, gapOfItem, bought } of purchasesByItem(archive, asOf)) {
    for (const { buyer, days } of bought) {
      const found = dueAgain(days, gapOfItem, asOfNumber);
      if (found === null) continue;
      const { lastDay, usualGap, dueDay } = found;
      due.push({
        ...{ id: due.length + 1, ...buyer(), item },
        ...{ lastDay: dayOf(lastDay), usualGap, dueDay: dayOf(dueDay) },
      });
    }
  }
  return due.sort(
    (a, b) => compareDays(a.dueDay, b.dueDay) || a.customerId - b.customerId || (a.item < b.item ? -1 : 1),
  );
}
