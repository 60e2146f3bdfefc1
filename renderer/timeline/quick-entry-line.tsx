import { ActionIcon, Button } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type RefObject, useId } from 'react';
import { steppedMinutes } from '../../shared/timeline/contact-minutes.ts';
import { isFailure } from '../app/failure.ts';
import { host } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { useDroppedFiles } from '../attachments/use-dropped-files.ts';
import { ClipIcon } from '../ui/icons.tsx';
import { FailureNotice, Notice } from '../ui/states.tsx';
import { useMinutes } from './minutes-menu.tsx';
import classes from './quick-entry.module.css';
import { QuickEntryChips } from './quick-entry-chips.tsx';
import { useQuickEntry } from './use-quick-entry.ts';

interface QuickEntryLineProps {
  /** Null: not chosen yet; then nothing is saved. */
  customerId: number | null;
  field?: RefObject<HTMLInputElement | null>;
  onSaved?(): void;
  /** Of the form, where another is on the page behind. */
  label?: string;
}

/** One line, typed as one would say it; what was understood stands below before Enter saves it. */
export function QuickEntryLine({ customerId, field, onSaved = () => undefined, label }: QuickEntryLineProps) {
  const { t } = useWords();
  const chipsId = useId();
  const state = useQuickEntry(customerId);
  const took = useMinutes({ minutes: state.minutes, channel: state.entry.channel });
  const drops = useDroppedFiles(state.attach);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    state.save(() => {
      field?.current?.focus();
      onSaved();
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The Enter that ends a composition of an input method is for the words, not for saving.
    if (event.nativeEvent.isComposing) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    if (took !== null && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      state.setMinutes(steppedMinutes(took.minutes, event.key === 'ArrowUp' ? 1 : -1));
      return;
    }
    if ((event.ctrlKey || event.metaKey) && (event.key === 'Enter' || event.key === 's')) submit(event);
  };
  const chooseFile = (): void => state.attach(host.chooseFile('attachment').then((file) => [file]));
  return (
    <form
      className={classes.form}
      aria-label={label ?? t('timeline.quickEntry')}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      {...drops}
      data-field
    >
      <div className={classes.line}>
        <input
          ref={field}
          className={classes.input}
          aria-label={t('timeline.quickEntry')}
          aria-describedby={state.isEmpty ? undefined : chipsId}
          placeholder={t('timeline.quickHint')}
          title={t('timeline.quickKey')}
          autoComplete="off"
          maxLength={2_000}
          data-autofocus={customerId !== null || undefined}
          value={state.typed}
          onChange={(event) => state.type(event.currentTarget.value)}
        />
        <ActionIcon aria-label={t('attachments.attach')} title={t('attachments.attach')} onClick={chooseFile}>
          <ClipIcon size={16} />
        </ActionIcon>
        <Button
          type="submit"
          size="compact-sm"
          loading={state.isSaving || state.isTaking}
          disabled={state.isEmpty || customerId === null}
        >
          {t('page.save')}
        </Button>
      </div>
      {!state.isEmpty && <QuickEntryChips id={chipsId} state={state} />}
      {isFailure(state.error, 'FILE_MISSING') ? (
        <Notice tone="lost">
          {t('attachments.chooseAgain', {
            names: state.files.map(({ name }) => name).join(t('customers.filters.tagSeparator')),
          })}
        </Notice>
      ) : (
        state.error !== null && <FailureNotice error={state.error} />
      )}
    </form>
  );
}
