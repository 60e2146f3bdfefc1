import type { Cell, ImportKind } from './fields.ts';
import type { MappingProposal, RecognisedColumn } from './recognition.ts';

/**
 * Proposes kind, mapping, match key and ambiguities from headings and sampled rows.
 * `kind` given: only its fields are proposed.
 */
export function proposeMapping(
  _headings: readonly string[],
  _sampleRows: readonly (readonly Cell[])[],
  _kind?: ImportKind,
): { columns: readonly RecognisedColumn[]; proposal: MappingProposal } {
  throw new Error('not written yet');
}
