import type { EngineContext } from '../engine/engine-context.ts';
import type { CustomerOrder } from './customer-ids.ts';
import { sortedCustomers } from './sorted-customers.ts';

export interface Neighbours {
  previous: number | null;
  next: number | null;
  /** Counted from 0; null where the list does not hold the customer. */
  position: number | null;
}

/** Who stands before and after a customer in a list. */
export function neighboursOf(
  context: Pick<EngineContext, 'session' | 'clock'>,
  { id, ...order }: CustomerOrder & { id: number },
): Neighbours {
  const { ids } = sortedCustomers(context, order);
  const position = ids.indexOf(id);
  if (position === -1) return { previous: null, next: null, position: null };
  return { previous: ids[position - 1] ?? null, next: ids[position + 1] ?? null, position };
}
