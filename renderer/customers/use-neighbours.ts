import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { usePageKeys } from '../app/keys.ts';
import type { customerListOf } from './customers-address.ts';

export interface Neighbours {
  /** Null at the end of the list, or while the answer is on its way. */
  previous: (() => void) | null;
  next: (() => void) | null;
  /** From 1; null where the list does not hold the customer. */
  place: number | null;
  total: number | null;
}

/** The way from one customer to the next through the list they were found in, by keys and for buttons. */
export function useNeighbours(
  customerId: number,
  list: ReturnType<typeof customerListOf>,
  go: (customerId: number) => void,
): Neighbours {
  const { data } = useQuery(operations.customers.neighbours.queryOptions({ input: { id: customerId, ...list } }));
  const { data: listed } = useQuery(
    operations.customers.list.queryOptions({ input: { ...list, limit: 1 }, placeholderData: keepPreviousData }),
  );
  const to = (id: number | null | undefined) => (id == null ? null : () => go(id));
  const [previous, next] = [to(data?.previous), to(data?.next)];
  usePageKeys({ previousCustomer: previous ?? undefined, nextCustomer: next ?? undefined });
  const place = data?.position == null ? null : data.position + 1;
  return { previous, next, place, total: listed?.total ?? null };
}
