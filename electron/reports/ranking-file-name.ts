import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { exportFileName } from '../files/export-file-name.ts';
import type { ReportedRanking } from './reported-ranking.ts';

/** "Regency Gifts – Key accounts 2025-11-23 to 2026-11-22.xlsx". */
export function rankingFileName(
  archiveName: string,
  { by, from, to }: Pick<ReportedRanking, 'by' | 'from' | 'to'>,
  format: 'xlsx' | 'csv',
  language: Language,
): string {
  return exportFileName(archiveName, translator(language)(`report.ranking.fileName.${by}`, { from, to }), format);
}
