import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../shared/locales/words.ts';
import { type AnyRankingBasis, allRankingBases } from '../../../shared/ranking/ranking.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { findLibreOffice, type OpenedSheet, openInLibreOffice } from './libre-office.ts';

const period = { from: '2025-11-23', to: '2026-11-22' };
const others = { moneyWeight: 0.25, weights: { loyalty: 3, credit: 0 } };

/** Twelve customers of whom one has no cost, one brings a loss, some are scored; two are a household. */
async function shop(): Promise<TestEngine> {
  const engine = await openTestEngine();
  const lines = Array.from({ length: 12 }, (_, customer) =>
    Array.from({ length: 1 + (customer % 4) }, (__, visit) => {
      const cost = customer === 5 ? '' : customer === 11 ? '190' : String(10 + customer * 7);
      return `${customer}-${visit},2026-0${visit + 2}-1${visit},C${customer},Customer ${customer},${200 - customer * 9},${cost}`;
    }),
  ).flat();
  lines.push('x,2025-03-01,C3,Customer 3,7.00,2');
  await engine.bring('orders.csv', `order number,order date,customer number,name,amount,cost\n${lines.join('\n')}\n`);
  const { rows } = await engine.client.customers.list({ sort: 'number' });
  const id = (number: string) => rows.find((row) => row.number === `C${number}`)?.id ?? 0;
  await engine.client.groups.add({ name: 'Twos', kind: 'household', customerIds: [id('2'), id('3')] });
  for (const [number, score] of [
    ['9', 5],
    ['10', 4],
    ['0', 1],
  ] as const) {
    const given = { score, reason: '', day: '2026-01-01' };
    for (const factor of ['credit', 'influence'] as const) {
      await engine.client.factors.give({ customerId: id(number), factor, ...given });
    }
  }
  return engine;
}

type Asked = Partial<Parameters<TestEngine['client']['ranking']['save']>[0]>;

async function saved({ client, filePath, folder }: TestEngine, name: string, asked: Asked): Promise<string> {
  const { jobId } = await client.ranking.save({ ...period, format: 'xlsx', language: 'en', ...asked });
  const { token } = await client.ranking.saved({ jobId });
  const path = join(folder, name);
  copyFileSync(filePath(token) ?? '', path);
  return path;
}

async function sheetsOf(engine: TestEngine, name: string, asked: Asked) {
  const { sheets } = await readXlsx(readFileSync(await saved(engine, name, asked)));
  return (sheet: string) => sheets.find((one) => one.name === sheet);
}

async function rowsOfList(engine: TestEngine, asked: Asked): Promise<string[]> {
  const list = readFileSync(await saved(engine, 'list.csv', { format: 'csv', ...asked }), 'utf8');
  const [headings = '', ...rows] = list.trimEnd().split(/\r?\n/u);
  const place = headings.split(',').indexOf('Customer number');
  return rows.map((row) => row.split(',')[place] ?? '');
}

const t = translator('en');

describe.each(allRankingBases)('the workbook by %s', (by) => {
  it('speaks of that order: title, method, first page; its first are those of the page', async () => {
    const engine = await shop();
    const sheet = await sheetsOf(engine, `${by}.xlsx`, { by });
    const title = t(`report.ranking.title.${by}`);
    expect(sheet('Summary')?.rows[0]?.[0]).toBe(title);
    expect(sheet('Method')?.rows[0]?.[0]).toBe(title);
    const front = sheet('Report')?.rows ?? [];
    const at = front.findIndex((row) => row[0] === t(`report.findings.front.firstOf.${by}`, { count: 10 }));
    const listed = front.slice(at + 2, at + 12).map((row) => [row[0], row[1]]);
    const rows =
      by === 'profit'
        ? (await engine.client.ranking.byProfit({ ...period, limit: 10 })).rows
        : (await engine.client.ranking.scoredRows({ ...period, by, limit: 10 })).rows;
    expect(listed).toEqual(rows.map(({ rank, name }) => [rank, name]));
    const sentences = front.slice(0, at).flat().join('\n');
    const about: Record<AnyRankingBasis, string> = {
      revenue: 'of the revenue; the largest',
      profit: 'of the sales is known, and profit is of these.',
      value: 'leads beyond money',
      combined: 'With revenue at 60% of the score',
    };
    expect(sentences).toContain(about[by]);
    const { sentences: shown } = await engine.client.ranking.frontPage({ ...period, by, language: 'en' });
    for (const { written } of shown) expect(sentences).toContain(written);
  });

  it('as a list without more than its rows is in the order of the page, of everybody and of those known enough', async () => {
    const engine = await shop();
    await engine.client.customers.create({ name: 'Unknown', number: 'U' });
    for (const leastConfidence of [0, 0.6]) {
      const rows = await rowsOfList(engine, { by, leastConfidence });
      const { ranking } = engine.client;
      const ofPage =
        by === 'profit'
          ? (await ranking.byProfit(leastConfidence === 0 ? period : { ...period, knownBy: { leastConfidence } })).rows
          : (await ranking.scoredRows({ ...period, by, leastConfidence })).rows;
      expect(rows).toEqual(ofPage.map(({ number }) => number));
    }
  });

  it('counts of whom nothing is known where the page does', async () => {
    const engine = await shop();
    for (const number of ['U1', 'U2']) await engine.client.customers.create({ name: 'Unknown', number });
    const sheet = await sheetsOf(engine, `unknown-${by}.xlsx`, { by });
    const isCounted = by === 'value' || by === 'combined';
    const said = sheet('Summary')?.rows.find(([first]) => first === t('report.leftOut.nothingKnown'));
    expect(said?.slice(1, 4)).toEqual(isCounted ? [2, 0, 0] : undefined);
    expect(sheet('Method')?.rows.some(([first]) => first === t('report.leftOut.nothingKnown'))).toBe(isCounted);
  });

  it('shows with a least confidence only who is known by so much, and ranks of everybody', async () => {
    const leastConfidence = 0.6;
    const engine = await shop();
    const sheet = await sheetsOf(engine, `known-${by}.xlsx`, { by, leastConfidence });
    const { rows } = await engine.client.ranking.scoredRows({ ...period, by: 'value', leastConfidence });
    const known = new Set(rows.map(({ number }) => number));
    for (const [name, firstRow, column] of [
      ['Ranking', 2, 1],
      ['Beyond money', 4, 3],
    ] as const) {
      const { rows: all = [], rowDefs } = sheet(name) ?? {};
      const shown = all.slice(firstRow).filter((_, index) => rowDefs?.get(firstRow + index)?.hidden !== true);
      expect(all.length - firstRow).toBeGreaterThan(shown.length);
      expect(new Set(shown.map((row) => String(row[column])))).toEqual(known);
    }
    expect(sheet('Ranking')?.rows[0]?.[0]).toBe(known.size);
    expect(sheet('Method')?.rows.find((row) => row[0] === 'Who is listed')?.[1]).toContain(`(${known.size})`);
  });
});

