import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { AccountState } from '../../shared/named-accounts/account-states.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { openAccountChange } from './shown-account-change.ts';

/** What can be decided of a customer as they stand to the list. */
export function AccountDeeds({ customerId, state }: { customerId: number; state: AccountState | null }) {
  const { t } = useWords();
  const putBack = useMutation(
    operations.namedAccounts.putBack.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('namedAccounts.putBackDone'), actId);
      },
    }),
  );
  const deed = state === 'named' ? 'remove' : 'add';
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={() => openAccountChange({ deed, customerId })}>
        {t(`namedAccounts.deeds.${deed}`)}
      </Button>
      {state === 'setAside' && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={putBack.isPending}
          onClick={() => putBack.mutate({ customerId })}
        >
          {t('namedAccounts.putBack')}
        </Button>
      )}
    </div>
  );
}
