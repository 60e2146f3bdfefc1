import { useMutation } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';

/** Noting how satisfied a customer is, and taking it away; each says that it is done and offers the way back. */
export function useSatisfactionActs() {
  const { t } = useWords();
  const sayDone = (message: string, actId: number | null): void => {
    if (actId !== null) showActDone(message, actId);
  };
  const add = useMutation(
    operations.satisfaction.add.mutationOptions({ onSuccess: ({ actId }) => sayDone(t('satisfaction.noted'), actId) }),
  );
  const setOf = useMutation(
    operations.satisfaction.setOf.mutationOptions({
      onSuccess: ({ actId }, { level }) =>
        sayDone(t(level === null ? 'satisfaction.removed' : 'satisfaction.noted'), actId),
    }),
  );
  const edit = useMutation(
    operations.satisfaction.edit.mutationOptions({
      onSuccess: ({ actId }) => sayDone(t('satisfaction.changed'), actId),
      meta: { isErrorShownInPlace: true },
    }),
  );
  const remove = useMutation(
    operations.satisfaction.remove.mutationOptions({
      onSuccess: ({ actId }) => sayDone(t('satisfaction.removed'), actId),
    }),
  );
  return { add, setOf, edit, remove };
}
