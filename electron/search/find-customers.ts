import type { CustomerFilter } from '../../shared/customers/filter.ts';
import type { ReachChannel } from '../../shared/customers/permission.ts';
import type { FoundCustomer, WhyFound } from '../../shared/search/contract.ts';
import { type Match, matchCustomer, matchRanks } from '../../shared/search/match-customer.ts';
import { type SearchQuery, searchQuery } from '../../shared/search/search-query.ts';
import type { SearchedCustomer } from '../../shared/search/searched-customer.ts';
import { shortenedAround } from '../../shared/search/shortened-around.ts';
import { keepingStatements } from '../acts/kept-statements.ts';
import type { Connection } from '../archive/query.ts';
import { readsRefusedChannels } from '../customers/refused-channels.ts';
import { sortedCustomers } from '../customers/sorted-customers.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { type CustomerStanding, compareStandings, customerStandings, type Standings } from './customer-standing.ts';
import { likeliestFirst } from './likeliest-first.ts';
import { likeliestOf } from './likeliest-of.ts';
import { plainlyWithoutEntry } from './plainly-without-entry.ts';
import { readSearchedCustomers } from './read-searched-customers.ts';
import { candidatesOf } from './search-candidates.ts';
import { customersWithoutEntry, searchIndexState } from './search-index-state.ts';

export interface FindQuestion {
  text: string;
  limit: number;
  filter?: CustomerFilter | undefined;
}

interface Found {
  customer: SearchedCustomer;
  match: Match;
}

/** The likeliest customers for a text: rank by rank, so that no more are compared in full than are shown. */
export function findCustomers(
  context: Pick<EngineContext, 'session' | 'clock'>,
  { text, limit, filter }: FindQuestion,
): FoundCustomer[] {
  const { session } = context;
  const standings = customerStandings(session);
  const query = searchQuery(text);
  if (query === null) {
    // Asked as the palette opens, so that no key stroke waits for it.
    standings.likeliestFirst();
    return [];
  }
  const reader = readerWithStatements(session.archive.reader);
  const allowed = filter === undefined ? null : idsKeptBy(context, filter);
  const isAllowed = ({ id, isShown }: CustomerStanding): boolean => (allowed === null ? isShown : allowed.has(id));
  const unindexed = likeliestWithoutEntry(reader, query, standings, isAllowed);
  const refusedBy = readsRefusedChannels(reader);
  const found: FoundCustomer[] = [];
  const foundIds = new Set<number>();
  const compared = new Map<number, Found | null>();
  for (const rank of Object.values(matchRanks)) {
    const indexed = candidatesOf(reader, query, rank);
    const ids = unindexed.length === 0 ? indexed : [...new Set([...indexed, ...unindexed])];
    const isWanted = (standing: CustomerStanding): boolean => !foundIds.has(standing.id) && isAllowed(standing);
    for (const batch of likeliestOf(ids, standings, isWanted, limit)) {
      compareInFull(reader, query, batch, compared);
      for (const { id, lastDay } of batch) {
        const known = compared.get(id);
        if (known == null || known.match.rank > rank) continue;
        foundIds.add(id);
        found.push(foundCustomer(known, lastDay, refusedBy(id)));
        if (found.length === limit) return found;
      }
    }
  }
  return found;
}

/** How many are compared one by one at a key stroke as long as the index is in progress; the page says that others are to come. */
const mostWithoutEntry = 500;

function likeliestWithoutEntry(
  connection: Connection,
  query: SearchQuery,
  standings: Standings,
  isAllowed: (standing: CustomerStanding) => boolean,
): number[] {
  if (searchIndexState(connection) !== 'inMaking') return [];
  const fewLikeliest = (ids: readonly number[]): number[] => {
    const candidates = ids.flatMap((id) => standings.get(id) ?? []).filter(isAllowed);
    const [likeliest = []] = likeliestFirst(candidates, compareStandings, mostWithoutEntry);
    return likeliest.map(({ id }) => id);
  };
  return [
    ...new Set([
      ...fewLikeliest(plainlyWithoutEntry(connection, query)),
      ...fewLikeliest(customersWithoutEntry(connection)),
    ]),
  ];
}

const readersWithStatements = new WeakMap<Connection, Connection>();

/** The reader with the few statements of the search prepared once: preparing them takes longer than running them. */
function readerWithStatements(reader: Connection): Connection {
  const known = readersWithStatements.get(reader);
  if (known !== undefined) return known;
  const made = keepingStatements(reader);
  readersWithStatements.set(reader, made);
  return made;
}

/** Adds those of a batch that were not compared yet; null for those who do not fit. */
function compareInFull(
  connection: Connection,
  query: SearchQuery,
  batch: readonly CustomerStanding[],
  compared: Map<number, Found | null>,
): void {
  const ids = batch.map(({ id }) => id).filter((id) => !compared.has(id));
  if (ids.length === 0) return;
  for (const id of ids) compared.set(id, null);
  for (const customer of readSearchedCustomers(connection, ids, 'later')) {
    const match = matchCustomer(customer, query);
    if (match !== null) compared.set(customer.id, { customer, match });
  }
}

function idsKeptBy(context: Pick<EngineContext, 'session' | 'clock'>, filter: CustomerFilter): ReadonlySet<number> {
  const { ids } = sortedCustomers(context, { filter, sort: 'name', descending: false });
  return new Set(ids);
}

function foundCustomer(
  { customer, match }: Found,
  lastDay: string | null,
  doNotContact: readonly ReachChannel[],
): FoundCustomer {
  return {
    id: customer.id,
    number: customer.numbers[0] ?? '',
    name: customer.name,
    phone: customer.phones[0]?.asTyped ?? null,
    doNotContact: [...doNotContact],
    lastDay,
    why: { kind: match.kind, label: match.label, ...shownOf(match) },
  };
}

/** What has a place of its own on the line stays whole there. */
function shownOf({ kind, text, spans }: Match): Pick<WhyFound, 'text' | 'spans'> {
  const isShownInPlace = kind === 'name' || kind === 'number' || kind === 'phone';
  return isShownInPlace ? { text, spans: spans.map(([from, to]) => [from, to]) } : shortenedAround(text, spans);
}
