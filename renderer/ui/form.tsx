import { type FormEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { DraftNotice } from '../drafts/draft-notice.tsx';
import type { FormDraft } from '../drafts/use-draft.ts';
import classes from './form.module.css';

/** What the key asks for in addition to saving; null: Enter or the button. */
export type AfterSaving = 'stay' | 'close' | null;

/** Why a form keeps no draft. */
export type NoDraft =
  /** A passphrase is kept nowhere. */
  | 'secret'
  /** It is about another archive, in which alone its name may be. */
  | 'otherArchive'
  /** A slip of the hand must not find the word already typed. */
  | 'confirmation'
  /** It asks and has no field. */
  | 'nothingTyped';

interface FormProps {
  label: string;
  /** Where what is typed outlives the form, or why it does not. */
  draft: Pick<FormDraft<object>, 'isFromBefore' | 'end'> | NoDraft;
  onSubmit(after: AfterSaving): void;
  /** The buttons, below the fields; one of them submits. */
  buttons: ReactNode;
  /** For a form longer than its panel: the buttons stay in view at the foot. */
  areButtonsAtFoot?: boolean;
  children: ReactNode;
}

/**
 * A form that Enter sends, Ctrl+S to stay in it and Ctrl+Enter to be done with it, but never the Enter that ends a
 * composition of an input method.
 */
export function Form({ label, draft, onSubmit, buttons, areButtonsAtFoot = false, children }: FormProps) {
  const send = useRef(onSubmit);
  useLayoutEffect(() => {
    send.current = onSubmit;
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit(null);
  };
  const submitByKey = (after: AfterSaving): void => {
    const field = document.activeElement;
    // Some fields take what was typed only when they are left: a tag without its Enter.
    if (field instanceof HTMLElement) flushSync(() => field.blur());
    send.current(after);
    if (field instanceof HTMLElement && field.isConnected) field.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    const withControl = event.ctrlKey || event.metaKey;
    if (withControl && (event.key === 'Enter' || event.key === 's')) {
      event.preventDefault();
      submitByKey(event.key === 's' ? 'stay' : 'close');
    }
  };
  return (
    <form className={classes.form} aria-label={label} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      {typeof draft !== 'string' && <DraftNotice draft={draft} />}
      {children}
      <div className={classes.buttons} data-at-foot={areButtonsAtFoot}>
        {buttons}
      </div>
    </form>
  );
}
