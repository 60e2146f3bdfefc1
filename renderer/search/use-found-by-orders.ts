import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FoundCustomer } from '../../shared/search/contract.ts';
import { operations } from '../app/engine.ts';

const nobody: readonly FoundCustomer[] = [];

/** One Han character says something; of other scripts less than three letters are in nearly every product. */
const isWorthLooking = /\p{Script=Han}|.{3,}/u;

/**
 * Customers by an order's number or a product, asked at every key stroke and given up at the next; `isPending` while
 * what is shown was found by the letters before. Asked with nothing typed, the engine reads ahead what it looks through.
 */
export function useFoundByOrders(text: string): { found: readonly FoundCustomer[]; isPending: boolean } {
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const isAsked = archive != null && (text === '' || isWorthLooking.test(text));
  const { data, isPlaceholderData, isError } = useQuery({
    ...operations.search.findByOrders.queryOptions({ input: { text }, placeholderData: keepPreviousData }),
    enabled: isAsked,
  });
  if (!isAsked || text === '') return { found: nobody, isPending: false };
  return { found: data ?? nobody, isPending: !isError && (data === undefined || isPlaceholderData) };
}
