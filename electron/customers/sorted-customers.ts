import type { CustomerFilter } from '../../shared/customers/filter.ts';
import { filterReads, orderReads, textFilterReads } from '../../shared/customers/list-reads.ts';
import type { TrackedName } from '../../shared/records/tracked-names.ts';
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

function readsOf({ text }: CustomerFilter): readonly TrackedName[] {
  return text === '' ? filterReads : textFilterReads;
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
  const reads = readsOf(filter);
  const ids = lists.get(archive, { key: JSON.stringify([today, filter, sort, descending]), reads }, () => {
    const byNumber = byNumbers.get(
      archive,
      { key: today, reads: orderReads },
      () => new CustomersByNumber(reader, setting),
    );
    byNumber.forgetFilterOfOtherState(archive.changes.stateOf(reads));
    return sortedCustomerIds(reader, { filter, sort, descending }, setting, byNumber);
  });
  const all = counts.get(archive, { key: '', reads: ['customers'] }, () => countCustomers(reader));
  return { ids, all, homeCurrency };
}
