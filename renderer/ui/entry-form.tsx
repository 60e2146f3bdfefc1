import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../app/words.ts';
import type { FormDraft } from '../drafts/use-draft.ts';
import classes from './form.module.css';
import { Form } from './form.tsx';
import { InlineLayer } from './inline-layer.tsx';
import { FailureNotice } from './states.tsx';

interface EntryFormProps {
  label: string;
  draft: FormDraft<object>;
  isSaving: boolean;
  error: unknown;
  removeLabel?: string;
  onSave(): void;
  /** Esc: what was typed stays as a draft. */
  onClose(): void;
  /** The button: what was typed is given up. */
  onCancel(): void;
  onRemove?: () => void;
  children: ReactNode;
}

/** The form of one entry of a list, in the place of the entry: Enter saves it, Esc closes it. */
export function EntryForm(props: EntryFormProps) {
  const { label, draft, isSaving, error, removeLabel, onSave, onClose, onCancel, onRemove, children } = props;
  const { t } = useWords();
  return (
    <InlineLayer className={classes.entryForm ?? ''} onClose={onClose}>
      <Form
        label={label}
        draft={draft}
        onSubmit={onSave}
        buttons={
          <>
            <Button type="submit" size="compact-xs" loading={isSaving}>
              {t('page.save')}
            </Button>
            <Button variant="default" size="compact-xs" onClick={onCancel}>
              {t('page.cancel')}
            </Button>
            {onRemove !== undefined && (
              <Button variant="subtle" size="compact-xs" onClick={onRemove}>
                {removeLabel}
              </Button>
            )}
          </>
        }
      >
        {children}
        {error !== null && <FailureNotice error={error} />}
      </Form>
    </InlineLayer>
  );
}
