import { cellAsTyped } from './cell-text.ts';
import type { ColumnMapping, ImportField } from './fields.ts';
import type { RejectedRow } from './rows.ts';

/** A rejected row as one recognises it in the file; blank where it has no such cell. */
export interface ShownRejection extends Omit<RejectedRow, 'cells'> {
  who: string;
  amount: string;
}

const fieldsOfWho = ['name', 'number', 'phone', 'email', 'personName'] as const;
const fieldsOfAmount = ['amount', 'unitPrice', 'refunded'] as const;

/** Whose the row is and what it comes to, as typed. */
export function shownRejection({ cells, ...rejection }: RejectedRow, mapping: ColumnMapping): ShownRejection {
  const textOf = (field: ImportField): string =>
    (mapping[field] ?? [])
      .map((column) => cellAsTyped(cells[column]).trim())
      .filter((text) => text !== '')
      .join(' ');
  const firstFilled = (fields: readonly ImportField[]): string => fields.map(textOf).find((text) => text !== '') ?? '';
  return { ...rejection, who: firstFilled(fieldsOfWho), amount: firstFilled(fieldsOfAmount) };
}
