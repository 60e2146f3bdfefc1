import { type FormEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import classes from './form.module.css';

interface FormProps {
  label: string;
  onSubmit(): void;
  /** The buttons, below the fields; one of them submits. */
  buttons: ReactNode;
  children: ReactNode;
}

/** A form that Enter, Ctrl+Enter and Ctrl+S send, but never the Enter that ends a composition of an input method. */
export function Form({ label, onSubmit, buttons, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    const withControl = event.ctrlKey || event.metaKey;
    if (withControl && (event.key === 'Enter' || event.key === 's')) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };
  return (
    <form ref={form} className={classes.form} aria-label={label} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      {children}
      <div className={classes.buttons}>{buttons}</div>
    </form>
  );
}
