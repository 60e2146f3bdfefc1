import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../app/words.ts';
import { Form } from '../ui/form.tsx';
import { InlineLayer } from '../ui/inline-layer.tsx';
import { FailureNotice } from '../ui/states.tsx';
import { focusKeyProps } from '../ui/use-focus-back.ts';
import classes from './edit-in-place.module.css';

interface EditInPlaceProps<Value> {
  /** The field, in words: names the button and the form. */
  name: string;
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

/** A field that is read until it is touched: a click, Enter or F2 opens it, Esc puts it back, Ctrl+Enter keeps it, Ctrl+S keeps it and stays. */
export function EditInPlace<Value>(props: EditInPlaceProps<Value>) {
  const { name, shown, value, isReadOnly = false } = props;
  const { t } = useWords();
  const [typed, setTyped] = useState<{ value: Value } | null>(null);
  const focusKey = useId();
  const nothing = <span className="quiet">–</span>;
  if (isReadOnly) return <div>{shown ?? nothing}</div>;

  const begin = (): void => {
    props.onBegin();
    setTyped({ value });
  };
  const end = (): void => setTyped(null);
  if (typed === null) {
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
        {shown ?? nothing}
      </button>
    );
  }
  return (
    <InlineLayer className={classes.editor ?? ''} onClose={end}>
      <Form
        label={name}
        onSubmit={(after) => props.onSave(typed.value, after === 'stay' ? () => undefined : end)}
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
        {props.editor(typed.value, (next) => setTyped({ value: next }))}
        {props.error !== null && <FailureNotice error={props.error} />}
      </Form>
    </InlineLayer>
  );
}
