// Writes one workbook of the rows in a JSON file, by our writer or by the library's, and says how long it took.
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Cell, type CellValue, writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import { rankingDocument } from '../../../electron/reports/ranking-document.ts';
import { reportedByRevenue } from '../../../electron/reports/reported-ranking.ts';
import type { TableColumn, TableRow } from '../../../electron/spreadsheet/table-cells.ts';
import { dayFormat, dayValue, moneyFormat, moneyValue, ofUnits } from '../../../electron/spreadsheet/write-cells.ts';
import { writeDocument } from '../../../electron/spreadsheet/write-document.ts';
import type { RevenueRanking } from '../../../shared/ranking/ranking.ts';

const [what, given = '', path = ''] = process.argv.slice(2);
const content: unknown = JSON.parse(readFileSync(given, 'utf8'));
const startedMs = performance.now();
switch (what) {
  case 'our-table': {
    const { columns, rows } = content as Table;
    const document = { form: 'table', format: 'xlsx', sheetName: 'customers', columns, rowCount: rows.length } as const;
    await writeDocument(path, { document, rows }, 'en');
    break;
  }
  case 'library-table': {
    const { columns, rows } = content as Table;
    const bytes = writeXlsxStream(libraryRows(columns, rows), {
      name: 'customers',
      columns: columns.map(({ heading }) => ({ header: heading, width: 14 })),
      freezePane: { rows: 1 },
    });
    await pipeline(Readable.fromWeb(bytes as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(path));
    break;
  }
  case 'our-ranking': {
    const origin = { archiveName: 'shop', madeAt: 0, appVersion: '0.0.0', imports: [] };
    await writeDocument(path, rankingDocument(reportedByRevenue(content as RevenueRanking), origin, 'en'), 'en');
    break;
  }
  case 'library-ranking':
    writeFileSync(path, await bareRanking(content as RevenueRanking));
    break;
  default:
    throw new Error(`nothing called ${what}`);
}
const tookMs = performance.now() - startedMs;
process.stdout.write(JSON.stringify({ tookMs, peakBytes: process.resourceUsage().maxRSS * 1024 }));

interface Table {
  columns: TableColumn[];
  rows: TableRow[];
}

function* libraryRows(columns: readonly TableColumn[], rows: readonly TableRow[]): Generator<CellValue[]> {
  for (const row of rows) {
    yield row.map((cell, index) => {
      const column = columns[index];
      if (column?.kind === 'money' && typeof cell === 'number') return ofUnits(cell, column.digits);
      if (typeof cell === 'object' && cell !== null) return dayValue(cell.day);
      return column?.kind === 'day' && typeof cell === 'string' ? dayValue(cell) : cell;
    });
  }
}

/** The cells of the ranking's own sheet with their formats, and nothing else. */
function bareRanking(ranking: RevenueRanking): Promise<Uint8Array> {
  const money = moneyFormat(ranking.currency);
  const formats = ['#,##0', '@', '@', money, '#,##0', dayFormat, '0.00%', '0.00%', '@', '@'];
  const [share, text] = [{ numFmt: '0.00%' }, { numFmt: '@' }];
  return writeXlsx({
    sheets: [
      {
        name: 'Ranking',
        columns: formats.map((numFmt) => ({ width: 12, style: { numFmt } })),
        rows: ranking.rows.map((row) => [
          row.rank,
          row.number,
          row.name,
          moneyValue(row.net),
          row.orders,
          dayValue(row.lastDay),
          null,
          null,
          null,
          row.tier,
        ]),
        cells: new Map(
          ranking.rows.flatMap((row, index): [string, Partial<Cell>][] => [
            [`${index},6`, { formula: `D${index + 1}/1000`, formulaResult: row.share, style: share }],
            [`${index},7`, { formula: `H${index}+G${index + 1}`, formulaResult: row.cumulativeShare, style: share }],
            [`${index},8`, { formula: `IF(H${index + 1}<0.8,"A","B")`, formulaResult: row.class ?? '', style: text }],
          ]),
        ),
      },
    ],
  });
}
