import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';

/** How much was done in the last seven days; undefined while there is nothing. */
export function useDoneCount(): number | undefined {
  const { data } = useQuery(operations.today.doneThisWeek.queryOptions());
  return data === undefined || data.rows.length === 0 ? undefined : data.rows.length;
}
