import { translator } from '../../shared/locales/words.ts';
import type { RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { Language } from '../../shared/settings/contract.ts';

/** "Key accounts 2025-11-23 to 2026-11-22.xlsx": letters, digits, blanks and hyphens only, so it fits any system. */
export function rankingFileName(
  { from, to }: Pick<RevenueRanking, 'from' | 'to'>,
  format: 'xlsx' | 'csv',
  language: Language,
): string {
  return `${translator(language)('report.ranking.fileName', { from, to })}.${format}`;
}
