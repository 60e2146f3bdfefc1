import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { isNameOrderOfToday } from './name-order.ts';

/** What customers are sorted by besides their number. */
export type KeyedSort = 'name' | 'net' | 'orders' | 'lastDay';

interface Places {
  count: number;
  placeOf: (id: number) => number | undefined;
}

/** A whole number for each customer's place that sorts like what stands there; NaN where nothing does. */
export function sortKeysOf(
  connection: Connection,
  sort: KeyedSort,
  homeCurrency: string,
  { count, placeOf }: Places,
): Float64Array {
  const keys = new Float64Array(count).fill(sort === 'orders' ? 0 : Number.NaN);
  const [ids, values] = sort === 'name' ? namesInOrder(connection) : totalsOf(connection, sort, homeCurrency);
  for (let index = 0; index < ids.length; index += 1) {
    const place = placeOf(ids[index] ?? 0);
    if (place !== undefined) keys[place] = values[index] ?? Number.NaN;
  }
  return keys;
}

type IdsAndKeys = readonly [ids: readonly number[], keys: readonly number[]];

/** By the order that is kept; by code point where it is not of today. */
function namesInOrder(connection: Connection): IdsAndKeys {
  const [ids, names] = columnsOf<[number, string]>(
    connection,
    isNameOrderOfToday(connection)
      ? `SELECT json_group_array(customer_id), json_group_array(key)
           FROM (SELECT customer_id, key FROM customer_name_order ORDER BY key)`
      : `SELECT json_group_array(id), json_group_array(name_folded)
           FROM (SELECT id, name_folded FROM customers ORDER BY name_folded)`,
  );
  let rank = 0;
  const ranks = names.map((name, index) => {
    if (name === '') return Number.NaN;
    if (name !== names[index - 1]) rank += 1;
    return rank;
  });
  return [ids, ranks];
}

const columns = { net: 'net_minor', orders: 'orders', lastDay: 'last_day' } as const;

function totalsOf(connection: Connection, sort: Exclude<KeyedSort, 'name'>, homeCurrency: string): IdsAndKeys {
  const [ids, values] = columnsOf<[number, number | string]>(
    connection,
    `SELECT json_group_array(customer_id), json_group_array(${columns[sort]}) FROM customer_totals WHERE currency = ?`,
    [homeCurrency],
  );
  return [ids, values.map((value) => (typeof value === 'number' ? value : dayAsNumber(value)))];
}

/** 2026-11-22 as 20261122. */
function dayAsNumber(day: string): number {
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
}
