import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';

/** How many facts the key accounts on the list lack together; undefined where none is missing. */
export function useGapCount(): number | undefined {
  const { data } = useQuery(operations.namedAccounts.care.queryOptions());
  const gaps = Object.values(data?.gaps ?? {}).reduce((sum, count) => sum + count, 0);
  return gaps === 0 ? undefined : gaps;
}
