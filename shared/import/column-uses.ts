import type { ImportResult } from './contract.ts';
import type { Interpretation } from './fields.ts';
import { headingCandidates, isCreationHeading, isForeignHeading } from './headings.ts';
import { importKindDefinitions } from './import-kinds.ts';
import type { RecognisedColumn } from './recognition.ts';

const mostExamples = 2;

/**
 * Headings of the columns of days and of amounts that a list of customers leaves behind; none unless it leaves both: it
 * may be a list of orders. Days and figures of something else (registered, last visit, balance, points) do not count.
 */
export function headingsOfSalesLeft(
  columns: readonly RecognisedColumn[],
  {
    kind,
    mapping,
    ownFields = [],
  }: Pick<Interpretation, 'kind' | 'mapping'> & {
    ownFields?: readonly { columns: readonly number[] }[] | undefined;
  },
): string[] {
  if (importKindDefinitions[kind].rowIsCustomer !== true) return [];
  const used = new Set([...Object.values(mapping).flat(), ...ownFields.flatMap(({ columns: taken }) => taken)]);
  const left = columns.filter(({ index, heading }) => !used.has(index) && !isForeignHeading(heading));
  const days = left.filter(
    ({ content, heading }) => (content === 'day' || content === 'dayAndTime') && !isCreationHeading(heading),
  );
  const amounts = left.filter((column) => {
    const isAmount = column.content === 'decimal' || column.content === 'integer';
    return isAmount && (column.content === 'decimal' || saysAmount(column.heading));
  });
  return days.length === 0 || amounts.length === 0 ? [] : [...days, ...amounts].map(({ heading }) => heading);
}

function saysAmount(heading: string): boolean {
  return (
    headingCandidates(heading).some(({ meaning }) => meaning === 'amount') || /金额|金額|amount|payable/iu.test(heading)
  );
}

/** Where each column of a file goes, and which stay behind, with two of their values; empty ones are not named. */
export function columnUses(
  columns: readonly RecognisedColumn[],
  { mapping, ownFields = [] }: Pick<Interpretation, 'mapping' | 'ownFields'>,
): ImportResult['columns'] {
  const useOf = new Map<number, string>();
  for (const [field, indexes] of Object.entries(mapping)) for (const index of indexes) useOf.set(index, field);
  for (const { columns: indexes, name } of ownFields) {
    for (const index of indexes) useOf.set(index, `own: ${name}`);
  }
  const taken: Record<string, string> = {};
  const left: ImportResult['columns']['left'] = [];
  for (const { index, heading, samples } of columns) {
    const use = useOf.get(index);
    const isNamed = heading !== '' && !Object.hasOwn(taken, heading);
    if (use !== undefined) taken[isNamed ? heading : `#${index + 1}`] = use;
    else if (samples.length > 0) {
      left.push({ heading: heading === '' ? `#${index + 1}` : heading, examples: samples.slice(0, mostExamples) });
    }
  }
  return { taken, left };
}
