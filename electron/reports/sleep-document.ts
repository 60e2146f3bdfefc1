import type { WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import type { PlaybookOutcome } from '../../shared/playbooks/contract.ts';
import type { FourStates, ToContact } from '../../shared/sleep/contract.ts';
import { sleepStates } from '../../shared/sleep/sleep-state.ts';
import type { BuiltDocument } from '../spreadsheet/document.ts';
import { linesOf, SheetPage } from '../spreadsheet/sheet-page.ts';
import { fontNames, fontSize, type SheetStyles, sheetStyles } from '../spreadsheet/sheet-style.ts';
import {
  countFormat,
  formulaCell,
  moneyCell,
  moneyFormat,
  moneyValue,
  numberCell,
  percentFormat,
  textCell,
} from '../spreadsheet/write-cells.ts';
import type { TableSource } from '../tables/table-content.ts';
import { type TableSheet, wholeTableSheet } from './table-sheet.ts';

const proseWidth = 96;
const rules = [
  'knownTo',
  'purchaseDay',
  'states',
  'usualGap',
  'year',
  'yearlySpend',
  'wakeRate',
  'worth',
  'improvements',
  'told',
  'playbooks',
] as const;

/** What a playbook has come to. */
export interface PlaybookResult {
  name: string;
  outcome: PlaybookOutcome;
}

/** What the workbook is made from. */
export interface SleepFindings {
  archiveName: string;
  /** Instant, UTC milliseconds. */
  madeAt: number;
  states: FourStates;
  /** Why they stay away; its rows are not read. */
  toContact: Pick<ToContact, 'byReason'>;
  sleepers: TableSheet;
  sleeperCount: number;
  improvements: TableSheet;
  playbooks: readonly PlaybookResult[];
}

/**
 * Who is falling asleep as a workbook: summary, those who stay away with the three answers and room for what came of it, what the
 * shop should change, what playbooks came to, method. Sums are formulas that carry the program's own result.
 */
export function sleepDocument(
  findings: SleepFindings,
  { translate, language }: Pick<TableSource, 'translate' | 'language'>,
): BuiltDocument {
  const styles = sheetStyles(language);
  const pages: WriteSheet[] = [
    summarySheet(findings, translate, styles),
    findings.sleepers.sheet,
    wholeTableSheet(findings.improvements),
    playbooksSheet(findings.playbooks, translate, styles),
    methodSheet(findings, translate, styles),
  ];
  const footer = `&L${`${findings.archiveName} · ${findings.states.asOf}`.replaceAll('&', '&&')}&R${translate(
    'report.findings.front.pageOf',
    { page: '&P', pages: '&N' },
  )}`;
  const sheetOfRows = 1;
  return {
    document: {
      form: 'workbook',
      sheets: pages.map((page) => ({ ...page, headerFooter: { oddFooter: footer } })),
      sheetOfRows,
      rowCount: findings.sleeperCount,
      options: {
        namedRanges: [
          {
            name: '_xlnm.Print_Titles',
            range: `'${findings.sleepers.sheet.name}'!$1:$1`,
            scope: findings.sleepers.sheet.name,
          },
        ],
        properties: {
          title: translate('report.sleep.title'),
          created: new Date(findings.madeAt),
          modified: new Date(findings.madeAt),
        },
        defaultFont: { name: fontNames[language], size: fontSize },
      },
    },
    rows: findings.sleepers.rows(),
  };
}

const upright = { orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' } as const;

function summarySheet(
  { archiveName, states, toContact }: SleepFindings,
  translate: TFunction,
  styles: SheetStyles,
): WriteSheet {
  const word = (key: string, values: Record<string, string | number> = {}): string =>
    translate(`report.sleep.${key}`, values);
  const { currency } = states.states.awake.yearNet;
  const page = new SheetPage();
  page.row(textCell(archiveName, styles.title));
  page.row(
    textCell(word('title'), styles.section),
    ...[1, 2, 3, 4, 5].map(() => ({ value: null, style: styles.section })),
  );
  page.blank();
  page.row(textCell(word('judgedTo'), styles.label), textCell(states.asOf));
  page.row(textCell(word('limits'), styles.label), textCell(limitsText(states, translate)));
  page.blank();
  page.row(
    textCell(word('state'), styles.headingLeft),
    textCell(word('customers'), styles.headingRight),
    textCell(word('year', { currency }), styles.headingRight),
    textCell(word('quarterAgo'), styles.headingRight),
    textCell(word('cameSince'), styles.headingRight),
    textCell(word('rate'), styles.headingRight),
  );
  page.lines(2);
  const first = page.nextRow;
  for (const state of sleepStates) {
    const { customers, yearNet, quarterAgo } = states.states[state];
    page.row(
      textCell(translate(`sleep.states.${state}`)),
      numberCell(customers, countFormat),
      moneyCell(yearNet),
      numberCell(quarterAgo.customers, countFormat),
      numberCell(quarterAgo.came, countFormat),
      quarterAgo.rate === null ? textCell(word('tooFew')) : numberCell(quarterAgo.rate, percentFormat),
    );
  }
  const all = sleepStates.map((state) => states.states[state]);
  const sum = (column: string, result: number, format: string) =>
    formulaCell(`SUM(${column}${first}:${column}${page.nextRow - 1})`, result, format, styles.total);
  const total = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);
  const year = { minor: total(all.map(({ yearNet }) => yearNet.minor)), currency };
  page.row(
    textCell(word('all'), styles.total),
    sum('B', total(all.map(({ customers }) => customers)), countFormat),
    sum('C', moneyValue(year), moneyFormat(currency)),
    sum('D', total(all.map(({ quarterAgo }) => quarterAgo.customers)), countFormat),
    sum('E', total(all.map(({ quarterAgo }) => quarterAgo.came)), countFormat),
    { value: null, style: styles.total },
  );
  page.blank();
  page.row(
    textCell(word('why'), styles.headingLeft),
    textCell(word('customers'), styles.headingRight),
    textCell(word('yearlySpend', { currency }), styles.headingRight),
  );
  for (const { reason, customers, yearlySpend } of toContact.byReason) {
    page.row(
      textCell(reason === 'notAsked' ? translate('sleepers.notAsked') : translate(`sleep.reasons.${reason}`)),
      numberCell(customers, countFormat),
      moneyCell(yearlySpend),
    );
  }
  if (toContact.byReason.length === 0) page.row(textCell(translate('sleep.toContact.nobody')));
  return {
    name: word('sheets.summary'),
    columns: [28, 16, 22, 16, 16, 16].map((width) => ({ width })),
    cells: page.cells,
    rowDefs: page.rowDefs,
    view: { showGridLines: false },
    pageSetup: upright,
  };
}

function limitsText({ rules: { mode, days, multiples } }: FourStates, translate: TFunction): string {
  const limits = (mode === 'days' ? days : multiples).join(' / ');
  return translate(`report.sleep.limitsBy.${mode}`, { limits });
}

function playbooksSheet(results: readonly PlaybookResult[], translate: TFunction, styles: SheetStyles): WriteSheet {
  const word = (key: string): string => translate(`report.sleep.playbooks.${key}`);
  const page = new SheetPage();
  const columns = [
    'enrolled',
    'heldOut',
    'succeeded',
    'byThemselves',
    'open',
    'done',
    'minutes',
    'beforeEnrolled',
    'beforeSucceeded',
  ] as const;
  page.row(
    textCell(word('name'), styles.headingLeft),
    ...columns.map((column) => textCell(word(column), styles.headingRight)),
  );
  page.lines(2);
  for (const { name, outcome } of results) {
    const { enrolled, heldOut, succeeded, byThemselves, open, steps, minutes, before } = outcome;
    const figures = [
      enrolled,
      heldOut,
      succeeded,
      byThemselves,
      open,
      steps.done,
      minutes,
      before?.enrolled,
      before?.succeeded,
    ];
    page.row(textCell(name), ...figures.map((figure) => (figure == null ? null : numberCell(figure, countFormat))));
  }
  if (results.length === 0) page.row(textCell(word('none')));
  page.blank();
  page.row(textCell(word('noProof'), styles.label));
  return {
    name: word('sheet'),
    columns: [32, ...columns.map(() => 14)].map((width) => ({ width })),
    cells: page.cells,
    rowDefs: page.rowDefs,
    freezePane: { rows: 1, columns: 1 },
    view: { showGridLines: false },
    pageSetup: { ...upright, orientation: 'landscape' },
  };
}

/** How the figures come about, so that who reads the workbook can check them. */
function methodSheet(
  { states, archiveName, madeAt }: SleepFindings,
  translate: TFunction,
  styles: SheetStyles,
): WriteSheet {
  const page = new SheetPage();
  const rule = (label: string, text: string): void => {
    page.row(textCell(label, styles.label), textCell(text, styles.prose));
    page.lines(linesOf(text, proseWidth));
  };
  page.row(textCell(translate('report.sleep.title'), styles.title));
  page.blank();
  rule(translate('report.ranking.summary.archive'), archiveName);
  rule(translate('report.ranking.method.madeAt'), new Date(madeAt).toISOString().slice(0, 10));
  rule(translate('report.sleep.limits'), limitsText(states, translate));
  page.blank();
  for (const name of rules) {
    rule(translate(`report.sleep.method.${name}`), translate(`report.sleep.method.${name}Rule`, { day: states.asOf }));
  }
  return {
    name: translate('report.sleep.sheets.method'),
    columns: [{ width: 28 }, { width: proseWidth }],
    cells: page.cells,
    rowDefs: page.rowDefs,
    view: { showGridLines: false },
    pageSetup: { ...upright, orientation: 'landscape' },
  };
}
