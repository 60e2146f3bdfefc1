import { verbsWith } from '../../shared/acts/act-verbs.ts';
import type { DuplicateGroup, DuplicateMember, DuplicatePair, GroupFilter } from '../../shared/duplicates/contract.ts';
import { groupsOf, Links } from '../../shared/duplicates/duplicate-groups.ts';
import { type DuplicateRule, duplicateRules } from '../../shared/duplicates/duplicate-rules.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import type { ArchiveSession } from '../engine/archive-session.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { type FoundPair, lastAct, type ScanResult } from './scan-duplicates.ts';

/** A question: customers who are likely one. */
interface FoundGroup {
  ids: readonly number[];
  score: number;
  rules: readonly DuplicateRule[];
}

interface Undecided {
  pairs: readonly (FoundPair & { group: number })[];
  /** Likeliest first; their numbers count from 1. */
  groups: readonly FoundGroup[];
}

const scans = new WeakMap<Archive, ScanResult>();
/** What of the last scan is still to be decided. */
const undecidedCache = new CacheByTables<Undecided>();

export function keepScan(archive: Archive, found: ScanResult): void {
  scans.set(archive, found);
  undecidedCache.clear(archive);
}

interface Window {
  offset: number;
  limit: number;
}

interface ScanState {
  isScanned: boolean;
  hasChangedSince: boolean;
}

const notScanned: ScanState = { isScanned: false, hasChangedSince: false };

/** The pairs the last scan found that are still to be decided. */
export function pairsToDecide(
  session: ArchiveSession,
  { offset, limit }: Window,
): ScanState & { total: number; pairs: DuplicatePair[] } {
  const scan = scanOf(session);
  if (scan === null) return { ...notScanned, total: 0, pairs: [] };
  const { pairs } = scan.undecided;
  const shown = pairs.slice(offset, offset + limit);
  const members = membersById(
    scan.reader,
    shown.flatMap(({ a, b }) => [a, b]),
  );
  return {
    ...scan.state,
    total: pairs.length,
    pairs: shown.flatMap(({ a, b, score, rules, group }) => {
      const [one, other] = [members.get(a), members.get(b)];
      return one === undefined || other === undefined ? [] : [{ a: one, b: other, score, rules: [...rules], group }];
    }),
  };
}

/** The same as questions. */
export function groupsToDecide(
  session: ArchiveSession,
  { offset, limit, ...filter }: GroupFilter & Window,
): ScanState & { total: number; customers: number; totalUnfiltered: number; groups: DuplicateGroup[] } {
  const scan = scanOf(session);
  if (scan === null) return { ...notScanned, total: 0, customers: 0, totalUnfiltered: 0, groups: [] };
  const groups = scan.undecided.groups.filter((group) => fits(group, filter));
  return {
    ...scan.state,
    total: groups.length,
    customers: new Set(groups.flatMap(({ ids }) => ids)).size,
    totalUnfiltered: scan.undecided.groups.length,
    groups: withMembers(scan.reader, groups.slice(offset, offset + limit)),
  };
}

/** All groups that fit, with their members; empty where there was no scan. */
export function everyGroupToDecide(session: ArchiveSession, filter: GroupFilter): DuplicateGroup[] {
  const scan = scanOf(session);
  if (scan === null) return [];
  return withMembers(
    scan.reader,
    scan.undecided.groups.filter((group) => fits(group, filter)),
  );
}

function fits({ score, rules }: FoundGroup, filter: GroupFilter): boolean {
  if (score < filter.leastScore) return false;
  return filter.rules.length === 0 || filter.rules.some((rule) => rules.includes(rule));
}

function scanOf({ archive }: ArchiveSession): { state: ScanState; undecided: Undecided; reader: Connection } | null {
  const { reader } = archive;
  const found = scans.get(archive);
  if (found === undefined) return null;
  const undecided = undecidedCache.get(archive, { key: '', reads: ['customers', 'not_the_same'] }, () =>
    undecidedOf(undecidedPairs(reader, found.pairs)),
  );
  const state = { isScanned: true, hasChangedSince: hasChangedSince(reader, found.lastActId) };
  return { state, undecided, reader };
}

/**
 * Pairs inside a group are one question. Of the weaker ones between two groups, or between a group and a customer, the
 * likeliest is asked: once the groups are merged it is the only one left.
 */
