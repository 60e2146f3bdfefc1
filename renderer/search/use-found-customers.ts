import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FoundCustomer } from '../../shared/search/contract.ts';
import { operations } from '../app/engine.ts';

const nobody: readonly FoundCustomer[] = [];

export const foundCustomersQuery = (text: string, limit: number) =>
  operations.search.find.queryOptions({ input: { text, limit }, placeholderData: keepPreviousData });

/**
 * Who is found by what is typed, asked at every key stroke; `isPending` while what is shown was found by the letters
 * before. Asked with nothing typed, the engine reads what it orders by before the first letter comes.
 */
export function useFoundCustomers(
  text: string,
  limit: number,
): { found: readonly FoundCustomer[]; isPending: boolean } {
  const { data: archive } = useQuery(operations.archive.status.queryOptions());
  const hasArchive = archive != null;
  const { data, isPlaceholderData, isError } = useQuery({
    ...foundCustomersQuery(text, limit),
    enabled: hasArchive,
  });
  if (!hasArchive || text === '') return { found: nobody, isPending: false };
  return { found: data ?? nobody, isPending: !isError && (data === undefined || isPlaceholderData) };
}
