import { byKey } from '../../shared/by-key.ts';
import { dayNumber } from '../../shared/day.ts';
import { isWholeAmount, type Money } from '../../shared/money.ts';
import { placesByKey } from '../../shared/places-by-key.ts';
import {
  type Moved,
  type MovementPart,
  type MovementSort,
  movementParts,
  type PartSum,
} from '../../shared/ranking/movement.ts';
import type { MovedRow, MovementListing, MovementSummary } from '../../shared/ranking/movement-contract.ts';
import { tierOrNone } from '../../shared/ranking/tiers.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { namesOfCustomers } from '../customers/names-of-customers.ts';
import { readsRefusedChannels } from '../customers/refused-channels.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { groupNames } from '../groups/group-names.ts';
import { wholeArchive } from '../indicators/indicator.ts';
import { indicatorColumn, indicatorValues } from '../indicators/indicator-values.ts';
import type { MovedPeriod, Movement, RankedTwice } from './kept-movement.ts';
import { placeInCustomerList } from './place-in-customer-list.ts';

export type MovedCustomer = RankedTwice & Moved;

/** The rows of a part or of all, of a move between tiers, whose name or number holds the text, as sorted; equal ones by change. */
export function listedMovement(
  context: EngineContext,
  { rows, now }: Movement,
  { part, tierBefore, tier, filter, sort, descending }: MovementListing,
): readonly MovedCustomer[] {
  const isAll = part === undefined && tierBefore === undefined && tier === undefined;
  const chosen = isAll
    ? rows
    : rows.filter(
        (row) =>
          (part ?? row.part) === row.part &&
          (tierBefore ?? tierOrNone(row.tierBefore)) === tierOrNone(row.tierBefore) &&
          (tier ?? tierOrNone(row.tier)) === tierOrNone(row.tier),
      );
  const listed = namedWith(context.session.archive.reader, chosen, foldText(filter));
  if (sort === 'change' && descending) return listed;
  const keyOf = keyBy(context, sort, now.currency);
  const keys = Float64Array.from(listed, (row) => keyOf(row) ?? Number.NaN);
  return Array.from(placesByKey(keys, descending), (place) => listed[place]).filter((row) => row !== undefined);
}

function namedWith(connection: Connection, rows: readonly MovedCustomer[], text: string): readonly MovedCustomer[] {
  if (text === '') return rows;
  return namedMoved(connection, rows).filter(({ members, ...row }) =>
    [row, ...(members ?? [])].some(
      ({ name, number }) => foldText(name).includes(text) || foldText(number).includes(text),
    ),
  );
}

/** With the names of today; groups by their own, with those of their members. */
function namedMoved(connection: Connection, rows: readonly MovedCustomer[]) {
  const groups = groupNames(
    connection,
    rows.flatMap(({ groupKey }) => groupKey ?? []),
  );
  const everyMember = namesOfCustomers(
    connection,
    rows.flatMap(({ members }) => members ?? []),
  );
  let read = 0;
  return namesOfCustomers(connection, rows).map((row) => {
    const from = read;
    read += row.members?.length ?? 0;
    return {
      ...row,
      name: groups.get(row.groupKey ?? '') ?? row.name,
      members: row.members === null ? null : everyMember.slice(from, read),
    };
  });
}

function keyBy(context: EngineContext, sort: MovementSort, currency: string): (row: MovedCustomer) => number | null {
  switch (sort) {
    case 'number':
    case 'name':
      return placeInCustomerList(context, sort);
    case 'before':
      return ({ beforeMinor }) => beforeMinor;
    case 'now':
      return ({ nowMinor }) => nowMinor;
    case 'change':
      return ({ changeMinor }) => changeMinor;
    case 'rankBefore':
    case 'tierBefore':
      return ({ rankBefore }) => rankBefore;
    case 'rank':
    case 'tier':
      return ({ rank }) => rank;
    case 'lastDay':
    case 'usualGap': {
      const { reader } = context.session.archive;
      const { ids, values } = indicatorColumn(reader, sort, wholeArchive(currency, context.clock.today()));
      // Keys are whole: a gap counts in thousandths of a day.
      const keys = new Map(ids.map((id, place) => [id, Math.round((values[place] ?? 0) * 1_000)]));
      return ({ customerId, groupKey, lastDayInBoth }) => {
        if (groupKey === null) return keys.get(customerId) ?? null;
        return sort === 'lastDay' ? dayNumber(lastDayInBoth) * 1_000 : null;
      };
    }
  }
}

