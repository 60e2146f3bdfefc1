import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Improvement } from '../../shared/improvements/contract.ts';
import { improvementText } from '../../shared/improvements/improvement-text.ts';
import { longest } from '../../shared/longest.ts';
import { operations } from '../app/engine.ts';
import { showActDone } from '../app/undo.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { EntryForm } from '../ui/entry-form.tsx';
import { draftNameOf } from './draft-name.ts';

interface RenameFormProps {
  improvement: Improvement;
  /** It may be a record only now, with another id. */
  onSaved(id: string): void;
  onClose(): void;
}

/** What should change, in the shop's own words; empty, it is called as its topics say. */
export function RenameForm({ improvement, onSaved, onClose }: RenameFormProps) {
  const { t } = useWords();
  const draft = useDraft(
    { form: `improvement.name.${draftNameOf(improvement)}`, customerId: null },
    { text: improvement.text },
  );
  const { text } = draft.fields;
  const topic = improvementText({ ...improvement, text: '' }, t);
  const edit = useMutation(
    operations.improvements.edit.mutationOptions({
      meta: { isErrorShownInPlace: true },
      onSuccess: ({ id, actId }) => {
        if (actId !== null) showActDone(t('improvements.renamed', { what: text.trim() || topic }), actId);
        draft.end();
        onSaved(id);
      },
    }),
  );
  return (
    <EntryForm
      label={t('improvements.edit')}
      draft={draft}
      isSaving={edit.isPending}
      error={edit.error}
      onSave={() => {
        if (!edit.isPending) edit.mutate({ id: improvement.id, change: { text: text.trim() } });
      }}
      onClose={onClose}
      onCancel={() => {
        draft.end();
        onClose();
      }}
    >
      <TextInput
        label={t('improvements.rename')}
        placeholder={t('improvements.renameHint', { topic })}
        maxLength={longest.name}
        value={text}
        onChange={(event) => draft.set({ text: event.currentTarget.value })}
      />
    </EntryForm>
  );
}
