import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Task } from '../../shared/today/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { KeyCap } from '../ui/key-cap.tsx';

/** Lets go of several tasks in one act; null: there is none, or it is under way. */
export function useSkipGroup(tasks: readonly Task[]): (() => void) | null {
  const { t } = useWords();
  const skip = useMutation(
    operations.today.settleAll.mutationOptions({
      onSuccess: ({ actId, settled }) => {
        if (actId !== null) showActDone(t('today.skippedAll', { count: settled }), actId);
      },
    }),
  );
  if (tasks.length === 0 || skip.isPending) return null;
  return () => skip.mutate({ tasks: tasks.map(({ task }) => task), verb: 'skip' });
}

interface SkipGroupProps {
  tasks: readonly Task[];
  /** The key lets go of this group. */
  isOfKey: boolean;
}

/** At the heading of a group that may be let go at once. */
export function SkipGroup({ tasks, isOfKey }: SkipGroupProps) {
  const { t } = useWords();
  const skip = useSkipGroup(tasks);
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      {...(isOfKey ? { 'aria-keyshortcuts': 'G', rightSection: <KeyCap text="G" /> } : {})}
      disabled={skip === null}
      onClick={() => skip?.()}
    >
      {t('today.skipAll')}
    </Button>
  );
}
