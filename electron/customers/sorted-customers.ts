import type { ArchiveSession } from '../engine/archive-session.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { type CustomerOrder, sortedCustomerIds } from './customer-ids.ts';
import { CustomersByNumber } from './customers-by-number.ts';
import { countCustomers } from './set-aside-customers.ts';

/** A filtered, sorted list as it stands: a page of it is a slice, a customer's place in it a look-up. */
export interface SortedCustomers {
  ids: Float64Array;
  /** How many customers there are, the bin not counted. */
  all: number;
  homeCurrency: string;
}

interface Kept {
  /** What the lists were made of; when it moves they are void. */
  state: string;
  all: number;
  byNumber: CustomersByNumber;
  lists: Map<string, Float64Array>;
}

/** A page, the panel beside it and another sorting or two; a list of 100,000 takes 0.8 MB. */
const mostLists = 12;

const keptOf = new WeakMap<ArchiveSession, Kept>();

/** The list, made once for every filter, sorting and state of the archive. */
export function sortedCustomers(
  { session, clock }: Pick<EngineContext, 'session' | 'clock'>,
  { filter, sort, descending }: CustomerOrder,
): SortedCustomers {
  const { reader } = session.archive;
  const { homeCurrency } = session;
  const today = clock.today();
  const setting = { homeCurrency, today };
  const state = JSON.stringify([session.generation, session.changeCounter, homeCurrency, today]);
  let kept = keptOf.get(session);
  if (kept?.state !== state) {
    kept = {
      state,
      all: countCustomers(reader),
      byNumber: new CustomersByNumber(reader, setting),
      lists: new Map(),
    };
    keptOf.set(session, kept);
  }
  const key = JSON.stringify([filter, sort, descending]);
  const ids = kept.lists.get(key) ?? sortedCustomerIds(reader, { filter, sort, descending }, setting, kept.byNumber);
  kept.lists.delete(key);
  kept.lists.set(key, ids);
  const [oldest] = kept.lists.keys();
  if (kept.lists.size > mostLists && oldest !== undefined) kept.lists.delete(oldest);
  return { ids, all: kept.all, homeCurrency };
}
