/** A text field as far as its limit goes. */
export type LimitedField = Pick<HTMLInputElement, 'value' | 'selectionStart' | 'selectionEnd' | 'maxLength'>;

/** How many characters of a text that is about to be put into the field do not fit; a browser leaves them out silently. */
export function leftOutOf(given: string, { value, selectionStart, selectionEnd, maxLength }: LimitedField): number {
  const replaced = (selectionEnd ?? value.length) - (selectionStart ?? value.length);
  const room = Math.max(0, maxLength - value.length + replaced);
  return Math.max(0, given.length - room);
}

/** The same after a composition of an input method has ended: until then the browser lets a field be too long. */
export function leftOutOfComposed(composed: string, { value, selectionEnd, maxLength }: LimitedField): number {
  if (value.length < maxLength) return 0;
  const upToCaret = value.slice(0, selectionEnd ?? value.length);
  let kept = composed.length;
  while (!upToCaret.endsWith(composed.slice(0, kept))) kept -= 1;
  return composed.length - kept;
}
