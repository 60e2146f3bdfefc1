import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { customerRows } from '../../../electron/customers/list-customers.ts';
import { namedRanking } from '../../../electron/ranking/names-of-ranked.ts';
import { revenueRanking } from '../../../electron/ranking/revenue-ranking.ts';
import type { TableColumn } from '../../../electron/spreadsheet/table-cells.ts';
import { todayLocal } from '../../../shared/day.ts';
import { emptyFolder, fullArchive, homeCurrency } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { ratioRow } from '../bench-row.ts';
import { ownProgram } from '../built-program.ts';
import { inTurns } from '../in-turns.ts';
import { firstDay, lastDay } from '../made-orders.ts';

const part = 'workbooks';
const megabyte = 1024 * 1024;

interface Written {
  tookMs: number;
  peakBytes: number;
}

/** 100,000 customers leave as a plain list and as the ranking's workbook; ours and the library's own writers. */
export const workbookPart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const folder = emptyFolder(part);
    const table = join(folder, 'table.json');
    const ranking = join(folder, 'ranking.json');
    await keepContents(table, ranking);
    const write = (what: string, given: string) => async (): Promise<Written> => {
      const path = join(folder, `${what}.xlsx`);
      const { stdout } = await ownProgram('write-workbook.ts', [what, given, path]);
      if (readFileSync(path).subarray(0, 2).toString() !== 'PK') throw new Error(`${what} wrote no workbook`);
      return JSON.parse(stdout) as Written;
    };
    const found = await inTurns(
      runs,
      {
        table: write('our-table', table),
        tablePeer: write('library-table', table),
        ranking: write('our-ranking', ranking),
        rankingPeer: write('library-ranking', ranking),
      },
      0,
    );
    rmSync(folder, { recursive: true, force: true });
    const seconds = (runsOf: readonly Written[]): number[] => runsOf.map(({ tookMs }) => tookMs / 1000);
    const peaks = (runsOf: readonly Written[]): number[] => runsOf.map(({ peakBytes }) => peakBytes / megabyte);
    const list = { part, name: 'customers as a plain list', unit: 's' } as const;
    const book = { part, name: 'ranking as a workbook', unit: 's' } as const;
    return [
      ratioRow(
        list,
        seconds(found.table),
        { name: 'hucre’s stream writer, same cells', values: seconds(found.tablePeer) },
        1.2,
      ),
      ratioRow(
        { ...list, name: `${list.name}, writer’s peak`, unit: 'MB' },
        peaks(found.table),
        { name: 'hucre’s stream writer, same cells', values: peaks(found.tablePeer) },
        null,
      ),
      ratioRow(
        book,
        seconds(found.ranking),
        { name: 'bare writeXlsx, same cells', values: seconds(found.rankingPeer) },
        1.3,
      ),
      ratioRow(
        { ...book, name: `${book.name}, writer’s peak`, unit: 'MB' },
        peaks(found.ranking),
        { name: 'bare writeXlsx, same cells', values: peaks(found.rankingPeer) },
        null,
      ),
    ].map((row) => ({ ...row, note: 'the library leaves out filter, heading style and the other sheets' }));
  },
};

const columns: TableColumn[] = [
  { heading: 'Number', kind: 'text' },
  { heading: 'Name', kind: 'text' },
  { heading: 'Phone', kind: 'text' },
  { heading: 'Net', kind: 'money', digits: 2 },
  { heading: 'Orders', kind: 'count' },
  { heading: 'Last order', kind: 'day' },
];

async function keepContents(table: string, ranking: string): Promise<void> {
  const archive = await openArchive(await fullArchive());
  try {
    const { reader } = archive;
    const ids = reader.prepare<[], number>('SELECT id FROM customers ORDER BY number').pluck().all();
    const rows = customerRows(reader, ids, { homeCurrency, today: todayLocal(new Date()) }).map((row) => [
      row.number,
      row.name,
      row.phone,
      row.net?.minor ?? null,
      row.orders,
      row.lastDay,
    ]);
    writeFileSync(table, JSON.stringify({ columns, rows }));
    const question = { from: firstDay, to: lastDay, split: 'count' as const };
    writeFileSync(
      ranking,
      JSON.stringify(namedRanking(reader, revenueRanking(reader, question, { today: lastDay, homeCurrency }))),
    );
  } finally {
    archive.close();
  }
}
