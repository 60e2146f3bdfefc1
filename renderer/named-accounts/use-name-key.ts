import { usePageKeys } from '../app/keys.ts';
import type { Whom } from '../factors/use-score-key.ts';
import { openAccountChange } from './shown-account-change.ts';
import { useStandings } from './use-standings.ts';

/** Asks why somebody goes on the list of key accounts, or off it where they are on it. */
export function useToggleNamed(): (customerId: number, isForGroup?: boolean) => void {
  const standings = useStandings();
  return (customerId, isForGroup = false) => {
    const deed = standings.get(customerId)?.state === 'named' ? 'remove' : 'add';
    openAccountChange({ deed, customerId, isForGroup });
  };
}

/** N puts a customer on the list of key accounts, or takes them off: `whom` says whose turn it is when it is pressed. */
export function useNameKey(whom: () => Whom): void {
  const toggle = useToggleNamed();
  usePageKeys({
    nameAccount: () => {
      const { customerId, isForGroup } = whom();
      if (customerId !== undefined) toggle(customerId, isForGroup);
    },
  });
}
