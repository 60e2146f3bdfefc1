import { useMutation } from '@tanstack/react-query';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { SheetRow } from '../../shared/scoring-sheet/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { SimpleFieldInput } from '../customers/simple-field-input.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { SaveOrCancel } from '../ui/save-or-cancel.tsx';
import { FailureNotice } from '../ui/states.tsx';

/** From whom else a customer buys; where one is named, they do buy elsewhere. */
export function ElsewhereDialog({ row, onClose }: { row: SheetRow; onClose(): void }) {
  const { t } = useWords();
  const { customerId, answers } = row;
  const draft = useDraft({ form: 'elsewhere', customerId }, { from: answers.buysElsewhereFrom });
  const { from } = draft.fields;
  const giveUp = (): void => {
    draft.end();
    onClose();
  };
  const edit = useMutation(
    operations.customers.edit.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('customers.saved'), actId);
        giveUp();
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const save = (): void => {
    if (edit.isPending) return;
    const change = { buysElsewhereFrom: from, ...(from.trim() === '' ? {} : { buysElsewhere: 'yes' as const }) };
    edit.mutate({ id: customerId, change });
  };
  return (
    <Dialog
      title={
        <>
          {t('customerFields.buysElsewhere.name')} <bdi className="personal">{customerLabel(row)}</bdi>
        </>
      }
      yOffset="20vh"
      onClose={onClose}
    >
      <Form
        label={t('customerFields.buysElsewhere.name')}
        draft={draft}
        onSubmit={save}
        buttons={<SaveOrCancel isSaving={edit.isPending} onCancel={giveUp} />}
      >
        <SimpleFieldInput field="buysElsewhereFrom" value={from} onChange={(typed) => draft.set({ from: typed })} />
        {edit.error !== null && <FailureNotice error={edit.error} />}
      </Form>
    </Dialog>
  );
}
