import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../shared/import/fields.ts';
import { moneyToDecimalText } from '../../../shared/money.ts';
import { comparedColumnsOf } from '../../../shared/ranking/ranked-columns.ts';
import type { Language } from '../../../shared/settings/contract.ts';
import { type TableName, tableColumns } from '../../../shared/tables/columns.ts';
import { findLibreOffice, openInLibreOffice } from '../reports/libre-office.ts';
import { hostileTexts } from '../reports/sample-ranking.ts';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

type SaveInput = Parameters<TestEngine['client']['tables']['save']>[0];

const orders = `order number,order date,time of day,customer number,name,phone,tags,amount,channel,served by
1,2026-02-01,09:15,007,Ann,+86 138-0013-8000,tea; books,100.00,shop,Mia
2,2026-02-03,,007,Ann,,,-30.25,shop,Mia
3,2026-02-02,,8,=1+2,,,50.10,web,
4,2026-02-02,,9,Cy,,,-20.00,,
5,2026-02-05,,,,,,7.00,shop,Tom
6,2025-03-04,,8,=1+2,,,80.00,web,
`;
const year = { from: '2026-01-01', to: '2026-12-31' };

async function save(engine: TestEngine, input: SaveInput): Promise<{ path: string; name: string }> {
  const { jobId } = await engine.client.tables.save(input);
  const { token, name } = await engine.client.tables.saved({ jobId });
  const path = engine.filePath(token);
  if (path === null) throw new Error('the file is gone');
  return { path, name };
}

async function readBack(engine: TestEngine, input: SaveInput) {
  const { path, name } = await save(engine, input);
  const { headings, cells } = await readWholeFile(path);
  const width = headings.length;
  return { name, headings, rows: cells.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null)) };
}

const day = (text: string): Cell => ({ day: text, time: null });
const full = { format: 'xlsx', language: 'en' } as const;

