import { type RolledUpKind, rolledUpKinds } from '../../shared/groups/group-kinds.ts';
import { type Narrowing, narrowingKeys } from '../../shared/narrowing/narrowing.ts';
import type { RankingSummary } from '../../shared/ranking/contract.ts';
import {
  type AnyRankingBasis,
  allRankingBases,
  type LeftOutReason,
  leftOutReasons,
  type ProfitSort,
  profitSorts,
  type RankingPart,
  type RankingSort,
  rankingParts,
  rankingSorts,
  type ScoredSort,
  scoredSorts,
} from '../../shared/ranking/ranking.ts';
import { withoutUndefined } from '../../shared/without-undefined.ts';
import { currencyIn, dayIn, wholeIn } from './search-values.ts';

/** What the address of the key accounts page carries; what is absent is as the engine proposes. */
export interface RankingAddress extends Narrowing {
  from?: string;
  to?: string;
  top?: number;
  currency?: string;
  filter?: string;
  /** Only this class or tier is listed. */
  part?: RankingPart;
  /** What the list is sorted by; by rank where absent. */
  sort?: RankingSort | ScoredSort | ProfitSort;
  descending?: boolean;
  /** Households or company groups count as one customer each. */
  rollUp?: RolledUpKind;
  /** Of these only groups are listed. */
  onlyGroups?: boolean;
  /** What the customers are ranked by; by revenue where absent. */
  by?: AnyRankingBasis;
  /** In a ranking by more than money: only who is known by half or more. */
  isKnownByHalf?: boolean;
  /** Next to each figure the one of the period before. */
  compare?: boolean;
  /** The side panel: one customer's why, the orders of all, the tiers, or what was left out for a reason. */
  customer?: number;
  /** The key of the group of that customer, where it is a group that is open. */
  group?: string;
  total?: boolean;
  /** The curve, the tiers and movement between them. */
  tiers?: boolean;
  leftOut?: LeftOutReason;
  leftOutCurrency?: string;
  /** The panel lists who has no sale and no known factor. */
  nothingKnown?: boolean;
}

/** A change of the address; undefined takes a part out. */
export type AddressChange = { [Part in keyof RankingAddress]?: RankingAddress[Part] | undefined };

/** Nothing next to the list. */
export const closedPanel = {
  customer: undefined,
  group: undefined,
  total: undefined,
  tiers: undefined,
  leftOut: undefined,
  leftOutCurrency: undefined,
  nothingKnown: undefined,
} as const satisfies AddressChange;

/** Opens the orders that were left out of the ranking for a reason. */
export function openedLeftOut({ reason, net }: RankingSummary['leftOut'][number]): AddressChange {
  return { ...closedPanel, leftOut: reason, leftOutCurrency: net.currency };
}

/** The address after a change, without the parts that were taken out. */
export function changedAddress(now: RankingAddress, change: AddressChange): RankingAddress {
  return rankingAddress({ ...now, ...change });
}

export type RankingQuestion = Pick<RankingAddress, 'from' | 'to' | 'top' | 'currency' | 'rollUp'> & {
  narrowing?: Narrowing;
};

/** The change that narrows to this, and to nothing else. */
export function narrowedAddress(narrowing: Narrowing): Narrowing {
  return Object.fromEntries(narrowingKeys.map((key) => [key, narrowing[key]]));
}

/** The part of the address that the figures depend on. */
export function rankingQuestion(address: RankingAddress): RankingQuestion {
  const { from, to, top, currency, rollUp } = address;
  const narrowing = narrowingIn(address);
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(top === undefined ? {} : { top }),
    ...(currency === undefined ? {} : { currency }),
    ...(rollUp === undefined ? {} : { rollUp }),
    ...(Object.keys(narrowing).length === 0 ? {} : { narrowing }),
  };
}

/** Neither a search nor a part leaves anybody out. */
export function isListedWhole({ filter = '', part, onlyGroups = false }: RankingAddress): boolean {
  return filter === '' && part === undefined && !onlyGroups;
}

/** What a list by revenue is sorted by. */
export function revenueSort({ sort }: RankingAddress): RankingSort {
  return rankingSorts.find((candidate) => candidate === sort) ?? 'rank';
}

