import { Select, Textarea, TextInput } from '@mantine/core';
import { longest } from '../../shared/longest.ts';
import type { Satisfaction } from '../../shared/satisfaction/contract.ts';
import { satisfactionLevels } from '../../shared/satisfaction/satisfaction-levels.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { DayField, typedDay } from '../timeline/day-field.tsx';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { EntryForm } from '../ui/entry-form.tsx';
import { satisfactionText } from './satisfaction-text.ts';
import { useSatisfactionActs } from './use-satisfaction-acts.ts';

interface SatisfactionFormProps {
  customerId: number;
  id: number;
  said: Satisfaction;
  onClose(): void;
}

/** How satisfied the customer was, who said so, on which day and in what words. */
export function SatisfactionForm({ customerId, id, said, onClose }: SatisfactionFormProps) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const draft = useDraft(
    { form: `satisfaction.${id}`, customerId },
    { level: String(said.level), day: said.day, saidBy: said.saidBy, note: said.note },
  );
  const { fields, set } = draft;
  const { edit, remove } = useSatisfactionActs();
  const giveUp = (): void => {
    draft.end();
    onClose();
  };
  const save = (): void => {
    const day = typedDay(fields.day, today);
    if (day == null) return;
    const { saidBy, note } = fields;
    edit.mutate({ id, change: { level: Number(fields.level), day, saidBy, note } }, { onSuccess: giveUp });
  };
  return (
    <EntryForm
      label={t('satisfaction.change')}
      draft={draft}
      isSaving={edit.isPending}
      error={edit.error}
      removeLabel={t('satisfaction.removeThis')}
      onSave={save}
      onClose={onClose}
      onCancel={giveUp}
      onRemove={() => remove.mutate({ id }, { onSuccess: giveUp })}
    >
      <Select
        label={t('satisfaction.level')}
        data={satisfactionLevels.map((_, level) => ({ value: String(level), label: satisfactionText(level, words) }))}
        allowDeselect={false}
        comboboxProps={clearOfButtons}
        value={fields.level}
        onChange={(level) => set({ level: level ?? fields.level })}
      />
      {/* What was said of a contact or an order is of its day. */}
      {said.place === null && (
        <DayField label={t('satisfaction.day')} value={fields.day} onChange={(day) => set({ day })} />
      )}
      <TextInput
        label={t('satisfaction.saidBy')}
        placeholder={t('satisfaction.saidByHint')}
        autoFocus
        maxLength={longest.name}
        value={fields.saidBy}
        onChange={(event) => set({ saidBy: event.currentTarget.value })}
      />
      <Textarea
        label={t('satisfaction.note')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={longest.contactText}
        value={fields.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </EntryForm>
  );
}
