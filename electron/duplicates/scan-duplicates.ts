import type { ComparableCustomer } from '../../shared/duplicates/comparable-customer.ts';
import { comparableCustomer } from '../../shared/duplicates/comparable-customer.ts';
import { groupsOf, Links } from '../../shared/duplicates/duplicate-groups.ts';
import type { DuplicateRule } from '../../shared/duplicates/duplicate-rules.ts';
import { judgePair } from '../../shared/duplicates/judge-pair.ts';
import { meetingKeys } from '../../shared/duplicates/meeting-keys.ts';
import { MeetingPlaces, placesOf } from '../../shared/duplicates/meeting-places.ts';
import type { Archive } from '../archive/archive.ts';
import { build, type Connection, oneRow } from '../archive/query.ts';
import type { Clock } from '../engine/clock.ts';
import type { JobControl } from '../engine/jobs.ts';
import { readCustomerFacts } from './read-customer-facts.ts';

export interface FoundPair {
  /** The customer that is longer in the archive. */
  a: number;
  b: number;
  score: number;
  rules: readonly DuplicateRule[];
}

export interface ScanResult {
  customers: number;
  /** Likeliest first. */
  pairs: FoundPair[];
  /** What was done in the archive when it was read. */
  lastActId: number;
}

interface Named {
  id: number;
  comparable: ComparableCustomer;
}

const idsAtOnce = 500;
/** How long other calls wait at most. */
const sliceMs = 8;

/**
 * Looks for customers that are likely one. It reads on a connection of its own and lets waiting calls through every
 * few milliseconds. Error: JOB_CANCELLED.
 */
export async function scanDuplicates(archive: Archive, clock: Clock, control: JobControl): Promise<ScanResult> {
  const breather = breatherOf(clock, control);
  const { customers, lastActId } = await readCustomers(archive, control, breather);
  const byName = await sortedByName(customers, breather);
  const meetings = new MeetingPlaces();
  for (const [place, { comparable }] of byName.entries()) {
    meetings.add(place, meetingKeys(comparable));
    await breather.breatheWhenDue();
  }

  const found = new Map<number, FoundPair>();
  let done = 0;
  for (const pairs of meetings.heapsOfPairs()) {
    for (const pair of pairs) {
      const [first, second] = placesOf(pair);
      const a = byName[first];
      const b = byName[second];
      if (a === undefined || b === undefined || found.has(pair)) continue;
      const judgement = judgePair(a.comparable, b.comparable);
      if (judgement !== null) found.set(pair, { a: Math.min(a.id, b.id), b: Math.max(a.id, b.id), ...judgement });
      if (breather.isDue()) await breather.breathe();
    }
    done += 1;
    // Said in customers: a heap means nothing to a person.
    const share = done / meetings.heapCount;
    control.report({ phase: 'comparing', done: Math.round(share * customers.length), of: customers.length });
    await breather.breatheWhenDue();
  }
  const pairs = [...found.values()].sort(likeliestFirst);
  addUnmetPairs(pairs, customers);
  return { customers: customers.length, pairs: pairs.sort(likeliestFirst), lastActId };
}

function likeliestFirst(one: FoundPair, other: FoundPair): number {
  return other.score - one.score || one.a - other.a || one.b - other.b;
}

/**
 * In a crowd that shares one key only neighbours meet. Whether the others are one as well is judged where it decides
 * about a group, and belongs to what was found: later groups are built from the pairs alone.
 */
function addUnmetPairs(pairs: FoundPair[], customers: readonly Named[]): void {
  const known = new Links(pairs);
  const comparableOf = new Map(customers.map(({ id, comparable }) => [id, comparable]));
  groupsOf([...pairs], (one, other) => {
    const met = known.get(one, other);
    if (met !== undefined) return met.score;
    const [a, b] = [comparableOf.get(Math.min(one, other)), comparableOf.get(Math.max(one, other))];
    const judgement = a === undefined || b === undefined ? null : judgePair(a, b);
    if (judgement === null) return null;
    const pair = { a: Math.min(one, other), b: Math.max(one, other), ...judgement };
    known.add(pair);
    pairs.push(pair);
    return pair.score;
  });
}

async function readCustomers(
  archive: Archive,
  control: JobControl,
  breather: Breather,
): Promise<{ customers: Named[]; lastActId: number }> {
  const reader = archive.openReader();
  try {
    // One state of the archive, however much is written meanwhile.
    reader.beginSnapshot();
    const lastActId = lastAct(reader);
    const { highest } = oneRow(
      reader,
      build.selectFrom('customers').select((row) => row.fn.max('id').as('highest')),
    );
    const customers: Named[] = [];
    for (let from = 1; from <= (highest ?? 0); from += idsAtOnce) {
      for (const { id, ...facts } of readCustomerFacts(reader, from, from + idsAtOnce - 1)) {
        customers.push({ id, comparable: comparableCustomer(facts) });
      }
      control.report({ phase: 'comparing', done: customers.length, of: null });
      await breather.breatheWhenDue();
    }
    return { customers, lastActId };
  } finally {
    reader.close();
  }
}

export function lastAct(connection: Connection): number {
  const { last } = oneRow(
    connection,
    build.selectFrom('acts').select((row) => row.fn.max('id').as('last')),
  );
  return last ?? 0;
}

/** Sorted in small parts, each of the names that begin alike. */
async function sortedByName(customers: readonly Named[], breather: Breather): Promise<Named[]> {
  const parts = new Map<string, Named[]>();
  for (const customer of customers) {
    const beginning = soundOf(customer).slice(0, 2);
    const part = parts.get(beginning);
    if (part === undefined) parts.set(beginning, [customer]);
    else part.push(customer);
  }
  const sorted: Named[] = [];
  for (const beginning of [...parts.keys()].sort()) {
    const part = parts.get(beginning) ?? [];
    part.sort((a, b) => (soundOf(a) < soundOf(b) ? -1 : soundOf(a) > soundOf(b) ? 1 : a.id - b.id));
    for (const customer of part) sorted.push(customer);
    await breather.breatheWhenDue();
  }
  return sorted;
}

function soundOf({ comparable }: Named): string {
  return comparable.names[0]?.sound ?? '';
}

interface Breather {
  isDue(): boolean;
  breathe(): Promise<void>;
  breatheWhenDue(): Promise<void>;
}

function breatherOf(clock: Clock, control: JobControl): Breather {
  let lastMs = clock.monotonicMs();
  let sinceLast = 0;
  const isDue = (): boolean => {
    sinceLast += 1;
    if (sinceLast % 16 !== 0) return false;
    return clock.monotonicMs() - lastMs >= sliceMs;
  };
  const breathe = async (): Promise<void> => {
    await control.breathe();
    lastMs = clock.monotonicMs();
  };
  return {
    isDue,
    breathe,
    breatheWhenDue: async () => {
      if (clock.monotonicMs() - lastMs >= sliceMs) await breathe();
    },
  };
}
