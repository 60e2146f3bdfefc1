import type { ErrorValues } from '../../shared/errors.ts';
import type { WordKey } from './words.ts';

/** Fields of several entries in one form: of an entry that is refused one has to know where it is. */
const wordOfField: Readonly<Record<string, WordKey>> = {
  phones: 'customers.phone',
  emails: 'customers.email',
  wechats: 'customers.wechat',
  otherNames: 'customers.otherNames',
  tags: 'customers.tags',
  choices: 'ownFields.choices',
};

/** The field that the values of an error name as the contract does ("change.phones.3"); null where it needs no name. */
export function nameOfField({ field }: ErrorValues): WordKey | null {
  for (const part of String(field ?? '').split('.')) {
    const word = wordOfField[part];
    if (word !== undefined) return word;
  }
  return null;
}
