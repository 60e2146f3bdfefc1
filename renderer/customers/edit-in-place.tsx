import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useWords } from '../app/words.ts';
import { Form } from '../ui/form.tsx';
import { FailureNotice } from '../ui/states.tsx';
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
  const button = useRef<HTMLButtonElement>(null);
  const nothing = <span className="quiet">–</span>;
  if (isReadOnly) return <div>{shown ?? nothing}</div>;

  const begin = (): void => {
    props.onBegin();
    setTyped({ value });
  };
  const end = (): void => {
    setTyped(null);
    // Back to where the hand was, once the button is there again.
    requestAnimationFrame(() => button.current?.focus());
  };
  if (typed === null) {
    return (
      <button
        ref={button}
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
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    end();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Esc for the fields in it.
    <div className={classes.editor} onKeyDown={onKeyDown}>
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
    </div>
  );
}
