import { writeXlsx } from 'hucre/xlsx';
import { translator } from '../../shared/locales/words.ts';
import type { RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { writeWholeFile } from '../spreadsheet/write-whole-file.ts';
import { chartsSheet } from './charts-sheet.ts';
import { methodSheet } from './method-sheet.ts';
import type { RankingOrigin } from './ranking-origin.ts';
import { rankingSheet } from './ranking-sheet.ts';
import { fontNames, fontSize, sheetStyles } from './sheet-style.ts';
import { summarySheet } from './summary-sheet.ts';

/**
 * The ranking as a workbook: summary, ranking, charts, method. Sums are formulas that carry the program's own result,
 * for viewers that do not calculate; spreadsheet programs are told to calculate when they open it. Large rankings
 * belong in the writer process (`startSpreadsheetWriter`). Errors: DISK_FULL, FILE_NOT_WRITABLE.
 */
export async function writeRankingWorkbook(
  path: string,
  ranking: RevenueRanking,
  origin: RankingOrigin,
  language: Language,
  options: {
    shownName?: string;
    temporaryPath?: string;
    onProgress?: (done: number, of: number) => void;
  } = {},
): Promise<void> {
  await writeWholeFile(
    path,
    async (file) => file.writeFile(await rankingWorkbook(ranking, origin, language, options.onProgress)),
    options,
  );
  options.onProgress?.(ranking.customers, ranking.customers);
}

async function rankingWorkbook(
  ranking: RevenueRanking,
  origin: RankingOrigin,
  language: Language,
  onProgress?: (done: number, of: number) => void,
): Promise<Uint8Array> {
  const translate = translator(language);
  const styles = sheetStyles(language);
  const summary = summarySheet(ranking, origin, translate, styles);
  const title = translate('report.ranking.title');
  return writeXlsx({
    sheets: [
      summary.sheet,
      rankingSheet(ranking, translate, styles, onProgress),
      chartsSheet(ranking, summary.tiers, translate, styles),
      methodSheet(ranking, origin, translate, language, styles),
    ],
    namedRanges: [
      {
        name: '_xlnm.Print_Titles',
        range: `'${translate('report.ranking.sheets.ranking')}'!$1:$2`,
        scope: translate('report.ranking.sheets.ranking'),
      },
    ],
    properties: { title, created: new Date(origin.madeAt), modified: new Date(origin.madeAt) },
    defaultFont: { name: fontNames[language], size: fontSize },
  });
}
