import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Improvement } from '../../shared/improvements/contract.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { DayField, typedDay } from '../timeline/day-field.tsx';
import { useDays } from '../ui/days.tsx';
import { EntryForm } from '../ui/entry-form.tsx';
import { draftNameOf } from './draft-name.ts';
import classes from './improvements-page.module.css';
import { useImprovementWords } from './use-improvement-words.ts';

interface MendedFormProps {
  improvement: Improvement;
  /** It may be a record only now, with another id. */
  onSaved(id: string): void;
  onClose(): void;
}

/** On which day it was mended, and what was done, in one sentence that those who named it are told. */
export function MendedForm({ improvement, onSaved, onClose }: MendedFormProps) {
  const { t } = useWords();
  const { today } = useDays();
  const words = useImprovementWords();
  const draft = useDraft(
    { form: `improvement.mended.${draftNameOf(improvement)}`, customerId: null },
    { day: improvement.mendedDay ?? today, done: improvement.done },
  );
  const { day: typed, done } = draft.fields;
  const day = typedDay(typed, today);
  const edit = useMutation(
    operations.improvements.edit.mutationOptions({
      meta: { isErrorShownInPlace: true },
      onSuccess: ({ id, actId }) => {
        const text = t('improvements.changed', {
          state: t('improvements.states.mended'),
          what: words.what(improvement),
        });
        if (actId !== null) showActDone(text, actId);
        draft.end();
        onSaved(id);
      },
    }),
  );
  const save = (): void => {
    if (day == null || edit.isPending) return;
    edit.mutate({ id: improvement.id, change: { state: 'mended', mendedDay: day, done: done.trim() } });
  };
  return (
    <EntryForm
      label={t('improvements.mend')}
      draft={draft}
      isSaving={edit.isPending}
      error={edit.error}
      onSave={save}
      onClose={onClose}
      onCancel={() => {
        draft.end();
        onClose();
      }}
    >
      <div className={classes.form}>
        <TextInput
          label={t('improvements.done')}
          placeholder={t('improvements.doneHint')}
          maxLength={longest.accountPlan}
          value={done}
          onChange={(event) => draft.set({ done: event.currentTarget.value })}
        />
        <DayField label={t('improvements.mendedDay')} value={typed} onChange={(value) => draft.set({ day: value })} />
      </div>
    </EntryForm>
  );
}
