import { Autocomplete, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { LifeEvent } from '../../shared/life-events/contract.ts';
import { lifeEventKinds } from '../../shared/life-events/life-event-kinds.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { DayField, typedDay } from '../timeline/day-field.tsx';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { EntryForm } from '../ui/entry-form.tsx';
import { lifeEventText } from './life-event-text.ts';

interface LifeEventFormProps {
  customerId: number;
  /** Null for a new one. */
  lifeEvent: LifeEvent | null;
  onClose(): void;
}

/** What happened in a customer's life, of what kind it is, and its day. */
export function LifeEventForm({ customerId, lifeEvent, onClose }: LifeEventFormProps) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const { data: used } = useQuery(operations.lifeEvents.words.queryOptions());
  const draft = useDraft(
    { form: lifeEvent === null ? 'lifeEvent.new' : `lifeEvent.${lifeEvent.id}`, customerId },
    {
      kind: lifeEvent === null ? '' : lifeEventText(lifeEvent.kind, words),
      day: lifeEvent?.day ?? today,
      text: lifeEvent?.text ?? '',
    },
  );
  const { fields, set } = draft;
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
  const add = useMutation(operations.lifeEvents.add.mutationOptions(done(t('lifeEvents.added'))));
  const edit = useMutation(operations.lifeEvents.edit.mutationOptions(done(t('lifeEvents.saved'))));
  const remove = useMutation(operations.lifeEvents.remove.mutationOptions(done(t('lifeEvents.removed'))));
  const save = (): void => {
    const day = typedDay(fields.day, today);
    if (day == null) return;
    const said = { day, text: fields.text, kind: fields.kind };
    if (lifeEvent === null) add.mutate({ customerId, ...said });
    else edit.mutate({ id: lifeEvent.id, change: said });
  };
  return (
    <EntryForm
      label={lifeEvent === null ? t('lifeEvents.add') : t('lifeEvents.change')}
      draft={draft}
      isSaving={add.isPending || edit.isPending}
      error={add.error ?? edit.error ?? remove.error}
      removeLabel={t('lifeEvents.remove')}
      onSave={save}
      onClose={onClose}
      onCancel={giveUp}
      {...(lifeEvent === null ? {} : { onRemove: () => remove.mutate({ id: lifeEvent.id }) })}
    >
      <Autocomplete
        label={t('lifeEvents.kind')}
        placeholder={t('lifeEvents.kindHint')}
        data={[...lifeEventKinds.map((kind) => lifeEventText(kind, words)), ...(used?.kinds ?? [])]}
        comboboxProps={clearOfButtons}
        maxLength={longest.contactWord}
        autoFocus
        value={fields.kind}
        onChange={(kind) => set({ kind })}
      />
      <DayField label={t('lifeEvents.day')} value={fields.day} onChange={(day) => set({ day })} />
      <Textarea
        label={t('lifeEvents.text')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={longest.contactText}
        value={fields.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
    </EntryForm>
  );
}
