import { dayNumber } from '../../shared/day.ts';
import type { Archive } from '../archive/archive.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';

/** Every order that counts in sums, in columns, in the order of their ids. */
export interface CountedOrders {
  ids: readonly number[];
  /** Null: a walk-in. */
  customerIds: readonly (number | null)[];
  /** As day numbers. */
  days: Int32Array;
  netMinor: readonly number[];
  currencies: readonly string[];
  /** Whether it sold something: 0 where it only took back. */
  hasSale: readonly (0 | 1)[];
}

const kept = new CacheByTables<CountedOrders>();

/** Kept until an order is written. */
export function countedOrdersOf(archive: Archive): CountedOrders {
  return kept.get(archive, { key: '', reads: ['orders'] }, () => readCountedOrders(archive.reader));
}

function readCountedOrders(connection: Connection): CountedOrders {
  type Columns = [number, number | null, string, number, string, 0 | 1];
  const [ids, customerIds, texts, netMinor, currencies, hasSale] = columnsOf<Columns>(
    connection,
    `SELECT json_group_array(id), json_group_array(customer_id), json_group_array(day), json_group_array(net_minor),
            json_group_array(currency), json_group_array(has_sale)
       FROM (SELECT id, customer_id, day, net_minor, currency, has_sale FROM orders
              WHERE no_sale_reason IS NULL ORDER BY id)`,
  );
  const days = new Int32Array(ids.length);
  const numbers = new Map<string, number>();
  texts.forEach((text, at) => {
    const day = numbers.get(text) ?? dayNumber(text);
    numbers.set(text, day);
    days[at] = day;
  });
  return { ids, customerIds, days, netMinor, currencies, hasSale };
}

/** The first sales, and those of other numbers that playbooks ask for. */
const mostNumbers = 4;
const keptNth = new CacheByTables<readonly number[]>(mostNumbers);

/** Of each customer the place of the nth sale up to a day, the one of the lower id first on a day; kept until an order is written. */
export function nthSalesOf(archive: Archive, nth: number, asOf: number): readonly number[] {
  return keptNth.get(archive, { key: JSON.stringify([nth, asOf]), reads: ['orders'] }, () =>
    findNthSales(countedOrdersOf(archive), nth, asOf),
  );
}

function findNthSales({ customerIds, days, hasSale }: CountedOrders, nth: number, asOf: number): number[] {
  const placesOf = new Map<number, number[]>();
  customerIds.forEach((customerId, place) => {
    if (customerId === null || hasSale[place] === 0 || (days[place] ?? 0) > asOf) return;
    const places = placesOf.get(customerId);
    if (places === undefined) placesOf.set(customerId, [place]);
    else places.push(place);
  });
  return [...placesOf.values()].flatMap((places) => {
    if (places.length < nth) return [];
    places.sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b);
    return places[nth - 1] ?? [];
  });
}

/** What each customer brought in a currency in a span of days, both inclusive, in minor units. */
export function moneyByCustomer(
  { customerIds, days, netMinor, currencies }: CountedOrders,
  { from, to, currency }: { from: number; to: number; currency: string },
): Map<number, number> {
  const money = new Map<number, number>();
  customerIds.forEach((customerId, place) => {
    const day = days[place] ?? 0;
    if (customerId === null || day < from || day > to || currencies[place] !== currency) return;
    money.set(customerId, (money.get(customerId) ?? 0) + (netMinor[place] ?? 0));
  });
  return money;
}
