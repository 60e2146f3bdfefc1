import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Case } from '../../shared/cases/contract.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { StaffNameInput } from '../staff/staff-name-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';

/** Gives a case into other hands; who heard it first stays in charge. */
export function HandOverDialog({ heard, onClose }: { heard: Case; onClose(): void }) {
  const { t } = useWords();
  const draft = useDraft({ form: `case.handOver.${heard.id}`, customerId: heard.customerId }, { to: '', note: '' });
  const { fields, set } = draft;
  const handOver = useMutation(
    operations.cases.handOver.mutationOptions({
      onSuccess: ({ actId }, { to }) => {
        if (actId !== null) showActDone(t('cases.handedOverNow', { name: to }), actId);
        draft.end();
        onClose();
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  return (
    <Dialog title={t('cases.handOver')} onClose={onClose}>
      <Form
        label={t('cases.handOver')}
        draft={draft}
        onSubmit={() => {
          if (fields.to.trim() !== '') handOver.mutate({ id: heard.id, ...fields });
        }}
        buttons={
          <Button type="submit" disabled={fields.to.trim() === ''} loading={handOver.isPending}>
            {t('cases.handOver')}
          </Button>
        }
      >
        <StaffNameInput label={t('cases.handOverTo')} isFocused value={fields.to} onChange={(to) => set({ to })} />
        <TextInput
          label={t('cases.handOverNote')}
          maxLength={longest.learnedFrom}
          value={fields.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        {heard.inCharge !== '' && <p className="quiet">{t('cases.handOverHow', { name: heard.inCharge })}</p>}
        {handOver.error !== null && <FailureNotice error={handOver.error} />}
      </Form>
    </Dialog>
  );
}
