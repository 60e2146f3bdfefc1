import type { Language } from '../settings/contract.ts';

/**
 * Headings of the two columns that the workbook of rejected rows puts before the file's own. They are known in every
 * language, so that the import passes over them when the mended workbook comes back.
 */
export const rejectedRowHeadings: Record<Language, { row: string; reason: string }> = {
  en: { row: 'Shuke: row', reason: 'Shuke: reason' },
  'zh-CN': { row: '熟客：行', reason: '熟客：原因' },
};

const known = new Set(Object.values(rejectedRowHeadings).flatMap(({ row, reason }) => [row, reason]));

/** True for a column that the program itself added to a workbook of rejected rows. */
export function isRejectedRowHeading(heading: string): boolean {
  return known.has(heading.trim());
}
