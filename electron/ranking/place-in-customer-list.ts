import { sortedCustomers } from '../customers/sorted-customers.ts';
import type { EngineContext } from '../engine/engine-context.ts';

/** The place of a customer in the list of customers sorted by number or name; null: not in it. */
export function placeInCustomerList(
  context: EngineContext,
  sort: 'number' | 'name',
): (row: { customerId: number }) => number | null {
  const places = new Map<number, number>();
  const { ids } = sortedCustomers(context, { filter: { text: '', conditions: [] }, sort, descending: false });
  for (const [place, id] of ids.entries()) places.set(id, place);
  return ({ customerId }) => places.get(customerId) ?? null;
}
