import { SegmentedControl, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CustomerDate, KeptDay } from '../../shared/dates/contract.ts';
import { type Calendar, calendars } from '../../shared/dates/remembered-day.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { EntryForm } from '../ui/entry-form.tsx';
import { UnderstoodDay } from './understood-day.tsx';

type EditedDate = { kind: 'birthday'; day: KeptDay | null } | { kind: 'date'; date: CustomerDate } | { kind: 'new' };

interface DateFormProps {
  customerId: number;
  edited: EditedDate;
  onClose(): void;
}

interface DateFields {
  typed: string;
  calendar: Calendar;
  label: string;
  kind: CustomerDate['kind'];
}

/** A day as a person says it, with the calendar it belongs to; shows how it is understood before it is kept. */
export function DateForm({ customerId, edited, onClose }: DateFormProps) {
  const { t } = useWords();
  const day = edited.kind === 'birthday' ? edited.day : edited.kind === 'date' ? edited.date : null;
  const draft = useDraft<DateFields>(
    { form: `date.${edited.kind === 'date' ? edited.date.id : edited.kind}`, customerId },
    {
      typed: day?.asTyped ?? '',
      calendar: day?.calendar ?? 'solar',
      label: edited.kind === 'date' ? edited.date.label : '',
      kind: edited.kind === 'date' ? edited.date.kind : 'anniversary',
    },
  );
  const { set } = draft;
  const { typed, calendar, label, kind } = draft.fields;
  const giveUp = (): void => {
    draft.end();
    onClose();
  };
  const done = (sentence: string) => ({
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId !== null) showActDone(sentence, actId);
      giveUp();
    },
    meta: { isErrorShownInPlace: true },
  });
  const birthday = useMutation(operations.dates.setBirthday.mutationOptions(done(t('dates.saved'))));
  const add = useMutation(operations.dates.add.mutationOptions(done(t('dates.added'))));
  const edit = useMutation(operations.dates.edit.mutationOptions(done(t('dates.saved'))));
  const remove = useMutation(operations.dates.remove.mutationOptions(done(t('dates.removed'))));
  const chosen = calendar === 'lunar' ? calendar : null;
  const save = (): void => {
    if (edited.kind === 'birthday') birthday.mutate({ customerId, typed, calendar: chosen });
    else if (edited.kind === 'new') add.mutate({ customerId, kind, label, typed, calendar: chosen });
    else edit.mutate({ id: edited.date.id, kind, label, typed, calendar: chosen });
  };
  return (
    <EntryForm
      label={edited.kind === 'birthday' ? t('dates.birthday') : t('dates.add')}
      draft={draft}
      isSaving={birthday.isPending || add.isPending || edit.isPending}
      error={birthday.error ?? add.error ?? edit.error ?? remove.error}
      removeLabel={t('dates.remove')}
      onSave={save}
      onClose={onClose}
      onCancel={giveUp}
      {...(edited.kind === 'date' ? { onRemove: () => remove.mutate({ id: edited.date.id }) } : {})}
    >
      {edited.kind !== 'birthday' && (
        <>
          <SegmentedControl
            aria-label={t('dates.kind')}
            data={(['anniversary', 'own'] as const).map((value) => ({ value, label: t(`dates.kinds.${value}`) }))}
            value={kind}
            onChange={(value) => set({ kind: value === 'own' ? 'own' : 'anniversary' })}
          />
          <TextInput
            label={t('dates.label')}
            placeholder={t('dates.labelHint')}
            maxLength={longest.label}
            value={label}
            onChange={(event) => set({ label: event.currentTarget.value })}
          />
        </>
      )}
      <TextInput
        label={t('dates.day')}
        placeholder={t('dates.dayHint')}
        maxLength={longest.typedDay}
        autoFocus
        value={typed}
        onChange={(event) => set({ typed: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('dates.calendar')}
        data={calendars.map((value) => ({ value, label: t(`dates.calendars.${value}`) }))}
        value={calendar}
        onChange={(value) => set({ calendar: value === 'lunar' ? 'lunar' : 'solar' })}
      />
      <UnderstoodDay typed={typed} calendar={chosen} />
    </EntryForm>
  );
}
