import { compareValues } from '../../shared/compare-known.ts';
import { nameOrderKey } from '../../shared/customers/name-order-key.ts';
import { dayNumber } from '../../shared/day.ts';
import { placesByKey } from '../../shared/places-by-key.ts';
import type { RankingOrder } from '../../shared/ranking/contract.ts';
import {
  netChange,
  type RankedCustomer,
  type RankedGroup,
  type RankedMember,
  type RankingSort,
  rankedKey,
} from '../../shared/ranking/ranking.ts';
import type { Connection } from '../archive/query.ts';
import { namesOfCustomers } from '../customers/names-of-customers.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import type { Comparison } from './kept-ranking.ts';
import { namedGroups } from './names-of-ranked.ts';
import { placeInCustomerList } from './place-in-customer-list.ts';

/** The rows in the order asked for; those that are equal in it by rank. */
export function sortedRows(
  context: EngineContext,
  rows: readonly RankedCustomer[],
  order: RankingOrder,
  comparison: Comparison | null,
): readonly RankedCustomer[] {
  return rowsInOrder(context, rows, order, (sort) => keyBy(context, sort, comparison));
}

interface SortedRow {
  customerId: number;
  group?: RankedGroup<RankedMember> | undefined;
}

/** Null: without a value, last in both directions. */
export type KeyOf<Row> = (row: Row) => number | null;

/** Rows that come by rank in another order; groups are sorted among the customers by their names. */
export function rowsInOrder<Row extends SortedRow, Sort extends string>(
  context: EngineContext,
  rows: readonly Row[],
  { sort, descending }: { sort: Sort; descending: boolean },
  keyBy: (sort: Sort) => KeyOf<Row>,
): readonly Row[] {
  if (sort === 'rank' && !descending) return rows;
  const keyOf =
    sort === 'name' && rows.some(({ group }) => group !== undefined)
      ? placeByName(context.session.archive.reader, rows)
      : keyBy(sort);
  const places = placesByKey(
    Float64Array.from(rows, (row) => keyOf(row) ?? Number.NaN),
    descending,
  );
  return Array.from(places, (place) => rows[place]).filter((row) => row !== undefined);
}

function keyBy(context: EngineContext, sort: RankingSort, comparison: Comparison | null): KeyOf<RankedCustomer> {
  const before = (row: RankedCustomer) => comparison?.standings.get(rankedKey(row));
  switch (sort) {
    case 'rank':
    case 'cumulativeShare':
    case 'class':
    case 'tier':
      return ({ rank }) => rank;
    case 'net':
    case 'share':
      return ({ net }) => net.minor;
    case 'orders':
      return ({ orders }) => orders;
    case 'lastDay':
      return ({ lastDay }) => dayNumber(lastDay);
    case 'number':
    case 'name':
      return placeInCustomerList(context, sort);
    case 'rankBefore':
      return (row) => before(row)?.rank ?? null;
    case 'netBefore':
      return (row) => before(row)?.net.minor ?? null;
    case 'netChange':
      return (row) => netChange({ net: row.net, before: before(row) ?? null }).minor;
  }
}

function placeByName(connection: Connection, rows: readonly SortedRow[]): KeyOf<SortedRow> {
  const named = namedGroups(connection, rows);
  const inOrder = namesOfCustomers(connection, rows)
    .map((row) => ({ ...row, ...named(row) }))
    .map((row) => ({ key: rankedKey(row), order: nameOrderKey(row.name) }))
    .sort((one, other) => compareValues(one.order, other.order));
  const places = new Map(inOrder.map(({ key }, place) => [key, place]));
  return (row) => places.get(rankedKey(row)) ?? null;
}
