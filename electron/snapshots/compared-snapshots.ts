import { ShukeError } from '../../shared/errors.ts';
import type { Money } from '../../shared/money.ts';
import { placesByKey } from '../../shared/places-by-key.ts';
import type { MovementPart, PartSum } from '../../shared/ranking/movement.ts';
import {
  type ComparedRow,
  type ComparedSide,
  type ComparedSnapshots,
  comparisonReads,
  type Snapshot,
  type SnapshotComparison,
  type SnapshotListing,
} from '../../shared/snapshots/contract.ts';
import { type RankedInBoth, rankMovement } from '../../shared/snapshots/rank-movement.ts';
import type { SnapshotBasis } from '../../shared/snapshots/snapshot-question.ts';
import { type PlaceInSnapshot, placesIn } from '../../shared/snapshots/snapshot-rows.ts';
import type { SnapshotSort } from '../../shared/snapshots/snapshot-sorts.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { namesOfCustomers } from '../customers/names-of-customers.ts';
import { readWinners } from '../customers/winners-of-merged.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { groupNames } from '../groups/group-names.ts';
import { partSumsInMoney } from '../ranking/movement-rows.ts';
import { placeInCustomerList } from '../ranking/place-in-customer-list.ts';
import { rankingToKeep } from './ranking-to-keep.ts';
import { existingSnapshot, placesOfSnapshot } from './read-snapshots.ts';

/** A snapshot next to another, or to its question asked again. */
export interface Compared {
  by: SnapshotBasis;
  currency: string;
  before: ComparedSide;
  now: ComparedSide;
  rows: readonly RankedInBoth[];
  parts: Record<MovementPart, PartSum>;
}

const comparisons = new CacheByTables<Compared>();

/** The one asked for last. Errors: SNAPSHOT_UNKNOWN, SNAPSHOTS_NOT_ALIKE, PERIOD_REVERSED, DAY_INVALID. */
export function keptComparison(context: EngineContext, comparison: SnapshotComparison): Compared {
  const { archive } = context.session;
  const key = JSON.stringify([context.clock.today(), comparison]);
  return comparisons.get(archive, { key, reads: comparisonReads }, () => {
    const snapshot = existingSnapshot(archive.reader, comparison.id);
    const now = comparedWith(context, snapshot, comparison);
    return {
      by: snapshot.question.by,
      currency: snapshot.currency,
      before: sideOf(snapshot),
      now: now.side,
      ...rankMovement(placesOfSnapshot(archive.reader, snapshot.id), now.places, readWinners(archive.reader)),
    };
  });
}

function comparedWith(
  context: EngineContext,
  snapshot: Snapshot,
  { withId, from, to }: SnapshotComparison,
): { side: ComparedSide; places: readonly PlaceInSnapshot[] } {
  const { archive } = context.session;
  if (withId !== undefined) {
    const other = existingSnapshot(archive.reader, withId);
    const isAlike =
      other.currency === snapshot.currency &&
      other.question.by === snapshot.question.by &&
      other.question.rollUp === snapshot.question.rollUp;
    if (!isAlike) throw new ShukeError('SNAPSHOTS_NOT_ALIKE', { name: snapshot.name, other: other.name });
    return { side: sideOf(other), places: placesOfSnapshot(archive.reader, withId) };
  }
  const isOfOtherPeriod = from !== undefined || to !== undefined;
  const { currency } = snapshot;
  const question = { ...snapshot.question, currency, ...(isOfOtherPeriod ? { from, to, factorsAsOf: to } : {}) };
  const ranking = rankingToKeep(context, question);
  const net = { minor: ranking.netMinor, currency };
  const side = { snapshot: null, from: ranking.from, to: ranking.to, customers: ranking.customers, net };
  return { side, places: placesIn(ranking.rows) };
}

function sideOf({ id, name, takenDay, from, to, customers, net }: Snapshot): ComparedSide {
  return { snapshot: { id, name, takenDay }, from, to, customers, net };
}

/** What both come to, and each part. */
export function summaryOfCompared({ by, currency, before, now, parts }: Compared): ComparedSnapshots {
  return { by, before, now, parts: partSumsInMoney(parts, currency) };
}

