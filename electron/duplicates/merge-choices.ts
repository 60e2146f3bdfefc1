import type { MergeChoices, MergeField, MergeList } from '../../shared/duplicates/contract.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { Side } from './merge-fields.ts';

/** What is chosen while one customer is merged into another. */
export interface ChoicesOfTwo {
  fields: Partial<Record<MergeField, Side>>;
  ownFields: Readonly<Record<string, Side>>;
  lists: Partial<Record<MergeList, 'both' | Side>>;
}

/** Each choice names one of the customers that are merged. Error: INPUT_INVALID. */
export function checkChoices({ fields, ownFields, lists }: MergeChoices, customerIds: readonly number[]): void {
  for (const chosen of [...Object.values(fields), ...Object.values(ownFields), ...Object.values(lists)]) {
    if (chosen !== 'all' && !customerIds.includes(chosen)) throw new ShukeError('INPUT_INVALID', { field: 'choices' });
  }
}

/** The choices of a group for the step that merges one loser: its value is taken over where it is the chosen one. */
export function choicesOfStep({ fields, ownFields, lists }: MergeChoices, loserId: number): ChoicesOfTwo {
  const sideOf = (chosen: number): Side => (chosen === loserId ? 'loser' : 'winner');
  return {
    fields: mapped(fields, sideOf),
    ownFields: mapped(ownFields, sideOf),
    lists: mapped(lists, (chosen) => (chosen === 'all' ? 'both' : sideOf(chosen))),
  };
}

function mapped<Key extends string, From, To>(
  record: Partial<Record<Key, From>>,
  to: (value: From) => To,
): Record<Key, To> {
  const entries = Object.entries(record) as [Key, From][];
  return Object.fromEntries(entries.map(([key, value]) => [key, to(value)])) as Record<Key, To>;
}
