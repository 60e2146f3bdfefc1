import { isBalanceColumn } from '../../shared/balances/balance-column.ts';
import type { ArchiveColumn } from '../../shared/customers/archive-column.ts';
import type { CustomerFilter, FilterClause } from '../../shared/customers/filter.ts';
import { type CustomerSortKey, customerSortKeys } from '../../shared/customers/list-keys.ts';
import { indicators, isIndicator } from '../../shared/indicators/indicators.ts';
import { isOwnColumn } from '../../shared/own-fields/own-column.ts';
import { readConditions } from './filter/read-conditions.ts';

/** A key of the contract, or a column that only this archive has. */
export type CustomerSort = CustomerSortKey | ArchiveColumn;

/** Which list of customers, in which order. A customer's own page carries it too: there it says who is next. */
export interface CustomerListAddress {
  /** What stands in the search box. */
  filter?: string;
  conditions?: FilterClause[];
  sort?: CustomerSort;
  descending?: boolean;
}

/** What the address of the customer list carries. */
export interface CustomersAddress extends CustomerListAddress {
  /** The side panel: a customer, the form of a new one, or the fields of the owner's own. */
  customer?: number | 'new' | 'fields';
  /** What was typed to find somebody who is not there: the form of a new one begins with it. */
  typed?: string;
}

export type CustomersAddressChange = { [Part in keyof CustomersAddress]?: CustomersAddress[Part] | undefined };

export function customerListAddress(search: Record<string, unknown>): CustomerListAddress {
  const { filter, descending } = search;
  const sort = sortKeyOf(search.sort);
  const conditions = readConditions(search.conditions);
  return {
    ...(typeof filter === 'string' && filter !== '' ? { filter: filter.slice(0, 200) } : {}),
    ...(conditions.length === 0 ? {} : { conditions }),
    ...(sort === undefined ? {} : { sort }),
    ...(descending === true ? { descending } : {}),
  };
}

export function customersAddress(search: Record<string, unknown>): CustomersAddress {
  const { customer, typed } = search;
  return {
    ...customerListAddress(search),
    ...(customer === 'new' || customer === 'fields' || (typeof customer === 'number' && Number.isSafeInteger(customer))
      ? { customer }
      : {}),
    ...(customer === 'new' && typeof typed === 'string' && typed !== '' ? { typed: typed.slice(0, 200) } : {}),
  };
}

export function changedCustomersAddress(now: CustomersAddress, change: CustomersAddressChange): CustomersAddress {
  return customersAddress({ ...now, ...change });
}

/** The list an address means, as the engine is asked for it. */
export function customerListOf(address: CustomerListAddress): {
  filter: CustomerFilter;
  sort: CustomerSort;
  descending: boolean;
} {
  return {
    filter: { text: address.filter ?? '', conditions: address.conditions ?? [] },
    sort: address.sort ?? 'name',
    descending: address.descending === true,
  };
}

/** A heading sorts by its key; pressed again it turns the order. Amounts and days begin with the greatest. */
export function sortedBy(now: CustomerListAddress, key: string): CustomersAddressChange {
  const sort = sortKeyOf(key);
  const isSame = sort === (now.sort ?? 'name');
  const beginsDescending =
    sort !== undefined && (isIndicator(sort) ? indicators[sort].begins === 'greatest' : isBalanceColumn(sort));
  return { sort, descending: isSame ? now.descending !== true : beginsDescending };
}

function sortKeyOf(value: unknown): CustomerSort | undefined {
  if (typeof value === 'string' && (isOwnColumn(value) || isBalanceColumn(value))) return value;
  return customerSortKeys.find((key) => key === value);
}
