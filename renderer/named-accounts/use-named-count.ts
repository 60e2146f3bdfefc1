import { useStandings } from './use-standings.ts';

/** How many are on the list of key accounts; undefined where nobody is. */
export function useNamedCount(): number | undefined {
  const named = [...useStandings().values()].filter(({ state }) => state === 'named').length;
  return named === 0 ? undefined : named;
}