/** Rows as they are shown, with what these customers are called and how they are reached. */
export function movedRows(
  { session, clock }: EngineContext,
  rows: readonly MovedCustomer[],
  currency: string,
): MovedRow[] {
  const { reader } = session.archive;
  const ids = rows.map(({ customerId }) => customerId);
  const window = wholeArchive(currency, clock.today());
  const lastDays = indicatorValues(reader, 'lastDay', window, ids);
  const usualGaps = indicatorValues(reader, 'usualGap', window, ids);
  const phones = firstPhones(reader, ids);
  const refusedBy = readsRefusedChannels(reader);
  const money = (minor: number): Money => ({ minor, currency });
  return namedMoved(reader, rows).map(({ beforeMinor, nowMinor, changeMinor, lastDayInBoth, members, ...row }) => ({
    ...row,
    members: members?.map(({ changeMinor: ofMember, ...member }) => ({ ...member, change: money(ofMember) })) ?? null,
    before: beforeMinor === null ? null : money(beforeMinor),
    now: nowMinor === null ? null : money(nowMinor),
    change: money(changeMinor),
    lastDay: row.groupKey === null ? String(lastDays.get(row.customerId)) : lastDayInBoth,
    phone: phones.get(row.customerId) ?? null,
    doNotContact: [...refusedBy(row.customerId)],
    usualGap: row.groupKey === null ? numberOrNull(usualGaps.get(row.customerId)) : null,
  }));
}

function numberOrNull(value: number | string | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function firstPhones(connection: Connection, ids: readonly number[]): ReadonlyMap<number, string> {
  const rows = connection
    .prepare<[string], [number, string]>(
      `SELECT customer_id, as_typed FROM customer_phones
        WHERE customer_id IN (SELECT value FROM json_each(?)) ORDER BY customer_id, position DESC`,
    )
    .raw()
    .all(JSON.stringify(ids));
  // Of several entries of a key a map keeps the last: the first on file.
  return new Map(rows);
}

/** Whether no amount of these rows has a fraction. */
export function areWholeIn(currency: string, rows: readonly MovedCustomer[]): boolean {
  return rows.every(({ beforeMinor, nowMinor }) =>
    [beforeMinor, nowMinor].every((minor) => minor === null || isWholeAmount({ minor, currency })),
  );
}

/** What the two periods come to, and each part. */
export function movementSummary({ before, now, parts, rows }: Movement): MovementSummary {
  return {
    before: before === null ? null : shownPeriod(before),
    now: shownPeriod(now),
    groups: rows.filter(({ groupKey }) => groupKey !== null).length,
    parts: partSumsInMoney(parts, now.currency),
  };
}

/** How many are in each part, with its sums as money. */
export function partSumsInMoney(parts: Record<MovementPart, PartSum>, currency: string): MovementSummary['parts'] {
  const money = (minor: number): Money => ({ minor, currency });
  return byKey(movementParts, (part) => {
    const { customers, groups, beforeMinor, nowMinor, changeMinor } = parts[part];
    return { customers, groups, before: money(beforeMinor), now: money(nowMinor), change: money(changeMinor) };
  });
}

function shownPeriod({ netMinor, currency, ...period }: MovedPeriod): MovementSummary['now'] {
  return { ...period, net: { minor: netMinor, currency } };
}
