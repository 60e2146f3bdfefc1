import type { TFunction } from 'i18next';
import { SheetPage } from '../spreadsheet/sheet-page.ts';
import type { SheetStyles } from '../spreadsheet/sheet-style.ts';
import { moneyFormat } from '../spreadsheet/write-cells.ts';
import { columnRangeOn, type RankingColumn } from './ranking-columns.ts';
import type { ReportedRanking } from './reported-ranking.ts';

/** The summary as far as it is laid out, with what each part of it is written from. */
export interface SummaryPage {
  page: SheetPage;
  ranking: ReportedRanking;
  styles: SheetStyles;
  translate: TFunction;
  /** A word of the summary. */
  word(key: string, values?: Record<string, string | number>): string;
  /** A column of the ranked rows, for a formula. */
  range(column: RankingColumn): string;
  moneyFormat: string;
}

export function beginSummary(ranking: ReportedRanking, translate: TFunction, styles: SheetStyles): SummaryPage {
  const sheetName = translate('report.ranking.sheets.ranking');
  return {
    ...{ ranking, translate, styles },
    page: new SheetPage(),
    word: (key, values = {}) => translate(`report.ranking.summary.${key}`, values),
    range: (column) => columnRangeOn(sheetName, ranking, column),
    moneyFormat: moneyFormat(ranking.currency),
  };
}

/** Across all columns of the summary. */
export const summaryColumns = 5;
