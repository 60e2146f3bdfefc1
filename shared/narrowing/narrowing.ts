import { z } from 'zod';
import type { TrackedName } from '../records/tracked-names.ts';

/** What orders are narrowed by: what was bought, where, from whom on the staff; and whose they are. */
export const narrowingKeys = ['category', 'channel', 'servedBy', 'country', 'tag', 'lookedAfterBy'] as const;
export type NarrowingKey = (typeof narrowingKeys)[number];

const value = z.string().min(1).max(200).optional();

/** Compared folded, as a filter compares. An order fits where all that is named fits; one without a customer fits no customer. */
export const narrowingSchema = z.object({
  /** Only the lines of products in it. */
  category: value,
  channel: value,
  servedBy: value,
  /** Of an address of the customer. */
  country: value,
  tag: value,
  lookedAfterBy: value,
});
export type Narrowing = z.infer<typeof narrowingSchema>;

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

/** What is read to narrow, besides the orders. */
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