/** What a list by more than money is sorted by. */
export function scoredSort({ sort }: RankingAddress): ScoredSort {
  return scoredSorts.find((candidate) => candidate === sort) ?? 'rank';
}

/** The list as it is shown, for what is done with all of it. */
export function shownRanking(address: RankingAddress, comparesWithBefore: boolean) {
  const { filter = '', part, onlyGroups = false, descending = false } = address;
  return {
    question: rankingQuestion(address),
    filter,
    ...(part === undefined ? {} : { part }),
    onlyGroups,
    sort: revenueSort(address),
    descending,
    comparesWithBefore,
  } as const;
}

/** What of a list is best seen from its largest value down. */
const beginsDescending: ReadonlySet<RankingSort | ScoredSort | ProfitSort> = new Set([
  'cautiousValue',
  'confidence',
  'combined',
  'net',
  'orders',
  'lastDay',
  'share',
  'netBefore',
  'netChange',
  'profit',
  'knownShare',
  'profitBefore',
  'knownShareBefore',
  'profitChange',
]);

/** The address after a click on a heading: another sorting, or the same the other way round. */
export function sortedBy(now: RankingAddress, key: string): AddressChange {
  const sort = sortIn(key) ?? 'rank';
  const isSame = sort === (now.sort ?? 'rank');
  return { sort, descending: isSame ? now.descending !== true : beginsDescending.has(sort) };
}

const mostTop = 1_000_000;

export function rankingAddress(search: Record<string, unknown>): RankingAddress {
  const from = dayIn(search.from);
  const to = dayIn(search.to);
  const top = wholeIn(search.top);
  const currency = currencyIn(search.currency);
  const { filter } = search;
  const part = rankingParts.find((candidate) => candidate === search.part);
  const sort = sortIn(search.sort);
  const by = allRankingBases.find((candidate) => candidate === search.by);
  const rollUp = rolledUpKinds.find((candidate) => candidate === search.rollUp);
  const customer = wholeIn(search.customer);
  const { group } = search;
  const leftOut = leftOutReasons.find((candidate) => candidate === search.leftOut);
  const leftOutCurrency = currencyIn(search.leftOutCurrency);
  const isOfGroup = rollUp !== undefined && customer !== undefined && typeof group === 'string' && group !== '';
  const isSet = (value: unknown): true | undefined => (value === true ? true : undefined);
  return withoutUndefined<RankingAddress>({
    from,
    to,
    top: top === undefined || top < 1 || top > mostTop ? undefined : top,
    currency,
    ...narrowingIn(search),
    filter: typeof filter === 'string' && filter !== '' ? filter.slice(0, 200) : undefined,
    part,
    sort: sort === 'rank' ? undefined : sort,
    descending: isSet(search.descending),
    rollUp,
    onlyGroups: rollUp === undefined ? undefined : isSet(search.onlyGroups),
    by: by === 'revenue' ? undefined : by,
    isKnownByHalf: isSet(search.isKnownByHalf),
    compare: isSet(search.compare),
    customer,
    group: isOfGroup ? group.slice(0, 40) : undefined,
    total: isSet(search.total),
    tiers: isSet(search.tiers),
    leftOut,
    leftOutCurrency,
    nothingKnown: isSet(search.nothingKnown),
  });
}

/** What customers are ranked by, and what counts as one; nothing of the rest. */
export function basisIn(search: Record<string, unknown>): Pick<RankingAddress, 'by' | 'rollUp'> {
  const { by, rollUp } = rankingAddress(search);
  return { ...(by === undefined ? {} : { by }), ...(rollUp === undefined ? {} : { rollUp }) };
}

function sortIn(value: unknown): RankingSort | ScoredSort | ProfitSort | undefined {
  return [...rankingSorts, ...scoredSorts, ...profitSorts].find((candidate) => candidate === value);
}

export function narrowingIn(search: Readonly<Record<string, unknown>> | Narrowing): Narrowing {
  const given: Readonly<Record<string, unknown>> = { ...search };
  const narrowing: Narrowing = {};
  for (const key of narrowingKeys) {
    const value = given[key];
    if (typeof value === 'string' && value !== '') narrowing[key] = value.slice(0, 200);
  }
  return narrowing;
}
