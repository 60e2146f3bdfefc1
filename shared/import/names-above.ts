import { isTaken, type Proposal, type Rows } from './assign-columns.ts';
import { cellAsTyped } from './cell-text.ts';
import { type ColumnProfile, contentOf } from './column-content.ts';
import { type Cell, type ColumnMapping, identifyingFields } from './fields.ts';
import { isTotalWord } from './no-record.ts';

/** Fills whose row it is from the line that stood alone above it, as reports that are grouped by customer write them. */
export interface NamesAbove {
  begin(cells: readonly Cell[]): void;
  fill(cells: readonly Cell[]): Cell[] | null;
}

function isFilled(cell: Cell | undefined): boolean {
  return cellAsTyped(cell).trim() !== '';
}

export function namesAboveBy(mapping: ColumnMapping): NamesAbove {
  const who = identifyingFields.flatMap((field) => mapping[field] ?? []);
  let above: readonly Cell[] | null = null;
  return {
    begin: (cells) => {
      if (who.some((column) => isFilled(cells[column]))) above = cells;
    },
    fill: (cells) => {
      if (above === null || who.some((column) => isFilled(cells[column]))) return null;
      const filled = [...cells];
      for (const column of who) filled[column] = above[column] ?? null;
      return filled;
    },
  };
}

/** How many of these rows, one below the other, would be filled. */
export function countNamesAbove(mapping: ColumnMapping, rows: Rows): number {
  const names = namesAboveBy(mapping);
  let count = 0;
  for (const row of rows) {
    if (isLoneText(row)) names.begin(row);
    else if ((mapping.day ?? []).some((column) => isFilled(row[column])) && names.fill(row) !== null) count++;
  }
  return count;
}

const ofCustomers = /customer|client|member|kunde|mitglied|客户|客戶|会员|會員|顾客|顧客|cliente|お客様|取引先/iu;

/**
 * A column whose texts stand alone in their rows, with the lines they are about below them: of customers where the
 * heading, or a line above the table, says so. Groups of goods look the same. True where the column was taken.
 */
export function addNamesAbove(
  proposal: Proposal,
  profiles: readonly ColumnProfile[],
  { rows, linesAbove }: { rows: Rows; linesAbove: readonly string[] },
): boolean {
  const { mapping, certainty } = proposal;
  if (identifyingFields.some((field) => mapping[field] !== undefined)) return false;
  const found = profiles.find((profile) => {
    if (isTaken(proposal, profile.index) || contentOf(profile) !== 'text') return false;
    if (![profile.heading, ...linesAbove].some((text) => ofCustomers.test(text))) return false;
    const written = rows.filter((row) => isFilled(row[profile.index]));
    return (
      written.some(isLoneText) &&
      written.every((row) => isLoneText(row) || isTotalWord(cellAsTyped(row[profile.index]).trim()))
    );
  });
  if (found === undefined) return false;
  mapping.name = [found.index];
  certainty.name = 'content';
  return true;
}

function isLoneText(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => isFilled(cell));
  return filled.length === 1 && typeof filled[0] === 'string' && !/^[\d\s.,%-]+$/.test(filled[0]);
}
