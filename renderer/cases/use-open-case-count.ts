import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';

/** How many cases are open; undefined while there is none. */
export function useOpenCaseCount(): number | undefined {
  const { data } = useQuery(operations.cases.open.queryOptions({ input: { limit: 1 } }));
  return data === undefined || data.total === 0 ? undefined : data.total;
}
