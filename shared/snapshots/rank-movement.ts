import { companyIdOfKey, groupIdOfKey, keyOfCompany } from '../groups/roll-up.ts';
import { type MovementPart, type PartSum, partSums } from '../ranking/movement.ts';
import type { PlaceInSnapshot } from './snapshot-rows.ts';

/** A customer, or a group, in two rankings of the same kind; null: not ranked in it. */
export interface RankedInBoth {
  customerId: number;
  groupKey: string | null;
  before: PlaceInSnapshot | null;
  now: PlaceInSnapshot | null;
  /** By rank: `lost` was ranked then only, `new` is ranked now only. */
  part: MovementPart;
}

/**
 * Who stood where in two rankings, those of now in their order, then those who are no longer ranked. `survivorOf`: whom a
 * customer was merged into. Of several who became one, the best place counts, and their money together.
 */
export function rankMovement(
  before: readonly PlaceInSnapshot[],
  now: readonly PlaceInSnapshot[],
  survivorOf: (customerId: number) => number,
): { rows: RankedInBoth[]; parts: Record<MovementPart, PartSum> } {
  const then = byIdentity(before, survivorOf);
  const present = byIdentity(now, survivorOf);
  const rows = [...present].map(([identity, place]): RankedInBoth => rankedInBoth(then.get(identity) ?? null, place));
  for (const [identity, place] of then) if (!present.has(identity)) rows.push(rankedInBoth(place, null));
  const moved = rows.map(({ part, groupKey, before: past, now: current }) => ({
    ...{ part, groupKey },
    beforeMinor: past?.netMinor ?? null,
    nowMinor: current?.netMinor ?? null,
    changeMinor: (current?.netMinor ?? 0) - (past?.netMinor ?? 0),
  }));
  return { rows, parts: partSums(moved) };
}

function byIdentity(
  places: readonly PlaceInSnapshot[],
  survivorOf: (customerId: number) => number,
): Map<string | number, PlaceInSnapshot> {
  const found = new Map<string | number, PlaceInSnapshot>();
  for (const place of places) {
    const customerId = survivorOf(place.customerId);
    const identity = groupOf(place.groupKey, survivorOf) ?? customerId;
    const better = found.get(identity);
    found.set(
      identity,
      better === undefined ? { ...place, customerId } : { ...better, netMinor: better.netMinor + place.netMinor },
    );
  }
  return found;
}

/** A company that was merged into another is the group of that one. */
function groupOf(key: string | null, survivorOf: (customerId: number) => number): string | null {
  if (key === null || groupIdOfKey(key) !== null) return key;
  return keyOfCompany(survivorOf(companyIdOfKey(key)));
}

function rankedInBoth(before: PlaceInSnapshot | null, now: PlaceInSnapshot | null): RankedInBoth {
  const { customerId, groupKey } = now ?? before ?? { customerId: 0, groupKey: null };
  return { customerId, groupKey, before, now, part: partOf(before, now) };
}

function partOf(before: PlaceInSnapshot | null, now: PlaceInSnapshot | null): MovementPart {
  if (now === null) return 'lost';
  if (before === null) return 'new';
  if (now.rank === before.rank) return 'same';
  return now.rank < before.rank ? 'up' : 'down';
}