describe('a table that leaves', () => {
  it('holds every customer as the list has them: real numbers, real days', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', orders);
    const { rows } = await engine.client.customers.list({ sort: 'net', descending: true });
    const {
      name,
      headings,
      rows: read,
    } = await readBack(engine, {
      question: { table: 'customers', filter: {}, sort: 'net', descending: true },
      ...full,
    });
    expect(name).toBe('shop – Customers 2026-11-22, every column.xlsx');
    expect(headings).toEqual([
      'Customer number',
      'Customer name',
      'Phone',
      'E-mail',
      'City',
      'Country',
      'Birthday',
      'Tags',
      'Company',
      'Looked after by',
      'Key account',
      'Source',
      'Cares about',
      'Buys elsewhere',
      'Net revenue to date (GBP)',
      'Orders',
      'First order',
      'Last order',
      'Last contact',
      'Next contact',
      'Usual gap (days)',
      'Profit (GBP)',
      'Cost known (%)',
      'Sleep',
      'Owed (GBP)',
      'Satisfaction',
      'Facts to confirm',
    ]);
    expect(rows.length).toBe(3);
    expect(read).toEqual(
      rows.map((row) => [
        row.number,
        row.name,
        row.phone,
        null,
        row.city,
        null,
        null,
        row.tags.join('; ') || null,
        null,
        null,
        null,
        null,
        null,
        null,
        Number(moneyToDecimalText(row.net ?? { minor: 0, currency: 'GBP' })),
        row.orders,
        day(row.firstDay ?? ''),
        day(row.lastDay ?? ''),
        null,
        null,
        row.usualGap === null ? null : Math.round(row.usualGap * 10) / 10,
        null,
        null,
        row.sleepState === null ? null : 'Asleep',
        row.owed === null ? null : row.owed.minor / 100,
        null,
        row.staleFacts,
      ]),
    );
  });

  it('holds the filtered customers only, as shown: the columns asked for, in that order', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', orders);
    const { headings, rows } = await readBack(engine, {
      question: { table: 'customers', filter: { text: 'ann' } },
      columns: ['net', 'name', 'number'],
      ...full,
    });
    expect(headings).toEqual(['Net revenue to date (GBP)', 'Customer name', 'Customer number']);
    expect(rows).toEqual([[69.75, 'Ann', '007']]);
  });

  it('holds every order with its fields, those of one figure where it is asked for one', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', orders);
    const question = { table: 'orders', ...year } as const;
    const { orders: listed } = await engine.client.orders.list(year);
    const { rows } = await readBack(engine, { question, ...full });
    const numbers: Record<string, string> = { Ann: '007', '=1+2': '8', Cy: '9' };
    expect(listed.length).toBe(5);
    expect(rows).toEqual(
      listed.map((order) => [
        order.number,
        day(order.day),
        order.time,
        numbers[order.customerName ?? ''] ?? null,
        order.customerName,
        Number(moneyToDecimalText(order.net)),
        'GBP',
        order.channel || null,
        order.servedBy,
        order.hasSale ? 'yes' : 'no',
        1,
        'orders.csv',
      ]),
    );
    const walkIns = await readBack(engine, {
      question: { ...question, leftOut: 'walkIn' },
      columns: ['number', 'net'],
      ...full,
    });
    expect(walkIns.rows).toEqual([['5', 7]]);
  });

  it('holds the ranking, with the period before and the change where compared', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', orders);
    const columns = ['rank', 'name', 'net', 'share', 'lastDay', 'tier'];
    const question = { table: 'ranking', question: year } as const;
    const plain = await readBack(engine, { question, ...full });
    expect(plain.headings.length).toBe(tableColumns.ranking.length);
    const { rows } = await engine.client.ranking.revenueRows(year);
    const shown = await readBack(engine, { question, columns, ...full });
    expect(shown.rows).toEqual(
      rows.map((row) => [row.rank, row.name, row.net.minor / 100, row.share, day(row.lastDay), expect.any(String)]),
    );
    const compared = await readBack(engine, {
      question: { ...question, comparesWithBefore: true },
      columns: ['name', ...comparedColumnsOf.revenue],
      ...full,
    });
    expect(compared.headings).toEqual([
      'Customer name',
      'Previous rank (2025-01-01 to 2025-12-31)',
      'Previous net revenue (2025-01-01 to 2025-12-31, GBP)',
      'Change of net revenue (GBP)',
    ]);
    expect(compared.rows).toEqual([
      ['Ann', null, null, 69.75],
      ['=1+2', 1, 80, -29.9],
    ]);
  });

  it('holds the movement between two periods: the listed part, both periods in the headings', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', orders);
    const question = { table: 'movement', question: { ...year, comparedWith: 'lastYear' } } as const;
    const columns = ['name', 'part', 'before', 'now', 'change', 'rankBefore', 'rank'];
    const all = await readBack(engine, { question, columns, ...full });
    expect(all.name).toBe('shop – Movement 2026-01-01 to 2026-12-31.xlsx');
    expect(all.headings.slice(2, 5)).toEqual([
      'Net revenue 2025-01-01 to 2025-12-31 (GBP)',
      'Net revenue 2026-01-01 to 2026-12-31 (GBP)',
      'Change (GBP)',
    ]);
    expect(all.rows).toEqual([
      ['Ann', 'New', null, 69.75, 69.75, null, 1],
      ['=1+2', 'Down', 80, 50.1, -29.9, 1, 2],
    ]);
    const down = await readBack(engine, { question: { ...question, part: 'down' }, columns, ...full });
    expect(down.rows).toEqual(all.rows.slice(1));
  });

  it('holds a snapshot and what it is compared with: the listed part, the day it was taken in the name', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', orders);
    const { id } = await engine.client.snapshots.take({ name: 'Before', question: year });
    await engine.bring('more.csv', 'order number,order date,customer number,amount\n9,2026-03-01,8,50.00\n');
    const question = { table: 'snapshot', comparison: { id } } as const;
    const columns = ['rank', 'rankBefore', 'placesGained', 'name', 'part', 'before', 'now', 'change'];
    const all = await readBack(engine, { question, columns, ...full });
    expect(all.name).toBe('shop – Snapshot of 2026-11-22 compared.xlsx');
    expect(all.rows).toEqual([
      [1, 2, 1, '=1+2', 'Up', 50.1, 100.1, 50],
      [2, 1, -1, 'Ann', 'Down', 69.75, 69.75, 0],
    ]);
    const up = await readBack(engine, { question: { ...question, part: 'up' }, ...full });
    expect(up.rows.length).toBe(1);
    expect(up.headings.length).toBe(tableColumns.snapshot.length);
  });

  it('holds the points of the Pareto curve as the page draws them', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', orders);
    const { pareto } = await engine.client.ranking.revenueSummary(year);
    const { rows, name } = await readBack(engine, { question: { table: 'pareto', question: year }, ...full });
    expect(name).toBe('shop – Pareto curve 2026-01-01 to 2026-12-31.xlsx');
    expect(rows).toEqual(pareto.map((point) => [point.customerShare, point.netShare]));
  });

  it('holds the tiers, the moves between them and who is next in line, as the page shows them', async () => {
    const engine = await openTestEngine();
    await engine.bring(
      'orders.csv',
      `order number,order date,customer number,name,amount
1,2025-01-01,9,Ann,50.00
2,2025-12-31,10,Bob,80.00
3,2026-01-01,9,Ann,90.00
4,2026-12-31,11,Cy,20.00
`,
    );
    const { tiers, moves, steps } = await engine.client.ranking.tiers(year);
    const table = async (name: 'tiers' | 'tierMoves' | 'tierSteps') =>
      (await readBack(engine, { question: { table: name, question: year }, ...full })).rows;
    expect((await table('tiers')).map(([tier, customers]) => [tier, customers])).toEqual(
      ['Top 1%', 'Next 4%', 'Next 15%', 'The rest'].map((name, index) => [name, tiers[index]?.customers]),
    );
    expect((await table('tierMoves')).map(([, , customers]) => customers)).toEqual(
      moves.map(({ customers }) => customers),
    );
    expect((await table('tierSteps')).map(([, , number]) => number)).toEqual(
      steps.flatMap(({ next }) => next.map(({ number }) => number)),
    );
    const ofTier = { question: year, tier: 'top', figure: 'profit' } as const;
    const customers = await readBack(engine, { question: { table: 'tierCustomers', ...ofTier }, ...full });
    expect(customers.rows.map(([number, name]) => [number, name])).toEqual([['9', 'Ann']]);
  });

  it('holds who is not known at all: without a sale in the period and without a known factor', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', orders);
    await engine.client.customers.create({ name: 'Zoe', number: '99' });
    const question = { table: 'nothingKnown', question: year } as const;
    const { rows, name } = await readBack(engine, { question, ...full });
    expect(name).toBe('shop – Nothing known 2026-01-01 to 2026-12-31.xlsx');
    expect(rows).toContainEqual(['99', 'Zoe']);
    expect(rows.length).toBe((await engine.client.ranking.nothingKnown(year)).total);
  });

  it('holds imports and history, their instants as the wall clock shows them', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', orders);
    const [entry] = await engine.client.import.list();
    const imports = await readBack(engine, { question: { table: 'imports' }, ...full });
    const at = new Date(entry?.at ?? 0);
    const time = `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}:00`;
    expect(imports.rows[0]?.slice(0, 6)).toEqual([
      { day: '2026-11-22', time },
      'orders.csv',
      'Orders',
      'Add new, fill blanks',
      'Customer number',
      6,
    ]);
    const { acts, total } = await engine.client.acts.list({});
    const history = await readBack(engine, { question: { table: 'acts' }, format: 'xlsx', language: 'zh-CN' });
    expect(history.rows.length).toBe(total);
    expect(history.rows.map((row) => row[3])).toEqual(acts.map((act) => act.subject));
    expect(history.rows[0]?.slice(1, 5)).toEqual(['导入', '导入', 'orders.csv', '3 位客户；6 张订单；6 行明细']);
  });

  it.each<{ language: Language; name: string }>([
    { language: 'en', name: 'shop – Orders 2026-11-22.csv' },
    { language: 'zh-CN', name: 'shop – 订单 2026-11-22.csv' },
  ])('as CSV is the same table: $language', async ({ language, name }) => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', orders);
    const question = { table: 'orders' } as const;
    const asText = await readBack(engine, { question, format: 'csv', language });
    const asWorkbook = await readBack(engine, { question, format: 'xlsx', language });
    expect(asText.name).toBe(name);
    expect(asText.headings).toEqual(asWorkbook.headings);
    const plain = (cell: Cell): string => {
      if (typeof cell === 'number') return cell.toFixed(2);
      return typeof cell === 'object' && cell !== null ? cell.day : String(cell ?? '');
    };
    const [net, lines] = [5, 10];
    expect(asText.rows.map((row) => row.map((cell) => String(cell ?? '').replace(/^'/u, '')))).toEqual(
      asWorkbook.rows.map((row) => row.map((cell, index) => (index === lines ? String(cell) : plain(cell)))),
    );
    expect(asText.rows.map((row) => row[net])).toContain('-30.25');
  });

  it('comes in again without any mapping, and changes nothing', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', orders);
    for (const language of ['en', 'zh-CN'] as const) {
      for (const format of ['xlsx', 'csv'] as const) {
        const customers = await save(engine, { question: { table: 'customers', filter: {} }, format, language });
        const again = await engine.bring(customers.name, readFileSync(customers.path), {
          kind: 'customers',
          mode: 'replace',
        });
        expect(again).toMatchObject({ rowsIn: 3, skipped: 3, rejected: 0 });
        const sold = await save(engine, { question: { table: 'orders' }, format, language });
        const same = await engine.bring(sold.name, readFileSync(sold.path), { kind: 'orders', mode: 'replace' });
        expect(same).toMatchObject({ rowsIn: 6, skipped: 6, rejected: 0 });
      }
    }
  });

  it('refuses a column that the table does not have, and one of a comparison that is not made', async () => {
    const engine = await openTestEngine();
    const ranking = { table: 'ranking', question: {} } as const;
    for (const [question, column] of [
      [{ table: 'customers', filter: {} }, 'passphrase'],
      [ranking, 'netBefore'],
    ] as const) {
      await expect(engine.client.tables.save({ question, columns: [column], ...full })).rejects.toMatchObject({
        code: 'INPUT_INVALID',
        data: { values: { field: `columns.${column}` } },
      });
    }
  });

  it('needs an open archive', async () => {
    const engine = await openTestEngine();
    await engine.client.archive.close();
    await expect(engine.client.tables.save({ question: { table: 'acts' }, ...full })).rejects.toMatchObject({
      code: 'ARCHIVE_NONE_OPEN',
    });
  });

  it('is as it was when it was begun, whatever is changed meanwhile', async () => {
    const engine = await openTestEngine();
    const lines = Array.from({ length: 4_500 }, (_, index) => `${index},Name ${String(index).padStart(5, '0')}`);
    await engine.bring('many.csv', `customer number,name\n${lines.join('\n')}\n`, { kind: 'customers' });
    const { jobId } = await engine.client.tables.save({ question: { table: 'customers', filter: {} }, ...full });
    const { rows } = await engine.client.customers.list({ sort: 'number', limit: 1, offset: 4_000 });
    await engine.client.customers.edit({ id: rows[0]?.id ?? 0, change: { name: 'Zz changed meanwhile' } });
    const { token } = await engine.client.tables.saved({ jobId });
    const { cells } = await readWholeFile(engine.filePath(token) ?? '');
    expect(cells.map((row) => row[1])).toEqual(lines.map((line) => line.split(',')[1]));
  });

  it('can be cancelled, and then is not there', async () => {
    const engine = await openTestEngine();
    const lines = Array.from({ length: 6_000 }, (_, index) => `${index},Name ${index}`);
    await engine.bring('many.csv', `customer number,name\n${lines.join('\n')}\n`, { kind: 'customers' });
    const { jobId } = await engine.client.tables.save({ question: { table: 'customers', filter: {} }, ...full });
    await engine.client.jobs.cancel({ jobId });
    await expect(engine.client.tables.saved({ jobId })).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    expect(readdirSync(join(engine.folder, 'files', 'drafts'))).toEqual([]);
  });
});

