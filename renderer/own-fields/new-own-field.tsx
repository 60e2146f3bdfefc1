import { Select, Textarea, TextInput } from '@mantine/core';
import { longest } from '../../shared/longest.ts';
import { type OwnFieldKind, ownFieldKinds } from '../../shared/own-fields/own-field.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Form } from '../ui/form.tsx';
import { SaveOrCancel } from '../ui/save-or-cancel.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { useOwnFieldActs } from './use-own-field-acts.ts';

interface NewFieldTyped {
  name: string;
  kind: OwnFieldKind;
  /** One a line. */
  choices: string;
}

const nothingTyped: NewFieldTyped = { name: '', kind: 'text', choices: '' };

/** Makes a field: its name and what it holds; the second cannot be changed later. */
export function NewOwnField({ onDone }: { onDone(): void }) {
  const { t } = useWords();
  const { define } = useOwnFieldActs();
  const draft = useDraft<NewFieldTyped>({ form: 'ownField.new', customerId: null }, nothingTyped);
  const { fields, set } = draft;
  const { name, choices } = fields;
  const kind = ownFieldKinds.find((each) => each === fields.kind) ?? 'text';
  const giveUp = (): void => {
    draft.end();
    onDone();
  };
  return (
    <Form
      label={t('ownFields.add')}
      draft={draft}
      onSubmit={() => {
        if (name.trim() !== '') define.mutate({ name, kind, choices: choices.split('\n') }, { onSuccess: giveUp });
      }}
      buttons={<SaveOrCancel isSaving={define.isPending} isDisabled={name.trim() === ''} onCancel={giveUp} />}
    >
      <TextInput
        label={t('ownFields.name')}
        value={name}
        maxLength={longest.ownFieldName}
        required
        autoFocus
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Select
        label={t('ownFields.kind')}
        data={ownFieldKinds.map((each) => ({ value: each, label: t(`ownFields.kinds.${each}`) }))}
        value={kind}
        allowDeselect={false}
        onChange={(chosen) => {
          const found = ownFieldKinds.find((each) => each === chosen);
          if (found !== undefined) set({ kind: found });
        }}
      />
      {kind === 'choice' && (
        <Textarea
          label={t('ownFields.choices')}
          description={t('ownFields.choicesHint')}
          autosize
          minRows={3}
          maxRows={12}
          value={choices}
          onChange={(event) => set({ choices: event.currentTarget.value })}
        />
      )}
      {define.error !== null && <FailureNotice error={define.error} />}
    </Form>
  );
}
