import { useCallback } from 'react';
import { choicesOfField, type SimpleField } from '../../shared/records/customer-fields.ts';
import { useWords } from '../app/words.ts';

/** What a simple field says: a text as it is, a choice by its word. */
export function useSimpleFieldText(): (field: SimpleField, value: string) => string {
  const { find } = useWords();
  return useCallback(
    (field, value) =>
      choicesOfField(field) === null ? value : (find(`customerFields.${field}.choices.${value}`) ?? value),
    [find],
  );
}
