import { useMutation } from '@tanstack/react-query';
import type { FactKey } from '../../shared/freshness/contract.ts';
import { operations } from '../app/engine.ts';
import { showFailure } from '../app/show-notice.ts';
import { showActDone } from '../app/undo.ts';

export interface Confirming {
  isConfirming: boolean;
  /** `sentence`: said once it is done, with the way back. */
  confirm(facts: readonly FactKey[], sentence: string, after?: (actId: number | null) => void): void;
}

/** Says that facts still hold, as one act. */
export function useConfirm(): Confirming {
  const confirm = useMutation(operations.freshness.confirm.mutationOptions({ onError: showFailure }));
  return {
    isConfirming: confirm.isPending,
    confirm: (facts, sentence, after) =>
      confirm.mutate(
        { facts: facts.map(({ kind, id }) => ({ kind, id })) },
        {
          onSuccess: ({ actId }) => {
            if (actId !== null) showActDone(sentence, actId);
            after?.(actId);
          },
        },
      ),
  };
}
