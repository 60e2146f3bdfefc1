import { ownFieldKindOfColumn } from './own-field-of-column.ts';
import type { MappingProposal, RecognisedColumn } from './recognition.ts';

type ProposedColumns = Pick<MappingProposal, 'mapping' | 'ownFields'>;

/**
 * What a list of members says of balances: its columns of points or of a balance, else its only column of figures, whose
 * heading is the unit. Null where it says nothing of them.
 */
export function ownFieldsWithBalances(
  columns: readonly RecognisedColumn[],
  { mapping, ownFields }: ProposedColumns,
): MappingProposal['ownFields'] | null {
  if (ownFields.some(({ field }) => field.kind === 'balance')) return ownFields;
  const taken = new Set([...Object.values(mapping).flat(), ...ownFields.flatMap((own) => own.columns)]);
  const [figures, ...others] = columns.filter((column) => !taken.has(column.index) && isHeadedFigures(column));
  if (figures === undefined || others.length > 0) return null;
  return [
    ...ownFields,
    { columns: [figures.index], field: { name: figures.heading.trim(), kind: 'balance', choices: [] } },
  ];
}

function isHeadedFigures(column: RecognisedColumn): boolean {
  const kind = ownFieldKindOfColumn(column);
  return column.heading.trim() !== '' && (kind === 'number' || kind === 'money');
}
