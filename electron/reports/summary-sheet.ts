import type { WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import type { PyramidTier, TierLimits } from '../../shared/ranking/ranking.ts';
import type { SheetStyles } from '../spreadsheet/sheet-style.ts';
import { textCell } from '../spreadsheet/write-cells.ts';
import type { RankingOrigin } from './ranking-origin.ts';
import type { ReportedRanking } from './reported-ranking.ts';
import { addFacts } from './summary-facts.ts';
import { addClasses, addTiers, tierRow } from './summary-groups.ts';
import { addLeftOut } from './summary-left-out.ts';
import { beginSummary, summaryColumns } from './summary-page.ts';

/** Where the cells stand that the formulas of the ranked rows point to. */
export interface ClassCells {
  customers: string;
  /** Of all who are ranked: net revenue, or profit. */
  figure: string;
  /** Null where the classes are of all. */
  top: string | null;
  /** Of the first `top`, likewise. */
  figureOfTop: string | null;
  /** Up to how many percent class A and class B reach. */
  a: string;
  b: string;
}

/** Where the names of the tiers stand, and up to how many percent each reaches. */
export interface TierCells {
  labels: Record<PyramidTier, string>;
  limits: Record<keyof TierLimits, string>;
}

/** The same with the ranges that the chart of the tiers is drawn from. */
export interface TierTable extends TierCells {
  names: string;
  figures: string;
}

/**
 * Totals by class and tier, all of them formulas over the ranking sheet, with the limits of the classes, which the rows
 * follow; and what the ranking leaves out.
 */
export function summarySheet(
  ranking: ReportedRanking,
  origin: RankingOrigin,
  translate: TFunction,
  styles: SheetStyles,
): { sheet: WriteSheet; tiers: TierTable; classes: ClassCells } {
  const summary = beginSummary(ranking, translate, styles);
  const { page, word } = summary;
  const facts = addFacts(summary, origin);
  const classRows = addClasses(summary, facts);
  const tierRows = addTiers(summary, facts);
  const noteRow = page.row(textCell(word('changeLimits'), styles.prose));
  page.lines(2);
  addLeftOut(summary);

  const name = translate('report.ranking.sheets.summary');
  const cellAt = (column: string, row: number): string => `'${name}'!$${column}$${row}`;
  const cells = (column: string): string => `'${name}'!$${column}$${tierRows.firstRow}:$${column}$${tierRows.lastRow}`;
  const ofTier = (column: string, tier: PyramidTier): string => cellAt(column, tierRow(tierRows.firstRow, tier));
  return {
    sheet: {
      name,
      columns: [{ width: 34 }, { width: 22 }, { width: 20 }, { width: 20 }, { width: 12 }],
      cells: page.cells,
      rowDefs: page.rowDefs,
      merges: [{ startRow: noteRow - 1, startCol: 0, endRow: noteRow - 1, endCol: summaryColumns - 1 }],
      view: { showGridLines: false },
      pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
    },
    tiers: {
      names: cells('A'),
      figures: cells('C'),
      labels: {
        top: ofTier('A', 'top'),
        large: ofTier('A', 'large'),
        medium: ofTier('A', 'medium'),
        small: ofTier('A', 'small'),
      },
      limits: { top: ofTier('E', 'top'), large: ofTier('E', 'large'), medium: ofTier('E', 'medium') },
    },
    classes: {
      customers: cellAt('B', facts.customers),
      figure: cellAt('B', facts.figure),
      top: facts.top === null ? null : cellAt('B', facts.top),
      figureOfTop: facts.figureOfTop === null ? null : cellAt('B', facts.figureOfTop),
      a: cellAt('E', classRows.firstRow),
      b: cellAt('E', classRows.firstRow + 1),
    },
  };
}
