import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';

/** How much was done in the last seven days, what was put off or skipped left out; undefined while there is nothing. */
export function useDoneCount(): number | undefined {
  const { data } = useQuery(operations.today.doneThisWeek.queryOptions());
  const done = data?.rows.filter(({ verb }) => verb === 'done').length ?? 0;
  return done === 0 ? undefined : done;
}
