import { Button, TextInput } from '@mantine/core';
import { longest } from '../../shared/longest.ts';
import { type SleepReason, sleepReasons } from '../../shared/sleep/sleep-reasons.ts';
import { useWords } from '../app/words.ts';
import type { FormDraft } from '../drafts/use-draft.ts';
import { EntryForm } from '../ui/entry-form.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import classes from './to-contact-page.module.css';

export interface SleepReasonFields {
  /** '': none is chosen yet. */
  reason: SleepReason | '';
  words: string;
}

interface SleepReasonFormProps {
  draft: FormDraft<SleepReasonFields>;
  isSaving: boolean;
  error: unknown;
  /** A reason is kept as soon as it is chosen. */
  onChoose(reason: SleepReason): void;
  onSave(): void;
  onClose(): void;
}

/** Why somebody stays away: one of the reasons, by its number or a click, with the words that were typed. */
export function SleepReasonForm({ draft, isSaving, error, onChoose, onSave, onClose }: SleepReasonFormProps) {
  const { t } = useWords();
  const { reason: chosen, words } = draft.fields;
  return (
    <EntryForm
      label={t('sleep.toContact.why')}
      draft={draft}
      isSaving={isSaving}
      error={error}
      onSave={onSave}
      onClose={onClose}
      onCancel={() => {
        draft.end();
        onClose();
      }}
    >
      <fieldset className={classes.reasons} aria-label={t('sleep.toContact.why')}>
        {sleepReasons.map((reason, place) => (
          <Button
            key={reason}
            variant="default"
            size="compact-sm"
            aria-pressed={reason === chosen}
            aria-keyshortcuts={String(place + 1)}
            rightSection={<KeyCap text={String(place + 1)} />}
            disabled={isSaving}
            onClick={() => onChoose(reason)}
          >
            {t(`sleep.reasons.${reason}`)}
          </Button>
        ))}
      </fieldset>
      <TextInput
        label={t('sleep.toContact.words')}
        maxLength={longest.contactText}
        value={words}
        onChange={(event) => draft.set({ words: event.currentTarget.value })}
      />
    </EntryForm>
  );
}
