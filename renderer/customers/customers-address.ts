/** Sorting keys of the contract, without its schemas, which the page does not load. */
const sortKeys = ['name', 'number', 'net', 'orders', 'lastDay'] as const;
export type CustomerSortKey = (typeof sortKeys)[number];

/** What the address of the customer list carries. */
export interface CustomersAddress {
  filter?: string;
  sort?: CustomerSortKey;
  descending?: boolean;
  /** The side panel: a customer, or the form of a new one. */
  customer?: number | 'new';
}

export type CustomersAddressChange = { [Part in keyof CustomersAddress]?: CustomersAddress[Part] | undefined };

export function customersAddress(search: Record<string, unknown>): CustomersAddress {
  const { filter, descending, customer } = search;
  const sort = sortKeyOf(search.sort);
  return {
    ...(typeof filter === 'string' && filter !== '' ? { filter: filter.slice(0, 200) } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(descending === true ? { descending } : {}),
    ...(customer === 'new' || (typeof customer === 'number' && Number.isSafeInteger(customer)) ? { customer } : {}),
  };
}

export function changedCustomersAddress(now: CustomersAddress, change: CustomersAddressChange): CustomersAddress {
  return customersAddress({ ...now, ...change });
}

/** A heading sorts by its key; pressed again it turns the order. Amounts and days begin with the greatest. */
export function sortedBy(now: CustomersAddress, key: string): CustomersAddressChange {
  const sort = sortKeyOf(key);
  const isSame = sort === (now.sort ?? 'name');
  const beginsDescending = sort === 'net' || sort === 'orders' || sort === 'lastDay';
  return { sort, descending: isSame ? now.descending !== true : beginsDescending };
}

function sortKeyOf(value: unknown): CustomerSortKey | undefined {
  return sortKeys.find((key) => key === value);
}
