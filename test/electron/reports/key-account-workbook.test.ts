import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { KeyAccountFindings } from '../../../electron/reports/key-account-findings.ts';
import { rankingDocument } from '../../../electron/reports/ranking-document.ts';
import { reportedByRevenue } from '../../../electron/reports/reported-ranking.ts';
import { writeDocument } from '../../../electron/spreadsheet/write-document.ts';
import { addDays } from '../../../shared/day.ts';
import { factors } from '../../../shared/factors/factors.ts';
import { translator } from '../../../shared/locales/words.ts';
import type { MovedRow } from '../../../shared/ranking/movement-contract.ts';
import { tierMoves, tiersOrNone } from '../../../shared/ranking/tiers.ts';
import { RandomSource } from '../../../shared/sample-shop/random-source.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { findLibreOffice, type OpenedSheet, openInLibreOffice } from './libre-office.ts';
import { sampleOrigin, sampleRanking } from './sample-ranking.ts';

const customerCount = 30;
const period = { from: '2025-11-23', to: '2026-11-22' };

/** Customers with and without a rhythm, and scores of the owner. */
async function shop(): Promise<TestEngine> {
  const source = new RandomSource('workbook');
  const lines: string[] = [];
  for (let customer = 1; customer <= customerCount; customer += 1) {
    let day = addDays('2024-06-01', source.whole(0, 300));
    for (let order = source.whole(1, 9); order > 0 && day <= period.to; order -= 1) {
      lines.push(`${lines.length + 1},${day},${customer},Customer ${customer},${source.whole(5, 400)}.50`);
      day = addDays(day, source.whole(5, 90));
    }
  }
  lines.push('r1,2026-02-02,99,Only returns,-7.00', 'w1,2026-02-02,,,12.50');
  const engine = await openTestEngine();
  await engine.bring('orders.csv', `order number,order date,customer number,name,amount\n${lines.join('\n')}\n`);
  const { rows } = await engine.client.customers.list({ limit: customerCount });
  for (const { id } of rows) {
    for (const factor of ['credit', 'influence', 'tolerance'] as const) {
      const isGiven = source.chance(0.4);
      if (isGiven)
        await engine.client.factors.give({
          customerId: id,
          factor,
          score: source.whole(0, 5),
          reason: '',
          day: '2026-01-01',
        });
    }
  }
  return engine;
}

/** As the page shows them; of `weights` that the owner keeps. */
async function findingsOf({ client }: TestEngine): Promise<KeyAccountFindings> {
  const { rows, total } = await client.ranking.scoredRows({ ...period, limit: 500 });
  const { shopMeans, weights, moneyWeight, homeCurrency } = await client.ranking.scoredSummary(period);
  const { overlooked, setAside, tooLittleKnown } = await client.ranking.overlooked(period);
  const moved = await client.ranking.movement({ ...period, comparedWith: 'lastYear', limit: 500 });
  return {
    scored: {
      moneyWeight,
      factors: factors.flatMap((factor) => {
        const assumed = shopMeans[factor];
        const known = rows.filter((row) => row.factors[factor].score !== null).length;
        return assumed === null
          ? []
          : [{ factor, weight: weights[factor], assumed, isCommon: known * 10 >= customerCount }];
      }),
      hidden: factors.filter((factor) => shopMeans[factor] === null),
      rows,
      shown: null,
      live: new Set(rows.map(({ customerId }) => customerId)),
      customers: total,
    },
    leading: null,
    isAnythingKnown: true,
    front: { author: '', edited: [] },
    overlooked: overlooked.map(({ row, degree, why }) => ({ row, degree, why: why.map(({ factor }) => factor) })),
    setAside,
    tooLittleKnown,
    homeCurrency,
    movement: { ...moved, moves: movesOf(moved.rows), isComparable: true },
    turnover: null,
    named: { accounts: [], care: await client.namedAccounts.care() },
  };
}

describe('the workbook of key accounts', () => {
  it('is saved with what money does not show, the weights, who is overlooked and who came and went', async () => {
    const { sheets } = await readXlsx(readFileSync(await saved(await shop())));
    const t = translator('en');
    expect(sheets.map(({ name }) => name)).toEqual([
      t('report.findings.sheets.front'),
      t('report.ranking.sheets.summary'),
      t('report.ranking.sheets.charts'),
      t('report.ranking.sheets.ranking'),
      ...['scored', 'weights', 'overlooked', 'care', 'movement', 'turnover'].map((sheet) =>
        t(`report.findings.sheets.${sheet}`),
      ),
      t('report.ranking.sheets.method'),
      t('report.ranking.sheets.chartFigures'),
    ]);
    expect(sheets.every(({ headerFooter }) => headerFooter?.oddFooter?.includes('&P') === true)).toBe(true);
  }, 30_000);
});

const program = findLibreOffice();

