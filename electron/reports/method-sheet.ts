import type { WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { formatMoney, minorDigits } from '../../shared/money.ts';
import { coverageNotes } from '../../shared/ranking/coverage.ts';
import type { Language } from '../../shared/settings/contract.ts';
import { rankedWords } from '../ranking/ranked-words.ts';
import { linesOf, SheetPage } from '../spreadsheet/sheet-page.ts';
import type { SheetStyles } from '../spreadsheet/sheet-style.ts';
import { countFormat, dayCell, numberCell, textCell } from '../spreadsheet/write-cells.ts';
import type { RankingOrigin } from './ranking-origin.ts';
import { leftOutOfReport, type ReportedRanking } from './reported-ranking.ts';
import { percentText, shownWords } from './shown-words.ts';

const proseWidth = 96;
const beyondMoneyRules = ['moneyScore', 'value', 'cautious', 'confidence', 'combined', 'past', 'overlooked'] as const;
const asOfWords = { today: 'asOfToday', lastOrder: 'asOfLastOrder', given: 'asOfGiven' } as const;

/** How the figures came about, so that the reader of the workbook can check and repeat them. */
export function methodSheet(
  ranking: ReportedRanking,
  origin: RankingOrigin,
  translate: TFunction,
  language: Language,
  styles: SheetStyles,
  /** The workbook also says what lies beyond money. */
  saysBeyondMoney = false,
): WriteSheet {
  const { from, to, asOf, top, currency, by, rankedBy, narrowing, rollUp } = ranking;
  const word = (key: string, values: Record<string, string | number> = {}): string =>
    translate(`report.ranking.method.${key}`, values);
  const page = new SheetPage();
  const rule = (label: string, text: string): void => {
    page.row(textCell(label, styles.label), textCell(text, styles.prose));
    page.lines(linesOf(text, proseWidth));
  };

  page.row(textCell(translate(`report.ranking.title.${by}`), styles.title));
  page.blank();
  rule(translate('report.ranking.summary.archive'), origin.archiveName);
  rule(word('madeAt'), localMinute(origin.madeAt));
  rule(word('version'), word('program', { version: origin.appVersion }));
  page.blank();
  rule(word('period'), word('periodRule', { from, to }));
  rule(word('asOf'), word(asOfWords[ranking.asOfReason], { day: asOf }));
  const narrowed = rankedWords({ narrowing, rollUp }, translate);
  if (narrowed !== '') rule(translate('report.ranking.summary.narrowed'), narrowed);
  if (ranking.shown !== null) rule(word('shown'), shownWords(ranking, translate));
  if (by === 'value' || by === 'combined') rule(word('order'), word(`orderRule.${by}`));
  rule(word('ranked'), word(`rankedRule.${rankedBy}`));
  if (rollUp !== undefined) {
    rule(translate('rolledUp.title'), translate(`rolledUp.about.${rollUp}`));
  }
  rule(word('net'), word('netRule'));
  if (ranking.knownShare !== null) {
    rule(word('profit'), word('profitRule'));
    rule(word('knownShare'), word('knownShareRule', { share: percentText(ranking.knownShare) }));
  }
  rule(word('orders'), word('ordersRule'));
  rule(word('rank'), word(`rankRule.${rankedBy}`));
  rule(word('share'), word(`shareRule.${rankedBy}`));
  rule(word('formulas'), word(`formulasRule.${ranking.figure.minor > 0 ? rankedBy : 'nothing'}`));
  if (ranking.comparison !== undefined) {
    rule(
      word('comparison'),
      word(`comparisonRule.${rankedBy}`, { from: ranking.comparison.from, to: ranking.comparison.to }),
    );
  }
  for (const { code, values } of coverageNotes(ranking, ranking.comparison !== undefined)) {
    rule(translate('report.ranking.summary.covered'), translate(`ranking.coverage.${code}`, values));
  }
  rule(word('classes'), word(`classesBy.${rankedBy}.${ranking.split}`, { top, ...ranking.limits }));
  rule(word('tiers'), word(`tiersRule.${rankedBy}`));
  for (const name of saysBeyondMoney ? beyondMoneyRules : []) {
    rule(translate(`report.findings.method.${name}`), translate(`report.findings.method.${name}Rule`));
  }
  rule(word('rounding'), word('roundingRule', { digits: minorDigits(currency), currency }));
  page.blank();

  page.row(textCell(word('leftOut'), styles.section), { value: null, style: styles.section });
  const leftOut = leftOutOfReport(ranking);
  if (leftOut.length === 0) page.row(textCell(translate('report.ranking.summary.nothingLeftOut')));
  for (const left of leftOut) {
    const net = formatMoney(left.net, language);
    const why = translate(`report.leftOutWhy.${left.reason}`);
    rule(translate(`report.leftOut.${left.reason}`), word('leftOutLine', { net, currency: left.net.currency, why }));
  }
  page.blank();

  page.row(textCell(word('origin'), styles.section), ...[1, 2].map(() => ({ value: null, style: styles.section })));
  if (origin.imports.length === 0) page.row(textCell(word('noImports')));
  else {
    page.row(
      textCell(word('importDay'), styles.headingLeft),
      textCell(word('importFile'), styles.headingLeft),
      textCell(word('importRows'), styles.headingRight),
    );
    for (const { fileName, day, rows } of origin.imports) {
      page.row(dayCell(day, { alignment: { horizontal: 'left' } }), textCell(fileName), numberCell(rows, countFormat));
    }
  }

  return {
    name: translate('report.ranking.sheets.method'),
    columns: [{ width: 40 }, { width: proseWidth }, { width: 12 }],
    cells: page.cells,
    rowDefs: page.rowDefs,
    view: { showGridLines: false },
    pageSetup: { fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
  };
}

/** "2026-11-22 08:02", in the machine's own zone. */
function localMinute(instantMs: number): string {
  const at = new Date(instantMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
