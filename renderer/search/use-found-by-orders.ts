import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { FoundCustomer } from '../../shared/search/contract.ts';
import { operations } from '../app/engine.ts';

const typingPauseMs = 150;
/** One Han character says something; of other scripts less than three letters are in nearly every product. */
const isWorthLooking = /\p{Script=Han}|.{3,}/u;

/** Customers by an order's number or a product, a moment after the typing rests: a large archive is looked through. */
export function useFoundByOrders(text: string): readonly FoundCustomer[] {
  const [asked] = useDebouncedValue(text, typingPauseMs);
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const { data } = useQuery({
    ...operations.search.findByOrders.queryOptions({ input: { text: asked } }),
    enabled: archive != null && isWorthLooking.test(asked),
  });
  return asked === text ? (data ?? []) : [];
}
