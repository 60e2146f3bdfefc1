import type { ImportResult } from '../../shared/import/contract.ts';

/** Whether what came in were cards; an address book that came as a table has rows, as every table has. */
export function isOfCards({ source }: Pick<ImportResult, 'source'>): boolean {
  return source === 'vcard';
}
