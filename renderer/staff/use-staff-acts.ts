import { useMutation } from '@tanstack/react-query';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';

/** What can be done to the list of staff; each says what it did, and is undone like any other change. */
export function useStaffActs() {
  const inPlace = { isErrorShownInPlace: true };
  const add = useMutation(
    operations.staff.add.mutationOptions({
      onSuccess: ({ actId }, { name }) => {
        if (actId !== null) showActDone(({ t }) => t('staff.added', { name: name.trim() }), actId);
      },
      meta: inPlace,
    }),
  );
  const rename = useMutation(
    operations.staff.rename.mutationOptions({
      onSuccess: ({ actId }, { name }) => {
        if (actId !== null) showActDone(({ t }) => t('staff.renamed', { name: name.trim() }), actId);
      },
      meta: inPlace,
    }),
  );
  const setLeft = useMutation(operations.staff.setLeft.mutationOptions());
  const handOver = useMutation(operations.staff.handOverCustomers.mutationOptions({ meta: inPlace }));
  return { add, rename, setLeft, handOver };
}
