import { Checkbox, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { customerLabel } from '../../shared/customers/customer-label.ts';
import type { GroupWithMembers } from '../../shared/groups/contract.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { DayField, typedDay } from '../timeline/day-field.tsx';
import { EntryForm } from '../ui/entry-form.tsx';
import classes from './groups-section.module.css';

interface ActivityFormProps {
  customerId: number;
  group: GroupWithMembers;
  onClose(): void;
}

/** What a group did together, and who came: an entry in the timeline of each. */
export function ActivityForm({ customerId, group, onClose }: ActivityFormProps) {
  const { t } = useWords();
  const today = useToday();
  const members = group.members.filter(({ belongs }) => belongs);
  const draft = useDraft(
    { form: `groupActivity.${group.id}`, customerId },
    { day: today, text: '', came: members.map((member) => member.customerId) },
  );
  const { fields, set } = draft;
  const giveUp = (): void => {
    draft.end();
    onClose();
  };
  const add = useMutation(
    operations.groups.addActivity.mutationOptions({
      onSuccess: ({ actId }) => {
        if (actId !== null) showActDone(t('groups.activityNoted', { count: fields.came.length }), actId);
        giveUp();
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const save = (): void => {
    const day = typedDay(fields.day, today);
    if (day == null || group.id === null) return;
    add.mutate({ groupId: group.id, day, text: fields.text, customerIds: fields.came });
  };
  const tick = (id: number, isTicked: boolean): void =>
    set({ came: isTicked ? [...fields.came, id] : fields.came.filter((one) => one !== id) });
  return (
    <EntryForm
      label={t('groups.activityOf', { name: group.name })}
      draft={draft}
      isSaving={add.isPending}
      error={add.error}
      onSave={save}
      onClose={onClose}
      onCancel={giveUp}
    >
      <Textarea
        label={t('groups.activityText')}
        placeholder={t('groups.activityHint')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={longest.contactText}
        autoFocus
        value={fields.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <DayField label={t('groups.activityDay')} value={fields.day} onChange={(day) => set({ day })} />
      <fieldset className={`${classes.came} personal`}>
        <legend>{t('groups.came', { count: fields.came.length, of: members.length })}</legend>
        {members.map((member) => (
          <Checkbox
            key={member.customerId}
            label={customerLabel(member)}
            checked={fields.came.includes(member.customerId)}
            onChange={(event) => tick(member.customerId, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
    </EntryForm>
  );
}
