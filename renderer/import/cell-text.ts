import type { Cell } from '../../shared/import/fields.ts';

/** A cell as it stands in the file; a workbook's own days as they are stored. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.time === null ? cell.day : `${cell.day} ${cell.time}`;
  return String(cell);
}