describe.skipIf(program === null)('LibreOffice', () => {
  it('shows the ranks the program would show, under its weights and under others typed into the table, or none', async () => {
    const engine = await shop();
    const findings = await findingsOf(engine);
    const ranking = sampleRanking([{ name: 'Only', netMinor: 1 }]);
    const write = async (
      file: string,
      changed: { moneyWeight: number; weights: Record<string, number> } | null,
      shown: KeyAccountFindings = findings,
    ) => {
      const built = rankingDocument(reportedByRevenue(ranking), sampleOrigin, 'en', shown);
      if (built.document.form !== 'workbook') throw new Error('no workbook');
      const sheet = built.document.sheets.find(({ name }) => name === 'Weights');
      for (const [at, cell] of sheet?.cells ?? []) {
        const label = sheet?.cells?.get(at.replace(/,\d+$/u, ',0'))?.value;
        const factor = factors.find((one) => translator('en')(`factors.names.${one}`) === label);
        if (changed === null || !at.endsWith(',1') || cell.value === undefined || typeof cell.value === 'string')
          continue;
        cell.value = factor === undefined ? changed.moneyWeight : (changed.weights[factor] ?? 1);
      }
      await writeDocument(join(engine.folder, file), built, 'en');
      return join(engine.folder, file);
    };
    const others = { moneyWeight: 0.25, weights: { loyalty: 3, credit: 0, influence: 2.5 } };
    const few = withLiveRanks(findings, 8);
    const cut = withRowsListed(findings, 20);
    const files = [
      await write('same.xlsx', null),
      await write('changed.xlsx', others),
      await write('few-same.xlsx', null, few),
      await write('few-changed.xlsx', others, few),
      await write('cut-same.xlsx', null, cut),
      await write('cut-changed.xlsx', others, cut),
      await saved(engine),
    ];
    const opened = await openInLibreOffice(program ?? '', engine.folder, files);
    const cases = [
      ['same.xlsx', {}],
      ['changed.xlsx', others],
    ] as const;
    for (const [file, weights] of cases) {
      const { rows } = await engine.client.ranking.scoredRows({ ...period, ...weights, limit: 500 });
      const shown = scoredRowsOf(opened.get(file) ?? []);
      expect(shown.size).toBe(rows.length);
      for (const row of rows) {
        const cells = shown.get(row.number) ?? [];
        const [rankCombined, , rankValue] = cells;
        expect([row.number, rankCombined?.value, rankValue?.value]).toEqual([
          row.number,
          row.rankCombined,
          row.rankValue,
        ]);
        expect(cells[8]?.value === '' ? null : (cells[8]?.value ?? null)).toEqual(closeTo(row.value));
        expect(cells[9]?.value).toBeCloseTo(row.confidence, 9);
        expect(cells[10]?.value).toBeCloseTo(row.cautiousValue, 8);
        expect(cells[11]?.value).toBeCloseTo(row.combined, 6);
        expect(cells.slice(8, 12).every(({ formula }) => formula !== null)).toBe(true);
      }
    }
    const partly = [
      ['few-same.xlsx', {}, few],
      ['few-changed.xlsx', others, few],
      ['cut-same.xlsx', {}, cut],
      ['cut-changed.xlsx', others, cut],
    ] as const;
    for (const [file, weights, { scored }] of partly) {
      const { rows } = await engine.client.ranking.scoredRows({ ...period, ...weights, limit: 500 });
      const sheets = opened.get(file) ?? [];
      const shown = scoredRowsOf(sheets);
      expect(shown.size, file).toBe(scored?.rows.length);
      for (const row of rows.filter(({ number }) => shown.has(number))) {
        const cells = shown.get(row.number) ?? [];
        const areRanksShown =
          file.endsWith('-same.xlsx') || (scored === few.scored && few.scored?.live.has(row.customerId));
        expect(cells[10]?.value).toBeCloseTo(row.cautiousValue, 8);
        expect(cells[11]?.value).toBeCloseTo(row.combined, 6);
        expect([file, row.number, cells[0]?.value, cells[2]?.value]).toEqual([
          file,
          row.number,
          ...(areRanksShown ? [row.rankCombined, row.rankValue] : [null, null]),
        ]);
      }
      const note = sheetOf(sheets, 'Beyond money').rows[0]?.[0]?.value;
      expect(note).toContain(scored === few.scored ? 'The ranks of 8 rows follow' : 'the first 20 of');
      expect(sheetOf(sheets, 'Weights').rows.map(([cell]) => cell?.value)).toContain(note);
    }
    const movement = sheetOf(opened.get('same.xlsx') ?? [], 'Movement');
    const now = movement.rows.find((row) => row[0]?.value === 'Net revenue now')?.[2];
    expect(now?.formula).toContain('SUM(');
    const headingsAt = movement.rows.findIndex((row) => row[0]?.value === 'Customer number');
    const movedOnSheet = movement.rows.slice(headingsAt + 1);
    expect(movedOnSheet.length).toBe(moved(findings).rows.length);
    // LibreOffice passes over empty cells at the beginning of a range, so that those who are new would not be counted.
    const tierColumn = (name: string) => movement.rows[headingsAt]?.findIndex((cell) => cell?.value === name) ?? -1;
    const tiersOfMoved = movedOnSheet.flatMap((row) => [row[tierColumn('Previous tier')], row[tierColumn('Tier')]]);
    const saidTiers = tiersOfMoved.map((cell) => cell?.value);
    expect(saidTiers).not.toContain(undefined);
    expect(saidTiers).toContain('No sale');
    expect(Math.round(Number(now?.value) * 100)).toBe(moved(findings).now.net.minor);

    const moves = moved(findings).moves;
    const tiersAt = movement.rows.findIndex((row) => row[0]?.value === 'Movement between tiers') + 2;
    for (const [line, before] of tiersOrNone.entries()) {
      const cells = movement.rows[tiersAt + line]?.slice(1, 1 + tiersOrNone.length) ?? [];
      for (const [column, tier] of tiersOrNone.entries()) {
        if (before === 'none' && tier === 'none') continue;
        const customers = moves.find((move) => move.before === before && move.now === tier)?.customers ?? 0;
        expect(cells[column], `${before} ${tier}`).toMatchObject({ value: customers });
        expect(cells[column]?.formula).toContain('COUNTIFS(');
      }
    }

    const handedOver = opened.get('saved.xlsx') ?? [];
    const turnover = (label: string) =>
      sheetOf(handedOver, 'Turnover').rows.find((row) => row[0]?.value === label)?.[2];
    const [ofArchive] = await engine.client.orders.money();
    expect(turnover('Difference')).toMatchObject({ value: 0 });
    expect(turnover('Orders of these files in the period')?.value).toBe(turnover('Turnover of the period')?.value);
    expect(turnover('orders.csv')?.value).toBe(turnover('Turnover of the period')?.value);
    expect(turnover('Returns only')?.value).toBe(-7);
    expect(turnover('Walk-in sales')?.value).toBe(12.5);
    const whole = sheetOf(handedOver, 'Turnover').rows.findLast((row) => row[0]?.value === 'orders.csv')?.[2];
    expect(whole?.value).toBe(Number(ofArchive?.total));
    expect(turnover('Orders of this file in the period')?.formula).toContain('SUM(');
    expect(turnover('Orders of this file in the period')?.value).toBe(turnover('Turnover of the period')?.value);
    expect(turnover('counted with another file, or changed since')).toBeUndefined();
    const front = sheetOf(handedOver, 'Report').rows;
    const { rows: first } = await engine.client.ranking.revenueRows({ ...period, limit: 10 });
    const listed = front.slice(-first.length).map((row) => [row[0]?.value, row[1]?.value]);
    expect(listed).toEqual(first.map(({ rank, name }) => [rank, name]));
    expect(front[0]?.[0]?.value).toBe('shop');
  }, 120_000);
});

