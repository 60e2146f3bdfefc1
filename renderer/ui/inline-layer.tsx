import { type ReactNode, useEffect, useRef } from 'react';
import { useLayer } from './layers.ts';
import { useFocusBack } from './use-focus-back.ts';

interface InlineLayerProps {
  className?: string;
  onClose(): void;
  children: ReactNode;
}

/** Around a form that takes the place of what it changes: it gets the focus, Esc inside closes it and nothing else, and the focus goes back. */
export function InlineLayer({ className, onClose, children }: InlineLayerProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayer('inline', onClose, element);
  useFocusBack();
  useEffect(() => {
    const form = element.current;
    // An editor that focuses itself has done so by now; a row of choices does not.
    if (form !== null && !form.contains(document.activeElement)) firstField(form)?.focus();
  }, []);
  return (
    <div ref={element} className={className}>
      {children}
    </div>
  );
}

function firstField(form: HTMLElement): HTMLElement | null {
  return (
    form.querySelector<HTMLElement>('input[type="radio"]:checked') ??
    form.querySelector<HTMLElement>('input:not([type="hidden"], :disabled), textarea:not(:disabled), button')
  );
}
