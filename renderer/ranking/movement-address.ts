import { type RolledUpKind, rolledUpKinds } from '../../shared/groups/group-kinds.ts';
import type { Narrowing } from '../../shared/narrowing/narrowing.ts';
import { type MovementPart, type MovementSort, movementParts, movementSorts } from '../../shared/ranking/movement.ts';
import type { ComparedWith, MovedRow, MovementListing } from '../../shared/ranking/movement-contract.ts';
import { type TierOrNone, tiersOrNone } from '../../shared/ranking/tiers.ts';
import { withoutUndefined } from '../../shared/without-undefined.ts';
import { groupRowKey } from '../groups/group-row-key.ts';
import { narrowingIn } from './ranking-address.ts';
import { currencyIn, dayIn, wholeIn } from './search-values.ts';

/** What the address of the movement page carries; what is absent is as the page proposes. */
export interface MovementAddress extends Narrowing {
  from?: string;
  to?: string;
  currency?: string;
  /** What the period is compared with; the one before where absent. */
  against?: 'lastYear';
  /** Both: any other period, in place of `against`. */
  againstFrom?: string;
  againstTo?: string;
  part?: MovementPart;
  /** Only who went from this tier, and to this one. */
  tierBefore?: TierOrNone;
  tier?: TierOrNone;
  filter?: string;
  /** By change where absent. */
  sort?: MovementSort;
  /** The other way round than a sorting begins. */
  isReversed?: boolean;
  /** What counts as one; each customer where absent. */
  rollUp?: RolledUpKind;
  /** The side panel; with `group` of the group whose main member that is. */
  customer?: number;
  group?: string;
}

/** A change of the address; undefined takes a part out. */
export type MovementAddressChange = { [Part in keyof MovementAddress]?: MovementAddress[Part] | undefined };

/** The change that lists all who moved. */
export const everythingMoved: MovementAddressChange = {
  part: undefined,
  tierBefore: undefined,
  tier: undefined,
  filter: undefined,
};

export function movementAddress(search: Record<string, unknown>): MovementAddress {
  const { filter, group } = search;
  const rollUp = rolledUpKinds.find((kind) => kind === search.rollUp);
  const againstFrom = dayIn(search.againstFrom);
  const againstTo = dayIn(search.againstTo);
  const isOther = againstFrom !== undefined && againstTo !== undefined;
  const given: MovementAddressChange = {
    from: dayIn(search.from),
    to: dayIn(search.to),
    currency: currencyIn(search.currency),
    against: search.against === 'lastYear' && !isOther ? search.against : undefined,
    againstFrom: isOther ? againstFrom : undefined,
    againstTo: isOther ? againstTo : undefined,
    part: movementParts.find((part) => part === search.part),
    tierBefore: tiersOrNone.find((tier) => tier === search.tierBefore),
    tier: tiersOrNone.find((tier) => tier === search.tier),
    ...narrowingIn(search),
    filter: typeof filter === 'string' && filter !== '' ? filter.slice(0, 200) : undefined,
    sort: movementSorts.find((sort) => sort === search.sort && sort !== 'change'),
    isReversed: search.isReversed === true ? true : undefined,
    rollUp,
    customer: wholeIn(search.customer),
    group: rollUp !== undefined && typeof group === 'string' && group !== '' ? group.slice(0, 40) : undefined,
  };
  return withoutUndefined(given);
}

export function comparedWith({ against, againstFrom, againstTo }: MovementAddress): ComparedWith {
  if (againstFrom !== undefined && againstTo !== undefined) return { from: againstFrom, to: againstTo };
  return against ?? 'before';
}

/** What the figures depend on. */
export function movementQuestion(address: MovementAddress) {
  const { from, to, currency, rollUp } = address;
  const narrowing = narrowingIn(address);
  return {
    from,
    to,
    currency,
    comparedWith: comparedWith(address),
    ...(rollUp === undefined ? {} : { rollUp }),
    ...(Object.keys(narrowing).length === 0 ? {} : { narrowing }),
  };
}

/** What is best seen from its largest value down. */
const beginsDescending: ReadonlySet<MovementSort> = new Set(['before', 'now', 'lastDay']);

/** Of those who went or bring less, the greatest loss is seen first. */
function beginsWithGreatest(sort: MovementSort, part: MovementPart | undefined): boolean {
  return sort === 'change' ? part !== 'lost' && part !== 'down' : beginsDescending.has(sort);
}

export function movementListing({
  part,
  tierBefore,
  tier,
  filter = '',
  sort = 'change',
  isReversed = false,
}: MovementAddress): MovementListing {
  return { part, tierBefore, tier, filter, sort, descending: beginsWithGreatest(sort, part) !== isReversed };
}

/** The address after a click on a heading: another sorting, or the same the other way round. */
export function movementSortedBy(now: MovementAddress, key: string): MovementAddressChange {
  const sort = movementSorts.find((candidate) => candidate === key) ?? 'change';
  const isSame = sort === (now.sort ?? 'change');
  return { sort, isReversed: isSame ? now.isReversed !== true : undefined };
}

export function movedRowKey({ customerId, groupKey }: Pick<MovedRow, 'customerId' | 'groupKey'>): number {
  return groupKey === null ? customerId : groupRowKey(groupKey);
}

/** The row next to which the panel is open; null: none. */
export function openMovedKey({ customer, group }: MovementAddress): number | null {
  return customer === undefined ? null : movedRowKey({ customerId: customer, groupKey: group ?? null });
}
