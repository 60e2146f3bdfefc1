import { useMutation } from '@tanstack/react-query';
import { useUndoAct } from '../acts/use-undo-act.ts';
import { operations } from '../app/engine.ts';
import { showUndoable } from '../app/show-notice.tsx';
import { useWords } from '../app/words.ts';

/** Changing, making and binning a customer; each says that it is done and offers the way back. */
export function useCustomerActs() {
  const { t } = useWords();
  const undo = useUndoAct();
  const sayDone = (message: string, actId: number | null): void => {
    if (actId !== null) showUndoable(message, t('page.undo'), () => undo.mutate({ actId }));
  };
  const create = useMutation(
    operations.customers.create.mutationOptions({
      onSuccess: (made) => sayDone(t('customers.created'), made.actId),
      meta: { isErrorShownInPlace: true },
    }),
  );
  const edit = useMutation(
    operations.customers.edit.mutationOptions({
      onSuccess: (done) => sayDone(t('customers.saved'), done.actId),
      meta: { isErrorShownInPlace: true },
    }),
  );
  const bin = useMutation(
    operations.customers.bin.mutationOptions({ onSuccess: (done) => sayDone(t('customers.binned'), done.actId) }),
  );
  return { create, edit, bin };
}
