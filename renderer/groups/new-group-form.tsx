import { ActionIcon, Autocomplete, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { groupKinds } from '../../shared/groups/group-kinds.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useToday } from '../app/use-today.ts';
import { useWords } from '../app/words.ts';
import { CustomerPicker, type PickedCustomer } from '../customers/customer-picker.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { DayField, typedDay } from '../timeline/day-field.tsx';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { EntryForm } from '../ui/entry-form.tsx';
import classes from '../ui/entry-list.module.css';
import { CloseIcon } from '../ui/icons.tsx';
import { groupKindText } from './group-text.ts';
import groupClasses from './groups-section.module.css';

interface NewGroupFields {
  name: string;
  kind: string;
  members: PickedCustomer[];
  from: string;
  to: string;
}

interface NewGroupFormProps {
  onMade(groupId: number): void;
  onClose(): void;
}

/** A group of customers who are picked one after the other; the first is its main member. */
export function NewGroupForm({ onMade, onClose }: NewGroupFormProps) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const draft = useDraft<NewGroupFields>(
    { form: 'groups.new', customerId: null },
    { name: '', kind: groupKindText('household', words), members: [], from: '', to: '' },
  );
  const { fields, set } = draft;
  const { data: used } = useQuery(operations.groups.words.queryOptions());
  const add = useMutation(
    operations.groups.add.mutationOptions({
      onSuccess: ({ id, actId }) => {
        if (actId !== null) showActDone(t('groups.made'), actId);
        draft.end();
        onMade(id);
      },
      meta: { isErrorShownInPlace: true },
    }),
  );
  const save = (): void => {
    const fromDay = typedDay(fields.from, today);
    const toDay = typedDay(fields.to, today);
    if (fromDay === undefined || toDay === undefined) return;
    const { name, kind, members } = fields;
    add.mutate({ name, kind, customerIds: members.map(({ id }) => id), fromDay, toDay });
  };
  const pick = (picked: PickedCustomer | null): void => {
    if (picked === null) return;
    set(({ members }) => (members.some(({ id }) => id === picked.id) ? {} : { members: [...members, picked] }));
  };
  return (
    <EntryForm
      label={t('groups.new')}
      draft={draft}
      isSaving={add.isPending}
      error={add.error}
      onSave={save}
      onClose={onClose}
      onCancel={() => {
        draft.end();
        onClose();
      }}
    >
      <div className={classes.pair}>
        <TextInput
          label={t('groups.name')}
          placeholder={t('groups.nameHint')}
          maxLength={longest.groupName}
          autoFocus
          value={fields.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Autocomplete
          label={t('groups.kind')}
          placeholder={t('groups.kindHint')}
          data={[...groupKinds.map((kind) => groupKindText(kind, words)), ...(used?.kinds ?? [])]}
          comboboxProps={clearOfButtons}
          maxLength={longest.contactWord}
          value={fields.kind}
          onChange={(kind) => set({ kind })}
        />
      </div>
      {fields.members.length > 0 && (
        <ul className={`${groupClasses.picked} personal`} aria-label={t('groups.members')}>
          {fields.members.map(({ id, name }, nth) => (
            <li key={id}>
              <bdi>{name}</bdi>
              {nth === 0 && <span className="quiet">{t('groups.main')}</span>}
              <ActionIcon
                size="sm"
                aria-label={t('groups.leaveOut', { name })}
                title={t('groups.leaveOut', { name })}
                onClick={() => set(({ members }) => ({ members: members.filter((member) => member.id !== id) }))}
              >
                <CloseIcon size={12} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {/* Emptied for the next one by each who is picked. */}
      <CustomerPicker
        key={fields.members.length}
        label={t(fields.members.length === 0 ? 'groups.member' : 'groups.nextMember')}
        hint={t('people.nameHint')}
        nobody={t('people.noCustomer')}
        isFocused={fields.members.length > 0}
        value={null}
        onChange={pick}
      />
      <div className={classes.pair}>
        <DayField label={t('groups.from')} value={fields.from} onChange={(from) => set({ from })} />
        <DayField label={t('groups.to')} value={fields.to} onChange={(to) => set({ to })} />
      </div>
    </EntryForm>
  );
}
