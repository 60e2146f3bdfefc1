import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../app/words.ts';
import type { DraftKey } from '../drafts/draft-store.ts';
import { useFormWish } from '../drafts/form-wish.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { Form } from '../ui/form.tsx';
import { InlineLayer } from '../ui/inline-layer.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { focusKeyProps } from '../ui/use-focus-back.ts';
import classes from './edit-in-place.module.css';

interface EditInPlaceProps<Value> {
  /** The field, in words: names the button and the form. */
  name: string;
  /** Where what is typed is kept until it is saved. */
  draftKey: DraftKey;
  /** What is there; null: nothing is, and the field says so. */
  shown: ReactNode;
  value: Value;
  isSaving: boolean;
  error: unknown;
  isReadOnly?: boolean;
  editor(value: Value, onChange: (value: Value) => void): ReactNode;
  /** Calls `done` once the change is in the archive; until then what was typed stays. */
  onSave(value: Value, done: () => void): void;
  onBegin(): void;
}

/** A field that is read until it is touched: a click, Enter or F2 opens it, Esc closes it, Ctrl+Enter saves it, Ctrl+S saves it and stays. */
export function EditInPlace<Value>(props: EditInPlaceProps<Value>) {
  const { name, shown, value, isReadOnly = false } = props;
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const draft = useDraft(props.draftKey, { value });
  const focusKey = useId();
  const nothing = <span className="quiet">–</span>;
  const begin = (): void => {
    props.onBegin();
    setIsOpen(true);
  };
  useFormWish(props.draftKey, begin);
  if (isReadOnly) return <div>{shown ?? nothing}</div>;

  const close = (): void => setIsOpen(false);
  const end = (): void => {
    draft.end();
    close();
  };
  if (!isOpen) {
    return (
      <button
        {...focusKeyProps(focusKey)}
        type="button"
        className={classes.field}
        aria-label={t('customers.change', { field: name })}
        title={t('customers.changeHow')}
        onClick={() => {
          // Letters picked to be copied are not a wish to change them.
          if (window.getSelection()?.type !== 'Range') begin();
        }}
        onKeyDown={(event) => {
          if (event.key === 'F2') {
            event.preventDefault();
            begin();
          }
        }}
      >
        <span>{shown ?? nothing}</span>
        {draft.isTyped && <span className="quiet"> · {t('drafts.unsaved')}</span>}
      </button>
    );
  }
  return (
    <InlineLayer className={classes.editor ?? ''} onClose={close}>
      <Form
        label={name}
        draft={draft}
        onSubmit={(after) => props.onSave(draft.fields.value, after === 'stay' ? draft.end : end)}
        buttons={
          <>
            <Button type="submit" size="compact-xs" loading={props.isSaving}>
              {t('page.save')}
            </Button>
            <Button variant="default" size="compact-xs" onClick={end}>
              {t('page.cancel')}
            </Button>
          </>
        }
      >
        {props.editor(draft.fields.value, (next) => draft.set({ value: next }))}
        {props.error !== null && <FailureNotice error={props.error} />}
      </Form>
    </InlineLayer>
  );
}
