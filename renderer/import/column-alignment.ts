import type { ImportDecision } from '../../shared/import/contract.ts';
import type { ImportField } from '../../shared/import/fields.ts';
import type { RecognisedColumn } from '../../shared/import/recognition.ts';
import { fieldOfColumn } from './column-mapping.ts';

const measures: ReadonlySet<ImportField> = new Set(['quantity', 'unitPrice', 'discount', 'amount', 'cost']);

/** Amounts and quantities are compared digit by digit; a receipt, a till, a phone is read like a name. */
export function alignmentOf(
  column: Pick<RecognisedColumn, 'index' | 'content'>,
  mapping: ImportDecision['mapping'],
): 'end' | undefined {
  const field = fieldOfColumn(mapping, column.index);
  const isMeasure = field === null ? column.content === 'decimal' : measures.has(field);
  return isMeasure ? 'end' : undefined;
}
