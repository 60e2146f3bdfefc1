import { ActionIcon, Button, TextInput } from '@mantine/core';
import { longest } from '../../shared/longest.ts';
import type { OwnField } from '../../shared/own-fields/own-field.ts';
import { useWords } from '../app/words.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Form } from '../ui/form.tsx';
import { CloseIcon, PlusIcon } from '../ui/icons.tsx';
import { SaveOrCancel } from '../ui/save-or-cancel.tsx';
import { FailureNotice } from '../ui/states.tsx';
import classes from './own-fields.module.css';
import { useOwnFieldActs } from './use-own-field-acts.ts';

interface ChoiceTyped {
  /** Null: a new one. */
  id: number | null;
  name: string;
}

/** Another name, other choices; a choice that is renamed keeps those who have it. */
export function ChangeOwnField({ field, onDone }: { field: OwnField; onDone(): void }) {
  const { t } = useWords();
  const { change } = useOwnFieldActs();
  const draft = useDraft<{ name: string; choices: ChoiceTyped[] }>(
    { form: `ownFields.${field.id}`, customerId: null },
    { name: field.name, choices: field.choices },
  );
  const { name, choices } = draft.fields;
  const setChoices = (changed: ChoiceTyped[]): void => draft.set({ choices: changed });
  const giveUp = (): void => {
    draft.end();
    onDone();
  };
  return (
    <Form
      label={t('ownFields.change', { name: field.name })}
      draft={draft}
      onSubmit={() =>
        change.mutate(
          {
            id: field.id,
            name,
            ...(field.kind === 'choice' ? { choices: choices.filter((choice) => choice.name.trim() !== '') } : {}),
          },
          { onSuccess: giveUp },
        )
      }
      buttons={<SaveOrCancel isSaving={change.isPending} isDisabled={name.trim() === ''} onCancel={giveUp} />}
    >
      <TextInput
        label={t('ownFields.name')}
        value={name}
        maxLength={longest.ownFieldName}
        required
        autoFocus
        onChange={(event) => draft.set({ name: event.currentTarget.value })}
      />
      {field.kind === 'choice' && (
        <fieldset className={classes.choices}>
          <legend>{t('ownFields.choices')}</legend>
          {choices.map((choice, index) => (
            <TextInput
              // biome-ignore lint/suspicious/noArrayIndexKey: a new one has no other name, and none changes its place.
              key={index}
              aria-label={t('ownFields.choiceNth', { place: index + 1 })}
              value={choice.name}
              maxLength={longest.choice}
              rightSection={
                <ActionIcon
                  size={20}
                  aria-label={t('ownFields.choiceRemove', { place: index + 1 })}
                  onClick={() => setChoices(choices.toSpliced(index, 1))}
                >
                  <CloseIcon size={12} />
                </ActionIcon>
              }
              onChange={(event) => setChoices(choices.with(index, { ...choice, name: event.currentTarget.value }))}
            />
          ))}
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<PlusIcon size={12} />}
            onClick={() => setChoices([...choices, { id: null, name: '' }])}
          >
            {t('ownFields.choiceAdd')}
          </Button>
          <p className="quiet">{t('ownFields.choicesStay')}</p>
        </fieldset>
      )}
      {change.error !== null && <FailureNotice error={change.error} />}
    </Form>
  );
}
