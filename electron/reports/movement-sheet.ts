import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { TFunction } from 'i18next';
import { markedDetail } from '../../shared/customers/marked-detail.ts';
import { movementParts } from '../../shared/ranking/movement.ts';
import { bridgeParts } from '../../shared/ranking/movement-bridge.ts';
import { type PyramidTier, pyramidTiers, type RevenueRanking } from '../../shared/ranking/ranking.ts';
import { type TierOrNone, tiersOrNone } from '../../shared/ranking/tiers.ts';
import { movedMembersText } from '../ranking/members-column.ts';
import { rankedWords } from '../ranking/ranked-words.ts';
import { columnLetters } from '../spreadsheet/column-letters.ts';
import { SheetPage } from '../spreadsheet/sheet-page.ts';
import { accentColour, indented, type SheetStyles } from '../spreadsheet/sheet-style.ts';
import {
  countFormat,
  dayCell,
  formulaCell,
  moneyCell,
  moneyFormat,
  moneyValue,
  numberCell,
  textCell,
  type WorkbookCell,
} from '../spreadsheet/write-cells.ts';
import { hiddenAmounts, labelledBars, quietAxis } from './chart-style.ts';
import type { MovementFindings } from './key-account-findings.ts';
import { type NamedRange, printedHeader, printedNames } from './printed-list.ts';
import { wordsOfTiers } from './tier-words.ts';

const headings = [
  'number',
  'name',
  'part',
  'before',
  'now',
  'change',
  'rankBefore',
  'rank',
  'tierBefore',
  'tier',
  'lastDay',
  'phone',
] as const;
const textsBesideFigures = new Set<string>(['tierBefore', 'tier', 'phone']);
const widths = [20, 34, 16, 20, 20, 16, 10, 10, 13, 13, 13, 18];
/** Of households or company groups, behind all others. */
const widthOfMembers = 48;
const besideFigures = indented({});
const leftAligned = new Set<string>(['number', 'name', 'part', 'tierBefore', 'tier', 'phone']);