describe('the workbook by profit', () => {
  it('says in headings, summary and method what is profit, and of how many sales it is', async () => {
    const engine = await shop();
    const sheet = await sheetsOf(engine, 'profit.xlsx', { by: 'profit' });
    const { profit, knownShare, rows } = await engine.client.ranking.byProfit(period);
    const headings = sheet('Ranking')?.rows[1] ?? [];
    expect(headings.slice(3, 5)).toEqual(['Profit where the cost is known (GBP)', 'Share of sales with a known cost']);
    expect(headings.filter((heading) => String(heading).includes('rofit'))).toHaveLength(5);
    const summary = sheet('Summary')?.rows ?? [];
    expect(summary.find((row) => row[0] === t('report.ranking.summary.figure.profit'))?.[1]).toBe(profit.minor / 100);
    expect(summary.find((row) => row[0] === t('report.ranking.summary.knownShare'))?.[1]).toBe(knownShare);
    expect(sheet('Method')?.rows.flat()).toContain(t('report.ranking.method.formulasRule.profit'));
    expect(
      sheet('Ranking')
        ?.rows.slice(2)
        .map((row) => [row[1], row[3]]),
    ).toEqual(rows.map((row) => [row.number, row.profit.minor / 100]));
    expect(sheet('Turnover')?.rows.find((row) => row[0] === 'Cost unknown')?.[1]).toBe(2);
    expect(sheet('Turnover')?.rows.find((row) => row[0] === 'Difference')?.[2]).toBe(0);
  });

  it('of households has their members with what each brought, and their movement', async () => {
    const engine = await shop();
    const sheet = await sheetsOf(engine, 'households.xlsx', {
      by: 'profit',
      rollUp: 'household',
      comparesWithBefore: true,
    });
    const [, headings = [], ...rows] = sheet('Ranking')?.rows ?? [];
    expect(headings.at(-1)).toBe('Members');
    expect(headings.slice(-5, -1).map(String).join('\n')).toMatch(
      /^Previous rank.*\nPrevious profit.*\nPrevious share.*\nChange of profit/u,
    );
    expect(rows.find((row) => row[2] === 'Twos')?.at(-1)).toMatch(/^Customer \d [\d.]+, Customer \d [\d.]+$/u);
    expect(sheet('Report')?.rows.flat().join('\n')).toContain('1 household brings');
    expect(
      sheet('Movement')
        ?.rows.find((row) => row[1] === 'Twos')
        ?.at(-1),
    ).toContain('Customer 2');
  });
});

describe.skipIf(findLibreOffice() === null)('LibreOffice', () => {
  it('calculates by profit and beyond money what the program calculated', async () => {
    const engine = await shop();
    const files = [];
    for (const by of allRankingBases) {
      files.push(
        await saved(engine, `calculated-${by}.xlsx`, { by, comparesWithBefore: true, split: 'share', top: 6 }),
      );
      files.push(await saved(engine, `others-${by}.xlsx`, { by, scores: others, leastConfidence: 0.6 }));
    }
    const opened = await openInLibreOffice(findLibreOffice() ?? '', engine.folder, files);
    for (const file of files) {
      const { sheets } = await readXlsx(readFileSync(file));
      const calculated = opened.get(file.slice(engine.folder.length + 1)) ?? [];
      for (const { name, rows } of sheets) expect(differences(rows, calculated, name), `${file} ${name}`).toEqual([]);
    }
  }, 60_000);
});

/** Cells with formulas whose calculated value is another than the one kept in the file. */
function differences(rows: readonly (readonly unknown[])[], calculated: readonly OpenedSheet[], name: string) {
  const sheet = calculated.find((one) => one.name === name);
  return rows.flatMap((row, at) =>
    row.flatMap((kept, column) => {
      const cell = sheet?.rows[at]?.[column];
      if (cell?.formula == null) return [];
      const isSame =
        typeof kept === 'number' ? Math.abs(kept - Number(cell.value)) < 1e-6 : (kept ?? '') === (cell.value ?? '');
      return isSame ? [] : [{ at, column, kept, calculated: cell.value }];
    }),
  );
}
