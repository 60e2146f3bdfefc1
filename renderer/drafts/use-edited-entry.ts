import { useState } from 'react';
import type { DraftKey } from './draft-store.ts';
import { restOfForm, useFormWish } from './form-wish.ts';

/** Which form of a list is open: that of an entry by its id, that of a new one, or none. */
type EditedEntry = number | 'new' | null;

/**
 * The form of a list that is open; one whose draft is asked for opens. `form`: what the names of the forms begin with
 * (`payment.`), which go on with an id or `new`.
 */
export function useEditedEntry(wish: DraftKey): [EditedEntry, (edited: EditedEntry) => void] {
  const [edited, setEdited] = useState<EditedEntry>(null);
  useFormWish(wish, (asked) => {
    const which = restOfForm(asked, wish.form);
    setEdited(which === 'new' ? which : Number(which));
  });
  return [edited, setEdited];
}
