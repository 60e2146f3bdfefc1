import { cellAsTyped, isMissingMark } from './cell-text.ts';
import { type ColumnProfile, contentOf } from './column-content.ts';
import type { FieldCandidate } from './column-meaning.ts';
import type { Cell, ImportField } from './fields.ts';
import { isEmptyHeading, isForeignHeading } from './headings.ts';
import type { MappingProposal } from './recognition.ts';

/** Sampled rows. */
export type Rows = readonly (readonly Cell[])[];
type Certainty = MappingProposal['certainty'];

/** A mapping as it is being made, with how sure each field is. */
export interface Proposal {
  mapping: Partial<Record<ImportField, number[]>>;
  certainty: Certainty;
}

/** A column whose heading is weaker by more than this says something else. */
const mostBetweenFillers = 500;

/** Fields whose several columns are separate entries of one customer. */
const severalColumns: ReadonlySet<ImportField> = new Set(['phone', 'email', 'status']);

/** Each field gets the column that means it most strongly; a column goes to one field. */
export function assign(candidates: readonly FieldCandidate[], fields: readonly ImportField[]): Proposal {
  const allowed = new Set(fields);
  const mapping: Proposal['mapping'] = {};
  const certainty: Certainty = {};
  const takenColumns = new Set<number>();
  const byStrength = candidates.filter(({ field }) => allowed.has(field)).sort(strongerFirst);
  const take = (field: ImportField, columns: readonly number[]): void => {
    mapping[field] = [...(mapping[field] ?? []), ...columns];
    certainty[field] = 'heading';
    for (const column of columns) takenColumns.add(column);
  };
  for (const candidate of byStrength) {
    if (takenColumns.has(candidate.column)) continue;
    if (mapping[candidate.field] !== undefined && !severalColumns.has(candidate.field)) continue;
    if (candidate.namePart === null) take(candidate.field, [candidate.column, ...candidate.fillers]);
    else take('name', [...nameParts(candidate, byStrength, takenColumns), ...candidate.fillers]);
  }
  for (const field of severalColumns) mapping[field]?.sort((a, b) => a - b);
  return { mapping, certainty };
}

/** Fields of which one column can stand in for another where that is blank. */
const fieldsWithFillers: ReadonlySet<ImportField> = new Set(['name', 'day', 'number', 'order']);

/**
 * Of several columns for one field: the one that is filled wherever the other is, and more; two that are never filled
 * together stand in for each other.
 */
export function fullerFirst(candidates: readonly FieldCandidate[], rows: Rows): readonly FieldCandidate[] {
  const isFilled = (row: readonly Cell[], column: number): boolean => {
    const text = cellAsTyped(row[column]).trim();
    return text !== '' && !isMissingMark(text);
  };
  const raised = new Map<FieldCandidate, FieldCandidate>();
  for (const [field, ofField] of Map.groupBy(candidates, (candidate) => candidate.field)) {
    if (!fieldsWithFillers.has(field)) continue;
    const [best, ...others] = ofField
      .filter(({ namePart, isFallbackName, isRowNumber }) => namePart === null && !isFallbackName && !isRowNumber)
      .sort(strongerFirst);
    if (best === undefined) continue;
    const other = others.find(({ column }) => rows.some((row) => isFilled(row, column) && !isFilled(row, best.column)));
    if (other === undefined || best.strength - other.strength > mostBetweenFillers) continue;
    const isEverAlone = rows.some((row) => isFilled(row, best.column) && !isFilled(row, other.column));
    const areEverTogether = rows.some((row) => isFilled(row, best.column) && isFilled(row, other.column));
    if (!isEverAlone) raised.set(other, { ...other, strength: best.strength + 1 });
    else if (!areEverTogether) raised.set(best, { ...best, fillers: [other.column] });
  }
  return raised.size === 0 ? candidates : candidates.map((candidate) => raised.get(candidate) ?? candidate);
}

function strongerFirst(a: FieldCandidate, b: FieldCandidate): number {
  return b.strength - a.strength || a.column - b.column;
}

/** Surname and given name in the order in which they stand in the file. */
function nameParts(
  one: FieldCandidate,
  candidates: readonly FieldCandidate[],
  taken: ReadonlySet<number>,
): readonly number[] {
  const other = candidates.find(
    ({ namePart, column }) => namePart !== null && namePart !== one.namePart && !taken.has(column),
  );
  return other === undefined ? [one.column] : [one.column, other.column].sort((a, b) => a - b);
}

/** Whether some field has the column. */
export function isTaken({ mapping }: Proposal, column: number): boolean {
  return Object.values(mapping).some((columns) => columns.includes(column));
}

/** A column without a heading is taken for a field where it is the only one with that content. */
export function addByContent(
  proposal: Proposal,
  field: ImportField,
  profiles: readonly ColumnProfile[],
  contents: readonly string[],
): void {
  if (proposal.mapping[field] !== undefined) return;
  const fitting = profiles.filter((profile) => contents.includes(contentOf(profile)));
  const free = fitting.filter((profile) => isEmptyHeading(profile.heading) && !isTaken(proposal, profile.index));
  const [only, second] = free;
  if (only === undefined || second !== undefined) return;
  proposal.mapping[field] = [only.index];
  proposal.certainty[field] = 'content';
}

/** In a file with amounts, the only column of days is the day, unless its heading speaks of something else. */
export function addOnlyDayColumn(
  proposal: Proposal,
  profiles: readonly ColumnProfile[],
  field: ImportField = 'day',
): void {
  const [only, second] = profiles.filter((profile) => {
    const content = contentOf(profile);
    return (content === 'day' || content === 'dayAndTime') && !isTaken(proposal, profile.index);
  });
  if (only === undefined || second !== undefined || isForeignHeading(only.heading)) return;
  proposal.mapping[field] = [only.index];
  proposal.certainty[field] = 'content';
}
