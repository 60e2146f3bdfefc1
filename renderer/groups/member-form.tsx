import { Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { GroupMember, GroupWithMembers } from '../../shared/groups/contract.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { CustomerPicker, type PickedCustomer } from '../customers/customer-picker.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { DayField, typedDay } from '../timeline/day-field.tsx';
import { EntryForm } from '../ui/entry-form.tsx';
import classes from '../ui/entry-list.module.css';

interface MemberFormProps {
  /** In whose file it is shown. */
  customerId: number;
  group: GroupWithMembers;
  /** Null for a new one. */
  member: GroupMember | null;
  onClose(): void;
}

interface MemberFields {
  customer: PickedCustomer | null;
  from: string;
  to: string;
  isMain: boolean;
}

/** Who belongs to a group, from when to when, and whether they stand for it. */
export function MemberForm({ customerId, group, member, onClose }: MemberFormProps) {
  const { t } = useWords();
  const today = useToday();
  const draft = useDraft<MemberFields>(
    { form: member === null ? `groupMember.new.${group.id}` : `groupMember.${member.id}`, customerId },
    { customer: null, from: member?.fromDay ?? '', to: member?.toDay ?? '', isMain: member?.isMain ?? false },
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
  const add = useMutation(operations.groups.addMember.mutationOptions(done(t('groups.memberAdded'))));
  const edit = useMutation(operations.groups.editMember.mutationOptions(done(t('groups.saved'))));
  const remove = useMutation(operations.groups.removeMember.mutationOptions(done(t('groups.memberRemoved'))));
  const save = (): void => {
    const fromDay = typedDay(fields.from, today);
    const toDay = typedDay(fields.to, today);
    if (fromDay === undefined || toDay === undefined) return;
    if (member?.id != null) {
      const becomesMain = fields.isMain && !member.isMain ? ({ isMain: true } as const) : {};
      edit.mutate({ id: member.id, change: { fromDay, toDay, ...becomesMain } });
    } else if (group.id !== null && fields.customer !== null) {
      add.mutate({ groupId: group.id, customerId: fields.customer.id, fromDay, toDay });
    }
  };
  return (
    <EntryForm
      label={member === null ? t('groups.addMember') : t('groups.changeMember', { name: member.name })}
      draft={draft}
      isSaving={add.isPending || edit.isPending}
      error={add.error ?? edit.error ?? remove.error}
      removeLabel={t('groups.removeMember')}
      onSave={save}
      onClose={onClose}
      onCancel={giveUp}
      {...(member?.id == null ? {} : { onRemove: () => remove.mutate({ id: member.id ?? 0 }) })}
    >
      {member === null && (
        <CustomerPicker
          label={t('groups.member')}
          hint={t('people.nameHint')}
          nobody={t('people.noCustomer')}
          isFocused
          value={fields.customer}
          onChange={(customer) => set({ customer })}
        />
      )}
      <div className={classes.pair}>
        <DayField label={t('groups.from')} value={fields.from} onChange={(from) => set({ from })} />
        <DayField label={t('groups.to')} value={fields.to} onChange={(to) => set({ to })} />
      </div>
      {member !== null && !member.isMain && (
        <Checkbox
          label={t('groups.makeMain')}
          checked={fields.isMain}
          onChange={(event) => set({ isMain: event.currentTarget.checked })}
        />
      )}
    </EntryForm>
  );
}
