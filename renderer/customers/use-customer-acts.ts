import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { operations } from '../app/engine.ts';
import { showDone } from '../app/show-notice.ts';
import { showActDone } from '../app/undo.ts';
import { useWords, type Words } from '../app/words.ts';

/** Changing, making and binning customers; each says that it is done and offers the way back. */
export function useCustomerActs() {
  const { t } = useWords();
  const sayDone = (message: string, actId: number | null): void => {
    if (actId !== null) showActDone(message, actId);
  };
  const navigate = useNavigate();
  const openPage = (id: number) => ({
    label: ({ t: say }: Words) => say('cases.openCustomer'),
    run: () => void navigate({ to: '/customers/$customerId', params: { customerId: String(id) } }),
  });
  const create = useMutation(
    operations.customers.create.mutationOptions({
      onSuccess: ({ id, actId }) => showActDone(({ t: say }) => say('customers.created'), actId, openPage(id)),
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
  const takeOut = useMutation(
    operations.customers.takeOutOfBin.mutationOptions({
      onSuccess: (done) => sayDone(t('customers.takenOut'), done.actId),
    }),
  );
  const bulkEdit = useMutation(
    operations.customers.bulkEdit.mutationOptions({
      onSuccess: ({ actId, changed }, { change }) => {
        if (actId === null) showDone(t('customers.bulk.nothingChanged'));
        else showActDone(t(`customers.bulk.done.${change.what}`, { count: changed }), actId);
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  return { create, edit, bin, takeOut, bulkEdit };
}