/** The rows of a part, or of all, whose name or number holds the text, in the order asked for; equal ones by rank. */
export function listedCompared(
  context: EngineContext,
  { rows }: Compared,
  { part, filter, sort, descending }: SnapshotListing,
): readonly RankedInBoth[] {
  const ofPart = part === undefined ? rows : rows.filter((row) => row.part === part);
  const text = foldText(filter);
  const { reader } = context.session.archive;
  const listed = text === '' ? ofPart : ofPart.filter(isNamedWith(reader, ofPart, text));
  const keyOf = keyBy(context, sort);
  const keys = Float64Array.from(listed, (row) => keyOf(row) ?? Number.NaN);
  return Array.from(placesByKey(keys, descending), (at) => listed[at]).filter((row) => row !== undefined);
}

function isNamedWith(
  connection: Connection,
  rows: readonly RankedInBoth[],
  text: string,
): (row: RankedInBoth) => boolean {
  const found = new Set(
    namedCompared(connection, rows).flatMap(({ row, name, number }) =>
      foldText(name).includes(text) || foldText(number).includes(text) ? [row] : [],
    ),
  );
  return (row) => found.has(row);
}

/** With the names of today; groups by their own. */
function namedCompared(connection: Connection, rows: readonly RankedInBoth[]) {
  const groups = groupNames(
    connection,
    rows.flatMap(({ groupKey }) => groupKey ?? []),
  );
  return namesOfCustomers(
    connection,
    rows.map((row) => ({ row, customerId: row.customerId })),
  ).map(({ row, number, name }) => ({ row, number, name: groups.get(row.groupKey ?? '') ?? name }));
}

function keyBy(context: EngineContext, sort: SnapshotSort): (row: RankedInBoth) => number | null {
  switch (sort) {
    case 'rank':
      return ({ now }) => now?.rank ?? null;
    case 'rankBefore':
      return ({ before }) => before?.rank ?? null;
    case 'placesGained':
      return placesGained;
    case 'number':
    case 'name':
      return placeInCustomerList(context, sort);
    case 'figureBefore':
      return ({ before }) => before?.figure ?? null;
    case 'figure':
      return ({ now }) => now?.figure ?? null;
    case 'knownShareBefore':
      return ({ before }) => thousandths(before?.knownShare);
    case 'knownShare':
      return ({ now }) => thousandths(now?.knownShare);
    case 'before':
      return ({ before }) => before?.netMinor ?? null;
    case 'now':
      return ({ now }) => now?.netMinor ?? null;
    case 'change':
      return changeMinor;
  }
}

/** Places are found by whole numbers. */
function thousandths(share: number | null | undefined): number | null {
  return share == null ? null : Math.round(share * 1_000);
}

function placesGained({ before, now }: RankedInBoth): number | null {
  return before === null || now === null ? null : before.rank - now.rank;
}

function changeMinor({ before, now }: RankedInBoth): number {
  return (now?.netMinor ?? 0) - (before?.netMinor ?? 0);
}

/** Rows as they are shown. */
export function comparedRows(
  connection: Connection,
  { by, currency }: Pick<Compared, 'by' | 'currency'>,
  rows: readonly RankedInBoth[],
): ComparedRow[] {
  const money = (place: PlaceInSnapshot | null): Money | null =>
    place === null ? null : { minor: place.netMinor, currency };
  const figure = (place: PlaceInSnapshot | null): number | null =>
    place === null || place.figure === null ? null : by === 'profit' ? place.figure : place.figure / 1_000;
  return namedCompared(connection, rows).map(({ row, number, name }) => ({
    customerId: row.customerId,
    groupKey: row.groupKey,
    number,
    name,
    rankBefore: row.before?.rank ?? null,
    rank: row.now?.rank ?? null,
    placesGained: placesGained(row),
    part: row.part,
    before: money(row.before),
    now: money(row.now),
    change: { minor: changeMinor(row), currency },
    figureBefore: figure(row.before),
    figure: figure(row.now),
    knownShareBefore: row.before?.knownShare ?? null,
    knownShare: row.now?.knownShare ?? null,
  }));
}
