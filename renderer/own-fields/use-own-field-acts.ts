import { useMutation } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';

/** Making, changing, ordering and removing own fields; each says that it is done and offers the way back. */
export function useOwnFieldActs() {
  const { t } = useWords();
  const sayDone = (message: string, actId: number | null): void => {
    if (actId !== null) showActDone(message, actId);
  };
  const define = useMutation(
    operations.ownFields.define.mutationOptions({
      onSuccess: ({ actId }, { name }) => sayDone(t('ownFields.made', { name }), actId),
      meta: { isErrorShownInPlace: true },
    }),
  );
  const change = useMutation(
    operations.ownFields.change.mutationOptions({
      onSuccess: ({ actId }) => sayDone(t('ownFields.changed'), actId),
      meta: { isErrorShownInPlace: true },
    }),
  );
  const reorder = useMutation(
    operations.ownFields.reorder.mutationOptions({
      onSuccess: ({ actId }) => sayDone(t('ownFields.reordered'), actId),
    }),
  );
  const remove = useMutation(
    operations.ownFields.remove.mutationOptions({
      onSuccess: ({ actId }) => sayDone(t('ownFields.removed'), actId),
      meta: { isErrorShownInPlace: true },
    }),
  );
  return { define, change, reorder, remove };
}
