import { Autocomplete } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { GroupWithMembers } from '../../shared/groups/contract.ts';
import { groupKinds } from '../../shared/groups/group-kinds.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { clearOfButtons } from '../ui/clear-of-buttons.ts';
import { EntryForm } from '../ui/entry-form.tsx';
import classes from '../ui/entry-list.module.css';
import { groupKindText } from './group-text.ts';

interface GroupFormProps {
  customerId: number;
  /** Null: the customer is put into one, which is made where there is none of this name and kind. */
  group: GroupWithMembers | null;
  onClose(): void;
  /** In place of `onClose` where the group is no longer there. */
  onRemoved?(): void;
}

/** What a group is called, and of what kind it is. */
export function GroupForm({ customerId, group, onClose, onRemoved = onClose }: GroupFormProps) {
  const words = useWords();
  const { t } = words;
  const draft = useDraft(
    { form: group === null ? 'group.new' : `group.${group.id}`, customerId },
    { name: group?.name ?? '', kind: groupKindText(group?.kind ?? 'household', words) },
  );
  const { fields, set } = draft;
  const { data: used } = useQuery(operations.groups.words.queryOptions());
  const { data: found } = useQuery(operations.groups.find.queryOptions({ input: { text: fields.name.slice(0, 200) } }));
  const others = group === null ? (found?.groups ?? []) : [];
  const giveUp = (): void => {
    draft.end();
    onClose();
  };
  const done = (sentence: string, close = onClose) => ({
    onSuccess: ({ actId }: { actId: number | null }) => {
      if (actId !== null) showActDone(sentence, actId);
      draft.end();
      close();
    },
    meta: { isErrorShownInPlace: true },
  });
  const add = useMutation(operations.groups.add.mutationOptions(done(t('groups.made'))));
  const join = useMutation(operations.groups.addMember.mutationOptions(done(t('groups.joined'))));
  const edit = useMutation(operations.groups.edit.mutationOptions(done(t('groups.saved'))));
  const remove = useMutation(operations.groups.remove.mutationOptions(done(t('groups.removed'), onRemoved)));
  const save = (): void => {
    const { name, kind } = fields;
    const there = others.find((one) => one.name === name.trim() && groupKindText(one.kind, words) === kind.trim());
    if (group?.id != null) edit.mutate({ id: group.id, change: { name, kind } });
    else if (there !== undefined) join.mutate({ groupId: there.id, customerId });
    else add.mutate({ name, kind, customerIds: [customerId] });
  };
  return (
    <EntryForm
      label={group === null ? t('groups.add') : t('groups.change', { name: group.name })}
      draft={draft}
      isSaving={add.isPending || join.isPending || edit.isPending}
      error={add.error ?? join.error ?? edit.error ?? remove.error}
      removeLabel={t('groups.remove')}
      onSave={save}
      onClose={onClose}
      onCancel={giveUp}
      {...(group?.id == null ? {} : { onRemove: () => remove.mutate({ id: group.id ?? 0 }) })}
    >
      <div className={classes.pair}>
        <Autocomplete
          label={t('groups.name')}
          placeholder={t('groups.nameHint')}
          data={[...new Set(others.map(({ name }) => name))]}
          comboboxProps={clearOfButtons}
          maxLength={longest.groupName}
          autoFocus
          value={fields.name}
          onChange={(name) => set({ name })}
          onOptionSubmit={(name) => {
            const kind = others.find((one) => one.name === name)?.kind;
            if (kind !== undefined) set({ kind: groupKindText(kind, words) });
          }}
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
    </EntryForm>
  );
}
