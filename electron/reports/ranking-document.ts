import type { WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { translator } from '../../shared/locales/words.ts';
import type { Language } from '../../shared/settings/contract.ts';
import type { BuiltDocument } from '../spreadsheet/document.ts';
import { fontNames, fontSize, sheetStyles } from '../spreadsheet/sheet-style.ts';
import { ChartFigures } from './chart-figures.ts';
import { chartsSheet } from './charts-sheet.ts';
import { findingSheets } from './finding-sheets.ts';
import { frontSheet } from './front-sheet.ts';
import { hasBefore, type KeyAccountFindings } from './key-account-findings.ts';
import { methodSheet } from './method-sheet.ts';
import { printedOfMovement } from './movement-sheet.ts';
import { formulasOfRanking } from './ranking-formulas.ts';
import type { RankingOrigin } from './ranking-origin.ts';
import { printedOfRanking, rankingSheet, rowsOfRankingSheet } from './ranking-sheet.ts';
import type { ReportedRanking } from './reported-ranking.ts';
import { printedOfScored } from './scored-sheet.ts';
import { summarySheet } from './summary-sheet.ts';
import { weightsSheet } from './weights-sheet.ts';

/**
 * The ranking as a workbook: the page to hand over, summary, charts, ranking, what was found beside it, method. Sums,
 * shares, classes and the curve are formulas that carry the program's own result, for viewers that do not calculate;
 * spreadsheet programs are told to calculate when they open it.
 */
export function rankingDocument(
  ranking: ReportedRanking,
  origin: RankingOrigin,
  language: Language,
  findings: KeyAccountFindings | null = null,
): BuiltDocument {
  const translate = translator(language);
  const styles = sheetStyles(language);
  const summary = summarySheet(ranking, origin, translate, styles);
  const scored = findings?.scored ?? null;
  const movement = findings?.movement ?? null;
  const weights = scored === null ? null : weightsSheet(scored, translate, styles);
  const beyondMoney = scored === null || weights === null ? null : { scored, weights: weights.cells };
  const figures = new ChartFigures(translate('report.ranking.sheets.chartFigures'), styles);
  const pages: WriteSheet[] = [
    ...(findings === null ? [] : [frontSheet(ranking, origin, findings, translate, language, styles)]),
    summary.sheet,
    chartsSheet(ranking, summary.tiers, beyondMoney, figures, translate, styles),
    rankingSheet(ranking, translate, styles),
    ...(findings === null ? [] : findingSheets(findings, ranking, weights, language)),
    methodSheet(ranking, origin, translate, language, styles, scored !== null),
    ...(ranking.customers === 0 ? [] : [figures.sheet()]),
  ];
  const sheets = pages.map((page) => ({
    ...page,
    headerFooter: { ...page.headerFooter, oddFooter: footer(ranking, origin, translate) },
  }));
  const ranked = translate('report.ranking.sheets.ranking');
  return {
    document: {
      form: 'workbook',
      sheets,
      sheetOfRows: sheets.findIndex(({ name }) => name === ranked),
      rowCount: ranking.customers,
      rowFormulas: formulasOfRanking(ranking, summary.classes, summary.tiers),
      options: {
        namedRanges: [
          ...printedOfRanking(ranking, translate),
          ...(scored === null ? [] : printedOfScored(scored, translate)),
          ...(movement !== null && hasBefore(movement) ? printedOfMovement(movement, ranking, translate) : []),
        ],
        properties: {
          title: translate(`report.ranking.title.${ranking.by}`),
          created: new Date(origin.madeAt),
          modified: new Date(origin.madeAt),
        },
        defaultFont: { name: fontNames[language], size: fontSize },
      },
    },
    rows: rowsOfRankingSheet(ranking, translate),
  };
}

/** On every page whose it is, of when, and "page n of m"; an ampersand stands for itself only where it is doubled. */
function footer({ from, to }: ReportedRanking, { archiveName }: RankingOrigin, translate: TFunction): string {
  const whose = `${archiveName} · ${translate('report.findings.front.fromTo', { from, to })}`.replaceAll('&', '&&');
  return `&L${whose}&R${translate('report.findings.front.pageOf', { page: '&P', pages: '&N' })}`;
}