describe('the workbook of a table', () => {
  it('has frozen headings and a filter over all rows, and is whole with no rows at all', async () => {
    const engine = await openTestEngine();
    await engine.bring('orders.csv', orders);
    const some = await save(engine, { question: { table: 'orders' }, ...full });
    const [sheet] = (await readXlsx(readFileSync(some.path))).sheets;
    expect(sheet).toMatchObject({ name: 'Orders', freezePane: { rows: 1 }, autoFilter: { range: 'A1:L7' } });
    expect(sheet?.columns?.every(({ width = 0 }) => width >= 8)).toBe(true);
    const none = await save(engine, { question: { table: 'customers', filter: { text: 'nobody at all' } }, ...full });
    const [empty] = (await readXlsx(readFileSync(none.path))).sheets;
    expect(empty?.rows.length).toBe(1);
  });
});

const program = findLibreOffice();

describe.skipIf(program === null)('LibreOffice', () => {
  it('opens every table: headings in words, hostile names as texts, money, days and instants as such', async () => {
    const engine = await openTestEngine('KWD');
    const rows = hostileTexts.map((text, index) => `${index},"${text.replaceAll('"', '""')}",2026-03-04,1${index}.125`);
    await engine.bring('hostile.csv', `customer number,name,order date,amount\n${rows.join('\n')}\n`);
    const questions: Exclude<SaveInput['question'], { table: 'exchange' }>[] = [
      { table: 'customers', filter: {}, sort: 'number' },
      { table: 'orders' },
      { table: 'ranking', question: year, comparesWithBefore: true },
      { table: 'pareto', question: year },
      { table: 'tiers', question: year },
      { table: 'imports' },
      { table: 'owed' },
      { table: 'products' },
      { table: 'dueAgain' },
      { table: 'acts' },
    ];
    const files: string[] = [];
    for (const question of questions) {
      const { path } = await save(engine, { question, format: 'xlsx', language: 'zh-CN' });
      files.push(join(engine.folder, `${question.table}.xlsx`));
      copyFileSync(path, files.at(-1) ?? '');
    }
    const opened = await openInLibreOffice(program ?? '', engine.folder, files);

    const rowsOf = (table: TableName) => opened.get(`${table}.xlsx`)?.[0]?.rows ?? [];
    for (const { table } of questions) {
      const headings = rowsOf(table)[0]?.map(({ value }) => String(value)) ?? [];
      const compared = table === 'ranking' ? comparedColumnsOf.revenue.length : 0;
      expect(headings.length, table).toBe(tableColumns[table].length + compared);
      for (const heading of headings) expect(heading).not.toMatch(/[{}]|tables\.|^$/u);
    }
    const { rows: listed } = await engine.client.ranking.revenueRows(year);
    const ranked = rowsOf('ranking').slice(1);
    expect(listed.length).toBeGreaterThan(20);
    expect(ranked.map((row) => row[2]?.value)).toEqual(listed.map(({ name }) => name || null));
    expect(ranked.map((row) => row[3]?.value)).toEqual(listed.map(({ net }) => net.minor / 1_000));
    for (const row of ranked) {
      expect(row.filter(({ formula }) => formula !== null)).toEqual([]);
      expect(row[2]?.type).toMatch(/^(?:string|empty)$/u);
      expect(row[5]).toMatchObject({ type: 'date', value: '2026-03-04' });
      expect(row[6]?.type).toBe('percentage');
    }
    const [at] = rowsOf('imports')[1] ?? [];
    expect(at?.type).toBe('date');
    expect(String(at?.value)).toMatch(/^2026-11-2[123]T\d\d:02:00$/u);
  }, 120_000);
});