function undecidedOf(pairs: readonly FoundPair[]): Undecided {
  const links = new Links(pairs);
  const groups = groupsOf(pairs, (one, other) => links.get(one, other)?.score);
  const groupOf = new Map(groups.flatMap((ids) => ids.map((id) => [id, ids] as const)));
  const inside = new Map<readonly number[], FoundPair[]>(groups.map((ids) => [ids, []]));
  const between = new Map<string, FoundPair>();
  for (const pair of pairs) {
    const [one, other] = [groupOf.get(pair.a), groupOf.get(pair.b)];
    if (one !== undefined && one === other) inside.get(one)?.push(pair);
    else {
      const key = [one?.[0] ?? pair.a, other?.[0] ?? pair.b].sort((a, b) => a - b).join(' ');
      if (!between.has(key)) between.set(key, pair);
    }
  }
  const questions = [
    ...[...inside].map(([ids, links]) => ({ ids, pairs: links })),
    ...[...between.values()].map((pair) => ({ ids: [pair.a, pair.b], pairs: [pair] })),
  ]
    .map(({ ids, pairs: asked }) => ({ ids, pairs: asked, score: Math.min(...asked.map(({ score }) => score)) }))
    .sort((one, other) => other.score - one.score || (one.ids[0] ?? 0) - (other.ids[0] ?? 0));
  const numbers = new Map(
    questions.flatMap(({ pairs: asked }, index) => asked.map((pair) => [pair, index + 1] as const)),
  );
  let next = questions.length;
  return {
    pairs: pairs.map((pair) => {
      const number = numbers.get(pair);
      if (number === undefined) next += 1;
      return { ...pair, group: number ?? next };
    }),
    groups: questions.map(({ ids, score, pairs: asked }) => {
      const named = new Set(asked.flatMap(({ rules }) => rules));
      return { ids, score, rules: duplicateRules.filter((rule) => named.has(rule)) };
    }),
  };
}

/** Merged customers are represented by their winner; pairs with one in the bin, merged, or decided not to be one are done. */
function undecidedPairs(connection: Connection, found: readonly FoundPair[]): FoundPair[] {
  const heirs = new Map(rawPairs(connection, 'SELECT id, merged_into FROM customers WHERE merged_into IS NOT NULL'));
  const binned = new Set(
    connection.prepare<[], number>('SELECT id FROM customers WHERE binned_at IS NOT NULL').pluck().all(),
  );
  const done = new Set(
    rawPairs(connection, 'SELECT customer_id, other_customer_id FROM not_the_same').map(([a, b]) => `${a} ${b}`),
  );
  const heirOf = (id: number): number => {
    let heir = id;
    for (let next = heirs.get(heir); next !== undefined; next = heirs.get(heir)) heir = next;
    return heir;
  };
  const undecided: FoundPair[] = [];
  for (const pair of found) {
    const [one, other] = [heirOf(pair.a), heirOf(pair.b)];
    const [a, b] = [Math.min(one, other), Math.max(one, other)];
    const key = `${a} ${b}`;
    if (a === b || binned.has(a) || binned.has(b) || done.has(key)) continue;
    done.add(key);
    undecided.push({ ...pair, a, b });
  }
  return undecided;
}

function rawPairs(connection: Connection, sql: string): [number, number][] {
  return connection.prepare<[], [number, number]>(sql).raw().all();
}

/** Anything but the decisions of the queue itself. */
function hasChangedSince(connection: Connection, lastActId: number): boolean {
  if (lastAct(connection) === lastActId) return false;
  return (
    connection
      .prepare<[number, string]>(
        'SELECT 1 FROM acts WHERE id > ? AND verb NOT IN (SELECT value FROM json_each(?)) LIMIT 1',
      )
      .get(lastActId, JSON.stringify(verbsWith('decidesDuplicates'))) !== undefined
  );
}

function withMembers(connection: Connection, groups: readonly FoundGroup[]): DuplicateGroup[] {
  const members = membersById(
    connection,
    groups.flatMap(({ ids }) => ids),
  );
  return groups.map(({ ids, score, rules }) => ({
    members: ids
      .flatMap((id) => members.get(id) ?? [])
      .sort((one, other) => other.orders - one.orders || one.id - other.id),
    score,
    rules: [...rules],
  }));
}

function membersById(connection: Connection, ids: readonly number[]): Map<number, DuplicateMember> {
  const rows = connection
    .prepare<[string], DuplicateMember>(
      `SELECT id, number, name,
              (SELECT as_typed FROM customer_phones WHERE customer_id = customers.id ORDER BY position LIMIT 1) AS phone,
              (SELECT nullif(city, '') FROM customer_addresses WHERE customer_id = customers.id ORDER BY position LIMIT 1)
                AS city,
              (SELECT coalesce(sum(orders), 0) FROM customer_totals WHERE customer_id = customers.id) AS orders,
              (SELECT max(last_day) FROM customer_totals WHERE customer_id = customers.id) AS lastDay
         FROM customers WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify([...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}
