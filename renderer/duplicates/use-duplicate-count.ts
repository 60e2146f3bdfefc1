import { useQuery } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';

/** How many groups of likely duplicates are to be decided; undefined before they were looked for, and where there are none. */
export function useDuplicateCount(): number | undefined {
  const { data } = useQuery(
    operations.duplicates.groups.queryOptions({ input: { rules: [], leastScore: 0, limit: 1 } }),
  );
  return data?.isScanned === true && data.totalUnfiltered > 0 ? data.totalUnfiltered : undefined;
}
