import type { TrackedName } from '../records/tracked-names.ts';

/** What orders are narrowed by: what was bought, where, from whom on the staff; and whose they are. */
export const narrowingKeys = ['category', 'channel', 'servedBy', 'country', 'tag', 'lookedAfterBy'] as const;
export type NarrowingKey = (typeof narrowingKeys)[number];

/**
 * Values to narrow by, compared folded, as a filter compares: `category` keeps only the lines of products in it, `country`
 * is of an address of the customer. An order fits where all that is named fits; one without a customer fits no customer.
 */
export type Narrowing = { [Key in NarrowingKey]?: string | undefined };

/** What of it is asked. */
export function narrowingParts(narrowing: Narrowing): { key: NarrowingKey; value: string }[] {
  return narrowingKeys.flatMap((key) => {
    const of = narrowing[key];
    return of === undefined ? [] : [{ key, value: of }];
  });
}

/** It asks about orders, so that a customer without one that fits does not fit. */
export function isOfOrders({ category, channel, servedBy }: Narrowing = {}): boolean {
  return category !== undefined || channel !== undefined || servedBy !== undefined;
}

/** What is read to narrow, in addition to the orders. */
export const narrowingReads: readonly TrackedName[] = [
  'customers',
  'customer_addresses',
  'customer_tags',
  'order_lines',
  'products',
  'staff',
  'tags',
];

/** The same for one narrowing. */
export function readsOfNarrowing(narrowing: Narrowing = {}): readonly TrackedName[] {
  return narrowingParts(narrowing).length === 0 ? [] : narrowingReads;
}
