import { wordsOfCodes } from '../exchange/record-words.ts';
import { groups } from '../records/group-records.ts';

/** The code of a word for a kind, in either language; the word itself where it is the owner's own. */
export function groupKindOfWord(word: string): string {
  const words = wordsOfCodes({ table: 'groups', column: 'kind', definition: groups.columns.kind });
  return words.codeOf(word) ?? word;
}
