import { usePageKeys } from '../app/keys.ts';
import { openAccountChange } from './shown-account-change.ts';
import { useStandings } from './use-standings.ts';

/** Asks why somebody goes on the list of key accounts, or off it where they are on it. */
export function useToggleNamed(): (customerId: number) => void {
  const standings = useStandings();
  return (customerId) =>
    openAccountChange({ deed: standings.get(customerId)?.state === 'named' ? 'remove' : 'add', customerId });
}

/** N puts a customer on the list of key accounts, or takes them off: `whom` says whose turn it is when it is pressed; undefined: nobody's. */
export function useNameKey(whom: () => number | undefined): void {
  const toggle = useToggleNamed();
  usePageKeys({
    nameAccount: () => {
      const customerId = whom();
      if (customerId !== undefined) toggle(customerId);
    },
  });
}
