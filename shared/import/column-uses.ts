import type { ImportResult } from './contract.ts';
import type { Interpretation } from './fields.ts';
import type { RecognisedColumn } from './recognition.ts';

const mostExamples = 2;

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
