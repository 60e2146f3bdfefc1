import type { Narrowing } from '../../shared/narrowing/narrowing.ts';
import { type MovementPart, type MovementSort, movementParts, movementSorts } from '../../shared/ranking/movement.ts';
import type { ComparedWith, MovementListing } from '../../shared/ranking/movement-contract.ts';
import { type TierOrNone, tiersOrNone } from '../../shared/ranking/tiers.ts';
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
  /** The side panel. */
  customer?: number;
}

/** A change of the address; undefined takes a part out. */
export type MovementAddressChange = { [Part in keyof MovementAddress]?: MovementAddress[Part] | undefined };

export function movementAddress(search: Record<string, unknown>): MovementAddress {
  const { filter } = search;
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
    customer: wholeIn(search.customer),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

export function comparedWith({ against, againstFrom, againstTo }: MovementAddress): ComparedWith {
  if (againstFrom !== undefined && againstTo !== undefined) return { from: againstFrom, to: againstTo };
  return against ?? 'before';
}

/** What the figures depend on. */
export function movementQuestion(address: MovementAddress) {
  const { from, to, currency } = address;
  const narrowing = narrowingIn(address);
  return {
    from,
    to,
    currency,
    comparedWith: comparedWith(address),
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
