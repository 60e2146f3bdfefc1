import { orderReads, readsOfList, readsOfSort } from '../../shared/customers/list-reads.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { type CustomerOrder, sortedCustomerIds } from './customer-ids.ts';
import { CustomersByNumber } from './customers-by-number.ts';
import { countCustomers } from './set-aside-customers.ts';

/** A filtered, sorted list as it is now: a page of it is a slice, a customer's place in it a look-up. */
export interface SortedCustomers {
  ids: Float64Array;
  /** How many customers there are, the bin not counted. */
  all: number;
  homeCurrency: string;
}

/** A page, the panel next to it and another sorting or two; a list of 100,000 takes 0.8 MB. */
const mostLists = 12;

const lists = new CacheByTables<Float64Array>(mostLists);
const byNumbers = new CacheByTables<CustomersByNumber>();
const counts = new CacheByTables<number>();

/** The list, made once for every filter, sorting and state of what it is read from. */
export function sortedCustomers(
  { session, clock }: Pick<EngineContext, 'session' | 'clock'>,
  { filter, sort, descending }: CustomerOrder,
): SortedCustomers {
  const { archive, homeCurrency } = session;
  const { reader } = archive;
  const today = clock.today();
  const setting = { homeCurrency, today };
  const reads = readsOfList(filter, sort);
  const ids = lists.get(archive, { key: JSON.stringify([today, filter, sort, descending]), reads }, () => {
    const byNumber = byNumbers.get(
      archive,
      { key: today, reads: orderReads },
      () => new CustomersByNumber(reader, setting),
    );
    byNumber.forgetFilterOfOtherState(archive.changes.stateOf(reads));
    byNumber.forgetOrderOfOtherState(sort, archive.changes.stateOf(readsOfSort(sort)));
    return sortedCustomerIds(reader, { filter, sort, descending }, setting, byNumber);
  });
  const all = counts.get(archive, { key: '', reads: ['customers'] }, () => countCustomers(reader));
  return { ids, all, homeCurrency };
}
