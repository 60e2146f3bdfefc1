import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { operations } from '../app/engine.ts';

/** The page that is shown reads first: of many customers the ranking beyond money takes a second. */
const afterPageMs = 800;

/** How many of the overlooked are to be looked at first; undefined before they are known, and where there are none. */
export function useOverlookedCount(): number | undefined {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), afterPageMs);
    return () => clearTimeout(timer);
  }, []);
  const weights = useQuery(operations.ranking.weights.queryOptions());
  const { data } = useQuery({
    ...operations.ranking.overlooked.queryOptions({ input: weights.data ?? {} }),
    enabled: isDue && weights.data !== undefined,
  });
  const first = data?.overlooked.filter(({ degree }) => degree === 'first').length ?? 0;
  return first === 0 ? undefined : first;
}
