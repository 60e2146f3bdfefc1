const notWrittenIn = '[type="checkbox"], [type="radio"], [type="range"]';
const fields = `textarea, select, [contenteditable], input:not(${notWrittenIn})`;
const writtenFields = `textarea:not([readonly]), [contenteditable], input:not(${notWrittenIn}, [readonly])`;

/** In a field that hears letters: one that is written in, or a list of choices. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(fields) !== null;
}

/** One key pressed once by itself, where no field hears it: a letter that a page answers. */
export function isKeyForPage(event: KeyboardEvent): boolean {
  const isWithOther = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  return !event.isComposing && !event.repeat && !isWithOther && !isTyping(event.target);
}

/** The field that is written in just now; null where the focus is elsewhere, or in a list of choices. */
export function fieldWrittenIn(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(writtenFields) : null;
}

/**
 * Whether the browser undoes what was typed. In a field for numbers it does not undo the arrows: where a page has an undo of
 * its own, that answers.
 */
export function hasTextUndo(target: EventTarget | null, { hasPageUndo }: { hasPageUndo: boolean }): boolean {
  const field = fieldWrittenIn(target);
  return field !== null && !(hasPageUndo && field.matches('[inputmode="numeric"], [inputmode="decimal"]'));
}
