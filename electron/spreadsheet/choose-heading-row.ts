import { isCompleteProposal, mappedFields } from '../../shared/import/complete-proposal.ts';
import type { ImportKind } from '../../shared/import/fields.ts';
import { type ProposalHints, proposeMapping } from '../../shared/import/propose.ts';
import { headingsAt } from './data-rows.ts';
import { headingCandidates } from './heading-row.ts';
import type { FileRow } from './table.ts';

/** How good the proposal is that a line of headings leads to. */
export interface HeadingChoice {
  headingRow: number;
  isComplete: boolean;
  fields: number;
  /** Columns that have a heading. */
  headed: number;
}

const rowsLookedAt = 100;

/** Of the lines that can be the headings, the one whose proposal is complete and takes most columns; the upper of equals. */
export function chooseHeadingRow(
  rows: readonly FileRow[],
  kind: ImportKind | undefined,
  hints: ProposalHints,
): HeadingChoice {
  const choices = headingCandidates(rows).map((headingRow) => judgeHeadingRow(rows, headingRow, kind, hints));
  const [first, ...others] = choices;
  if (first === undefined) return { headingRow: 0, isComplete: false, fields: 0, headed: 0 };
  return others.reduce((best, choice) => (isBetter(choice, best) || isLowerOf(choice, best) ? choice : best), first);
}

export function judgeHeadingRow(
  rows: readonly FileRow[],
  headingRow: number,
  kind: ImportKind | undefined,
  hints: ProposalHints,
): HeadingChoice {
  const below = rows.filter(({ rowNumber }) => rowNumber > headingRow).slice(0, rowsLookedAt);
  const headings = headingsAt(rows, headingRow);
  const { proposal } = proposeMapping(
    headings,
    below.map(({ cells }) => cells),
    kind,
    hints,
  );
  return {
    headingRow,
    isComplete: isCompleteProposal(proposal),
    fields: mappedFields(proposal),
    headed: headings.filter((heading) => heading !== '').length,
  };
}

/** A proposal that can be imported is better than one that cannot. */
export function isBetter(one: HeadingChoice, other: HeadingChoice): boolean {
  return one.isComplete === other.isComplete ? one.fields > other.fields : one.isComplete;
}

/** Of two lines of headings that say as much, the lower, joined with the upper, heads more columns. */
function isLowerOf(one: HeadingChoice, upper: HeadingChoice): boolean {
  return (
    one.headingRow === upper.headingRow + 1 &&
    one.isComplete === upper.isComplete &&
    one.fields === upper.fields &&
    one.fields > 0 &&
    one.headed > upper.headed
  );
}
