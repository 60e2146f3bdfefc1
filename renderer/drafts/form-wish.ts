import { useEffect, useRef } from 'react';
import { createWishes } from '../app/wish.ts';
import type { DraftKey } from './draft-store.ts';
import { isFormOf } from './form-places.ts';

const wishes = createWishes<DraftKey>();

/** Asks for the form that a draft was typed into: it opens as soon as its page shows it. */
export const wishForForm = wishes.ask;

/** Opens a form that was asked for. `form`: its name, or what the names of several begin with (`preference.`). */
export function useFormWish({ form, customerId }: DraftKey, open: (asked: DraftKey) => void): void {
  const isOwn = (asked: DraftKey): asked is DraftKey => asked.customerId === customerId && isFormOf(asked.form, form);
  wishes.useWish(isOwn, open);
}

/** Does what is needed for one of these forms to be there, before it opens. */
export function useBeforeFormWish(
  forms: readonly string[],
  isOurs: (asked: DraftKey) => boolean,
  prepare: (asked: DraftKey) => void,
): void {
  const asked = wishes.useAsked();
  const own = asked !== null && forms.some((form) => isFormOf(asked.form, form)) && isOurs(asked) ? asked : null;
  const latest = useRef(prepare);
  useEffect(() => {
    latest.current = prepare;
  });
  useEffect(() => {
    if (own !== null) latest.current(own);
  }, [own]);
}

/** What follows the beginning that forms have in common: the number of what one changes, or a word. */
export function restOfForm({ form }: DraftKey, beginning: string): string {
  return form.startsWith(beginning) ? form.slice(beginning.length) : '';
}
