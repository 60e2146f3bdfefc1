import type { DuplicatePair, PairSide } from '../../shared/duplicates/contract.ts';
import type { Connection } from '../archive/query.ts';
import type { ArchiveSession } from '../engine/archive-session.ts';
import { type FoundPair, lastAct, type ScanResult } from './scan-duplicates.ts';

interface KeptScan {
  generation: number;
  found: ScanResult;
  /** The pairs that are still two customers, as of a state of the archive. */
  standing: { changeCounter: number; pairs: readonly FoundPair[] } | null;
}

const keptOf = new WeakMap<ArchiveSession, KeptScan>();

/** `generation`: of the session when the scan began; for another archive it is void. */
export function keepScan(session: ArchiveSession, generation: number, found: ScanResult): void {
  keptOf.set(session, { generation, found, standing: null });
}

export interface DuplicateQueue {
  isScanned: boolean;
  hasChangedSince: boolean;
  total: number;
  pairs: DuplicatePair[];
}

/** What the last scan found and is still to be decided. */
export function duplicateQueue(
  session: ArchiveSession,
  { offset, limit }: { offset: number; limit: number },
): DuplicateQueue {
  const kept = keptOf.get(session);
  const { reader } = session.archive;
  if (kept?.generation !== session.generation) return { isScanned: false, hasChangedSince: false, total: 0, pairs: [] };
  const { changeCounter } = session;
  if (kept.standing?.changeCounter !== changeCounter) {
    kept.standing = { changeCounter, pairs: standingPairs(reader, kept.found.pairs) };
  }
  const { pairs } = kept.standing;
  return {
    isScanned: true,
    hasChangedSince: hasChangedSince(reader, kept.found.lastActId),
    total: pairs.length,
    pairs: withSides(reader, pairs.slice(offset, offset + limit)),
  };
}

/** Merged customers stand for their winner; pairs with one in the bin, merged or found not to be the same are done. */
function standingPairs(connection: Connection, found: readonly FoundPair[]): FoundPair[] {
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
  const standing: FoundPair[] = [];
  for (const pair of found) {
    const [one, other] = [heirOf(pair.a), heirOf(pair.b)];
    const [a, b] = [Math.min(one, other), Math.max(one, other)];
    const key = `${a} ${b}`;
    if (a === b || binned.has(a) || binned.has(b) || done.has(key)) continue;
    done.add(key);
    standing.push({ ...pair, a, b });
  }
  return standing;
}

function rawPairs(connection: Connection, sql: string): [number, number][] {
  return connection.prepare<[], [number, number]>(sql).raw().all();
}

/** Anything but the decisions of the queue itself. */
function hasChangedSince(connection: Connection, lastActId: number): boolean {
  if (lastAct(connection) === lastActId) return false;
  return (
    connection
      .prepare<[number]>("SELECT 1 FROM acts WHERE id > ? AND verb NOT LIKE 'duplicates.%' LIMIT 1")
      .get(lastActId) !== undefined
  );
}

export function withSides(connection: Connection, pairs: readonly FoundPair[]): DuplicatePair[] {
  const sides = new Map(
    sidesOf(connection, [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]).map((side) => [side.id, side]),
  );
  return pairs.flatMap(({ a, b, score, rules }) => {
    const [one, other] = [sides.get(a), sides.get(b)];
    return one === undefined || other === undefined ? [] : [{ a: one, b: other, score, rules: [...rules] }];
  });
}

function sidesOf(connection: Connection, ids: readonly number[]): PairSide[] {
  return connection
    .prepare<[string], PairSide>(
      `SELECT id, number, name,
              (SELECT as_typed FROM customer_phones WHERE customer_id = customers.id ORDER BY position LIMIT 1) AS phone,
              (SELECT nullif(city, '') FROM customer_addresses WHERE customer_id = customers.id ORDER BY position LIMIT 1)
                AS city,
              (SELECT coalesce(sum(orders), 0) FROM customer_totals WHERE customer_id = customers.id) AS orders,
              (SELECT max(last_day) FROM customer_totals WHERE customer_id = customers.id) AS lastDay
         FROM customers WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
}
