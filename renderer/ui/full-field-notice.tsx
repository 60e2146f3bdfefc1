import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../app/words.ts';
import { countText } from './figures.ts';
import { leftOutOf, leftOutOfComposed } from './left-out.ts';
import { Notice } from './states.tsx';

type TextField = HTMLInputElement | HTMLTextAreaElement;

interface Cut {
  field: TextField;
  most: number;
  leftOut: number;
  isTyped: boolean;
}

/**
 * Says below any text field with a `maxLength` that something did not fit, until the next thing that does: a browser cuts
 * what is pasted, dropped or typed there without a word. Once for the whole page.
 */
export function FullFieldNotice() {
  const [cut, setCut] = useState<Cut | null>(null);
  useEffect(() => {
    // Known here, so that React is told of no field but one that is shown: it keeps the last update, and with it what was
    // typed, a passphrase above all.
    let said: Cut | null = null;
    const show = (next: Cut | null): void => {
      said = next;
      setCut(next);
    };
    const say = (field: TextField, leftOut: number, isTyped: boolean): void => {
      if (leftOut > 0) show({ field, most: field.maxLength, leftOut, isTyped });
      else if (said?.field === field) show(null);
    };
    const onBeforeInput = (event: InputEvent): void => {
      const field = limitedFieldOf(event);
      if (field === null || event.isComposing) return;
      const given = givenBy(event);
      say(field, leftOutOf(given, field), given.length === 1);
    };
    const onCompositionEnd = (event: CompositionEvent): void => {
      const field = limitedFieldOf(event);
      if (field !== null) say(field, leftOutOfComposed(event.data, field), false);
    };
    const onFocus = (): void => {
      if (said?.field.isConnected === false) show(null);
    };
    document.addEventListener('beforeinput', onBeforeInput);
    document.addEventListener('compositionend', onCompositionEnd);
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('beforeinput', onBeforeInput);
      document.removeEventListener('compositionend', onCompositionEnd);
      document.removeEventListener('focusin', onFocus);
    };
  }, []);
  return cut === null ? null : createPortal(<CutText cut={cut} />, placeBelow(cut.field));
}

function CutText({ cut: { most, leftOut, isTyped } }: { cut: Cut }) {
  const { t, language } = useWords();
  return (
    <div role="alert" className="public">
      <Notice tone="soon">
        {isTyped
          ? t('page.fieldFull', { most: countText(most, language) })
          : t('page.fieldCut', { most: countText(most, language), leftOut: countText(leftOut, language) })}
      </Notice>
    </div>
  );
}

function limitedFieldOf({ target }: Event): TextField | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && target.maxLength >= 0 ? target : null;
}

function givenBy({ inputType, data, dataTransfer, target }: InputEvent): string {
  if (!inputType.startsWith('insert')) return '';
  // The Enter of a field of one line puts nothing into it.
  if (inputType === 'insertLineBreak') return target instanceof HTMLTextAreaElement ? '\n' : '';
  return data ?? dataTransfer?.getData('text/plain') ?? '';
}

/** Mantine's frame of a field with its label, or what a field without one is marked with. */
function placeBelow(field: TextField): Element {
  return field.closest('.mantine-InputWrapper-root, [data-field]') ?? field.parentElement ?? document.body;
}