/** As of a shop that is too large for the ranks of all to follow the weights. */
function withLiveRanks(findings: KeyAccountFindings, count: number): KeyAccountFindings {
  const { scored } = findings;
  if (scored === null) throw new Error('nothing is known beyond money');
  return {
    ...findings,
    scored: { ...scored, live: new Set(scored.rows.slice(0, count).map(({ customerId }) => customerId)) },
  };
}

/** As of a shop with more customers than a sheet lists. */
function withRowsListed(findings: KeyAccountFindings, count: number): KeyAccountFindings {
  const { scored } = withLiveRanks(findings, count);
  return { ...findings, scored: scored === null ? null : { ...scored, rows: scored.rows.slice(0, count) } };
}

function movesOf(rows: readonly MovedRow[]) {
  return tierMoves(
    rows.map((row) => ({ ...row, beforeMinor: row.before?.minor ?? null, nowMinor: row.now?.minor ?? null })),
  );
}

/** The workbook as it is saved, next to the archive. */
async function saved({ client, filePath, folder }: TestEngine): Promise<string> {
  const { jobId } = await client.ranking.save({ ...period, format: 'xlsx', language: 'en' });
  const { token } = await client.ranking.saved({ jobId });
  const path = filePath(token);
  if (path === null) throw new Error('the file is gone');
  const copy = join(folder, 'saved.xlsx');
  copyFileSync(path, copy);
  return copy;
}

function moved({ movement }: KeyAccountFindings): NonNullable<KeyAccountFindings['movement']> {
  if (movement === null) throw new Error('no movement');
  return movement;
}

function sheetOf(sheets: readonly OpenedSheet[], name: string): OpenedSheet {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** By customer number, below the headings. */
function scoredRowsOf(sheets: readonly OpenedSheet[]): Map<string, OpenedSheet['rows'][number]> {
  const rows = sheetOf(sheets, 'Beyond money').rows.slice(4);
  return new Map(rows.flatMap((row) => (typeof row[3]?.value === 'string' ? [[row[3].value, row]] : [])));
}

function closeTo(value: number | null): unknown {
  return value === null ? null : expect.closeTo(value, 9);
}