/** How the net of the year before became that of the period: the parts, which add up, the tiers, then customer by customer. */
export function movementSheet(
  movement: MovementFindings,
  { narrowing, rollUp }: Pick<RevenueRanking, 'narrowing' | 'rollUp'>,
  translate: TFunction,
  styles: SheetStyles,
): WriteSheet {
  const word = (key: string, of: Record<string, number> = {}): string =>
    translate(`report.findings.movement.${key}`, of);
  const name = translate('report.findings.sheets.movement');
  const { before, now, parts, rows, moves, isComparable } = movement;
  const { currency } = now.net;
  const money = moneyFormat(currency);
  const tiers = wordsOfTiers(translate);
  const isOfGroups = rollUp !== undefined;
  const values = {
    currency,
    from: now.from,
    to: now.to,
    fromBefore: before?.from ?? '–',
    toBefore: before?.to ?? '–',
  };
  // Where not every customer is listed, the parts cannot be added up from the list.
  const isWhole = isEverybodyListed(movement);
  const summed = (formula: string, result: number, format: string, style: CellStyle = {}): WorkbookCell | null =>
    isWhole ? formulaCell(formula, result, format, style) : numberCell(result, format, style);
  const headingBeside = indented(styles.headingLeft);
  const page = new SheetPage();
  page.row(textCell(name, styles.title));
  const narrowed = rankedWords({ narrowing, rollUp }, translate);
  const periods = translate('report.findings.movement.periods', values);
  page.row(textCell([periods, narrowed].filter((words) => words !== '').join(' · ')));
  if (!isComparable) page.row(textCell(translate('movement.notCompared'), styles.strong));
  if (!isWhole) page.row(textCell(word('notListed', { listed: rows.length }), styles.label));
  page.blank();

  const firstListed = headingRowOf(movement) + 1;
  const lastListed = firstListed + Math.max(1, rows.length) - 1;
  const column = (of: (typeof headings)[number]): string => {
    const letter = String.fromCharCode('A'.charCodeAt(0) + headings.indexOf(of));
    return `$${letter}$${firstListed}:$${letter}$${lastListed}`;
  };
  page.row(
    textCell(word('step'), styles.headingLeft),
    textCell(
      translate(rollUp === undefined ? 'report.ranking.summary.customersColumn' : `rolledUp.counted.${rollUp}`),
      styles.headingRight,
    ),
    textCell(translate('leavingTables.headings.movement.change', values), styles.headingRight),
  );
  const netBefore = before === null ? 0 : moneyValue(before.net);
  const wordOf = (tier: TierOrNone): string => {
    const known = pyramidTiers.find((one) => one === tier);
    return known === undefined ? word('noTier') : tiers[known];
  };
  // Said in words, not by an empty cell: LibreOffice does not count those that a range begins with.
  const tierCell = (tier: PyramidTier | null): WorkbookCell | null =>
    tier === null && !isComparable ? null : textCell(wordOf(tier ?? 'none'), besideFigures);
  const beforeRow = page.row(
    textCell(word('before')),
    null,
    summed(`SUM(${column('before')})`, netBefore, money, styles.strong),
  );
  for (const part of [...bridgeParts, 'same'] as const) {
    const label = translate(`movement.parts.${part}`);
    const row = page.nextRow;
    page.row(
      textCell(label),
      summed(`COUNTIF(${column('part')},$A${row})`, parts[part].customers, countFormat),
      summed(`SUMIF(${column('part')},$A${row},${column('change')})`, moneyValue(parts[part].change), money),
    );
  }
  const lastPartRow = page.nextRow - 1;
  page.row(
    textCell(word('now'), styles.total),
    { value: null, style: styles.total },
    formulaCell(`SUM(C${beforeRow}:C${lastPartRow})`, moneyValue(now.net), money, styles.total),
  );
  page.blank();
  if (isComparable) {
    page.row(
      textCell(translate('tables.names.tierMoves'), styles.section),
      ...tiersOrNone.map(() => ({ value: null, style: styles.section })),
    );
    page.row(
      textCell(word('fromTier'), styles.headingLeft),
      ...tiersOrNone.map((tier) => textCell(wordOf(tier), styles.headingRight)),
    );
    for (const tierBefore of tiersOrNone) {
      page.row(
        textCell(wordOf(tierBefore)),
        ...tiersOrNone.map((tier) => {
          if (tierBefore === 'none' && tier === 'none') return null;
          const count = moves.find((move) => move.before === tierBefore && move.now === tier)?.customers ?? 0;
          return summed(
            `COUNTIFS(${column('tierBefore')},"${wordOf(tierBefore)}",${column('tier')},"${wordOf(tier)}")`,
            count,
            countFormat,
          );
        }),
      );
    }
    page.blank();
  }
  page.row(
    ...headings.map((key) =>
      textCell(
        translate(`leavingTables.headings.movement.${key}`, values),
        !leftAligned.has(key) ? styles.headingRight : textsBesideFigures.has(key) ? headingBeside : styles.headingLeft,
      ),
    ),
    ...(isOfGroups ? [textCell(translate('leavingTables.headings.movement.members'), headingBeside)] : []),
  );
  page.lines(3);
  for (const row of rows) {
    const at = page.nextRow;
    page.row(
      textCell(row.number),
      textCell(row.name),
      textCell(translate(`movement.parts.${row.part}`)),
      row.before === null ? null : moneyCell(row.before),
      row.now === null ? null : moneyCell(row.now),
      formulaCell(`N(E${at})-N(D${at})`, moneyValue(row.change), money),
      row.rankBefore === null ? null : numberCell(row.rankBefore, countFormat),
      row.rank === null ? null : numberCell(row.rank, countFormat),
      tierCell(row.tierBefore),
      tierCell(row.tier),
      dayCell(row.lastDay),
      row.phone === null
        ? null
        : textCell(markedDetail(row.phone, 'phone', row.doNotContact, translate), besideFigures),
      isOfGroups ? textCell(movedMembersText(row, translate) ?? '', besideFigures) : null,
    );
  }
  return {
    name,
    columns: [...widths, ...(isOfGroups ? [widthOfMembers] : [])].map((width) => ({ width })),
    cells: page.cells,
    rowDefs: page.rowDefs,
    ...(isComparable
      ? {
          charts: [
            {
              type: 'column',
              title: word('chart'),
              ...labelledBars,
              altText: word('chart'),
              series: [
                {
                  name: word('chart'),
                  categories: `'${name}'!$A$${beforeRow}:$A$${lastPartRow + 1}`,
                  values: `'${name}'!$C$${beforeRow}:$C$${lastPartRow + 1}`,
                  color: accentColour,
                  invertIfNegative: false,
                },
              ],
              axes: { x: { ...quietAxis, tickLblPos: 'low' }, y: hiddenAmounts },
              anchor: { from: { row: 0, col: 4 }, to: { row: lastPartRow + 1, col: 11 } },
            },
          ],
        }
      : {}),
    view: { showGridLines: false },
    headerFooter: printedHeader(rows.length, translate, true),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
  };
}

function isEverybodyListed({ rows, parts }: MovementFindings): boolean {
  return rows.length === movementParts.reduce((sum, part) => sum + parts[part].customers, 0);
}

/** Of the list, below title, parts and tiers. */
function headingRowOf(movement: MovementFindings): number {
  const { isComparable } = movement;
  const titleRows = 3 + (isComparable ? 0 : 1) + (isEverybodyListed(movement) ? 0 : 1);
  const partRows = bridgeParts.length + 5;
  const tierRows = isComparable ? tiersOrNone.length + 3 : 0;
  return titleRows + partRows + tierRows + 1;
}

export function printedOfMovement(
  movement: MovementFindings,
  { rollUp }: Pick<RevenueRanking, 'rollUp'>,
  translate: TFunction,
): NamedRange[] {
  const row = headingRowOf(movement);
  return printedNames({
    sheetName: translate('report.findings.sheets.movement'),
    headings: { first: row, last: row },
    firstRow: row + 1,
    rowCount: movement.rows.length,
    lastColumn: columnLetters(headings.length - (rollUp === undefined ? 1 : 0)),
    hasTwoEnds: true,
  });
}
