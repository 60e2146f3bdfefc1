import { translator } from '../../shared/locales/words.ts';
import type { RevenueRanking } from '../../shared/ranking/ranking.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { BuiltDocument } from '../spreadsheet/document.ts';
import { fontNames, fontSize, sheetStyles } from '../spreadsheet/sheet-style.ts';
import { chartsSheet } from './charts-sheet.ts';
import { findingSheets } from './finding-sheets.ts';
import type { KeyAccountFindings } from './key-account-findings.ts';
import { methodSheet } from './method-sheet.ts';
import type { RankingOrigin } from './ranking-origin.ts';
import { rankingSheet, rowsOfRankingSheet } from './ranking-sheet.ts';
import { summarySheet } from './summary-sheet.ts';

/**
 * The ranking as a workbook: summary, ranking, what was found beside it, charts, method. Sums are formulas that carry the program's own result,
 * for viewers that do not calculate; spreadsheet programs are told to calculate when they open it.
 */
export function rankingDocument(
  ranking: RevenueRanking,
  origin: RankingOrigin,
  language: Language,
  findings: KeyAccountFindings | null = null,
): BuiltDocument {
  const translate = translator(language);
  const styles = sheetStyles(language);
  const summary = summarySheet(ranking, origin, translate, styles);
  const sheets = [
    summary.sheet,
    rankingSheet(ranking, translate, styles),
    ...(findings === null ? [] : findingSheets(findings, ranking.currency, language)),
    chartsSheet(ranking, summary.tiers, translate, styles),
    methodSheet(ranking, origin, translate, language, styles),
  ];
  const ranked = translate('report.ranking.sheets.ranking');
  return {
    document: {
      form: 'workbook',
      sheets,
      sheetOfRows: sheets.findIndex(({ name }) => name === ranked),
      rowCount: ranking.customers,
      options: {
        namedRanges: [{ name: '_xlnm.Print_Titles', range: `'${ranked}'!$1:$2`, scope: ranked }],
        properties: {
          title: translate('report.ranking.title'),
          created: new Date(origin.madeAt),
          modified: new Date(origin.madeAt),
        },
        defaultFont: { name: fontNames[language], size: fontSize },
      },
    },
    rows: rowsOfRankingSheet(ranking, translate),
  };
}
