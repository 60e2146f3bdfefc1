import type { WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { SheetPage } from '../spreadsheet/sheet-page.ts';
import { indented, type SheetStyles } from '../spreadsheet/sheet-style.ts';
import { formulaCell, numberCell, percentFormat, textCell } from '../spreadsheet/write-cells.ts';
import type { ScoredFindings } from './key-account-findings.ts';
import { scoreFormat } from './score-format.ts';

/** Where the cells stand that the scored ranking's formulas point to. */
export interface WeightCells {
  moneyWeight: string;
  /** 1 as long as nobody has changed a weight. */
  isUnchanged: string;
  /** In the order of the factors in use: the weight, what an unknown one counts as, 1 where it is common. */
  factors: readonly { weight: string; assumed: string; isCommon: string }[];
}

/** No weight that a person types differs by less; decimals are not held exactly. */
const leastChange = '0.000000001';

/** What each factor weighs: cells to be changed, which the scores and ranks of the next sheet follow. */
export function weightsSheet(
  scored: ScoredFindings,
  translate: TFunction,
  styles: SheetStyles,
): { sheet: WriteSheet; cells: WeightCells } {
  const word = (key: string, values: Record<string, string | number> = {}): string =>
    translate(`report.findings.weights.${key}`, values);
  const { moneyWeight, factors, hidden } = scored;
  const name = translate('report.findings.sheets.weights');
  const page = new SheetPage();
  const cellAt = (column: string, row: number): string => `'${name}'!$${column}$${row}`;

  page.row(textCell(word('title'), styles.title));
  page.row(textCell(word('how'), styles.prose));
  page.lines(2);
  const limits = sentencesOnRanks(scored, translate);
  const limitRows = limits.map((sentence) => {
    const row = page.row(textCell(sentence, { ...styles.prose, ...styles.strong }));
    page.lines(2);
    return row;
  });
  page.blank();
  const moneyRow = page.row(
    textCell(word('moneyWeight'), styles.label),
    numberCell(moneyWeight, '0%', styles.toChange),
  );
  page.blank();
  page.row(
    textCell(word('factor'), styles.headingLeft),
    textCell(word('weight'), styles.headingRight),
    textCell(word('share'), styles.headingRight),
    textCell(word('assumed'), styles.headingRight),
    textCell(word('common'), styles.headingRight),
    textCell(word('why'), indented(styles.headingLeft)),
  );
  page.lines(2);
  const firstRow = page.nextRow;
  const lastRow = firstRow + factors.length - 1;
  const allWeight = factors.reduce((sum, { weight }) => sum + weight, 0);
  const cells = factors.map(({ factor, weight, assumed, isCommon }) => {
    const row = page.nextRow;
    page.row(
      textCell(translate(`factors.names.${factor}`)),
      numberCell(weight, '0.##', styles.toChange),
      formulaCell(
        `IF(SUM($B$${firstRow}:$B$${lastRow})=0,0,B${row}/SUM($B$${firstRow}:$B$${lastRow}))`,
        allWeight === 0 ? 0 : weight / allWeight,
        percentFormat,
      ),
      numberCell(assumed, scoreFormat),
      numberCell(isCommon ? 1 : 0, '0'),
      textCell(translate(`factors.reasons.${factor}`), indented({})),
    );
    return { weight: cellAt('B', row), assumed: cellAt('D', row), isCommon: cellAt('E', row) };
  });
  const unchanged = [
    [`$B$${moneyRow}`, moneyWeight] as const,
    ...factors.map(({ weight }, index) => [`$B$${firstRow + index}`, weight] as const),
  ].map(([cell, saved]) => `ABS(${cell}-${saved})<${leastChange}`);
  page.blank();
  const unchangedRow = page.row(
    textCell(word('unchanged'), styles.label),
    formulaCell(`IF(AND(${unchanged.join(',')}),1,0)`, 1, '0'),
  );
  if (hidden.length > 0) {
    const names = hidden.map((factor) => translate(`factors.names.${factor}`));
    page.blank();
    page.row(textCell(translate('factors.knownOfNobody', { factors: names })));
  }
  return {
    sheet: {
      name,
      columns: [{ width: 42 }, { width: 12 }, { width: 12 }, { width: 16 }, { width: 16 }, { width: 80 }],
      cells: page.cells,
      rowDefs: page.rowDefs,
      merges: [2, ...limitRows].map((row) => ({ startRow: row - 1, startCol: 0, endRow: row - 1, endCol: 5 })),
      view: { showGridLines: false },
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
    },
    cells: { moneyWeight: cellAt('B', moneyRow), isUnchanged: cellAt('B', unchangedRow), factors: cells },
  };
}

/** Which ranks do not follow the weights; empty where all do. */
export function sentencesOnRanks({ rows, live, customers }: ScoredFindings, translate: TFunction): string[] {
  if (rows.length < customers) {
    return [translate('report.findings.scored.notListed', { listed: rows.length, all: customers })];
  }
  return live.size < rows.length ? [translate('report.findings.scored.belowLive', { count: live.size })] : [];
}
