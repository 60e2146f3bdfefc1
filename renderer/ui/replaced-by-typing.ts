import type { FocusEvent, MouseEvent } from 'react';

/** For a field that is rarely added to: entered, its text is selected, so that what is typed replaces it; pressed again, the caret is placed. */
export const replacedByTyping = {
  onFocus: (event: FocusEvent<HTMLInputElement>): void => event.currentTarget.select(),
  onMouseDown: (event: MouseEvent<HTMLInputElement>): void => {
    if (document.activeElement === event.currentTarget) return;
    // Left to itself, the press would put the caret where it was and end the selection.
    event.preventDefault();
    event.currentTarget.focus();
  },
};
