import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cellAsTyped } from '../../../shared/import/cell-text.ts';
import type { Language } from '../../../shared/settings/languages.ts';
import { languages } from '../../../shared/settings/languages.ts';
import { findLibreOffice, savedByLibreOffice } from '../reports/libre-office.ts';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

const orders = [
  'order number,order date,customer number,name,amount',
  ...['2026-02-01', '2026-03-01', '2026-04-01'].map((day, at) => `${at},${day},1,Ann,100.00`),
  '9,2026-02-03,2,Ben,50.00',
  '',
].join('\n');

async function shopWithSheet(language: Language = 'en') {
  const engine = await openTestEngine();
  await engine.bring('orders.csv', orders);
  const folder = mkdtempSync(join(tmpdir(), 'shuke-sheet-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'sheet.xlsx');
  const { token } = await engine.client.scoringSheet.save({ language });
  await engine.copyOut(token, path);
  const table = await readWholeFile(path, { reading: { headingRow: 1 } });
  /** The sheet as a text table, filled in: by the number of the customer and a part of the heading. */
  const filled = (answers: Record<string, Record<string, string>>): string => {
    const lines = table.cells.map((cells) => {
      const texts = table.headings.map((_, at) => cellAsTyped(cells[at] ?? null));
      for (const [heading, answer] of Object.entries(answers[texts[0] ?? ''] ?? {})) {
        texts[table.headings.findIndex((known) => known.startsWith(heading))] = answer;
      }
      return texts;
    });
    return [table.headings, ...lines]
      .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\n');
  };
  const scores = async (number: string) => {
    const { rows } = await engine.client.scoringSheet.rows({});
    return rows.find((row) => row.number === number)?.answers;
  };
  return { ...engine, folder, path, table, filled, scores };
}

describe('the scoring sheet', () => {
  it.each(languages)('leaves with what is on record, and comes back without any mapping (%s)', async (language) => {
    const { client, table, file, filled, scores } = await shopWithSheet(language);
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['1', '2']);
    const influence = language === 'en' ? 'Influence 0' : '影响力 0';
    const elsewhere = language === 'en' ? 'Buys elsewhere' : '也去别家';
    const [unknown, yes] = language === 'en' ? ['Don’t know', 'Yes'] : ['不知道', '是'];
    const token = await file(
      'back.csv',
      filled({ 1: { [influence]: '4', [elsewhere]: yes }, 2: { [influence]: unknown } }),
    );
    expect(await client.scoringSheet.recognise({ file: token })).toEqual({ isSheet: true });
    const compared = await client.scoringSheet.compare({ file: token });
    expect(compared).toMatchObject({ exportedDay: testToday, rows: 2, unreadable: [], unknownCustomers: [] });
    expect(compared.changes.map(({ number, field, inSheet }) => [number, field, inSheet])).toEqual([
      ['1', 'influence', '4'],
      ['1', 'buysElsewhere', 'yes'],
      ['2', 'influence', '?'],
    ]);
    const { written, kept, actId } = await client.scoringSheet.take({ file: token });
    expect([written, kept]).toEqual([3, 0]);
    expect(await scores('1')).toMatchObject({ influence: '4', buysElsewhere: 'yes' });
    expect(await scores('2')).toMatchObject({ influence: '?' });
    const ben = (await client.scoringSheet.rows({})).rows.find(({ number }) => number === '2');
    expect(ben?.factors.influence).toMatchObject({ score: null, source: 'unknown' });
    await client.acts.undo({ actId: actId ?? 0 });
    expect(await scores('1')).toMatchObject({ influence: '', buysElsewhere: '' });
  });

  it.each(languages)(
    'what cannot be taken leaves with its reasons, is mended and comes back (%s)',
    async (language) => {
      const { client, file, folder, copyOut, filled, scores } = await shopWithSheet(language);
      const influence = language === 'en' ? 'Influence 0' : '影响力 0';
      const number = language === 'en' ? 'Customer number' : '客户编号';
      const answers = { 1: { [influence]: 'rather', [number]: '1' }, 2: { [influence]: '3', [number]: '77' } };
      const token = await file('spoilt.csv', filled(answers));
      const unread = await client.scoringSheet.unreadRows({ file: token, language });
      expect(unread.name).toMatch(/^spoilt .*\.xlsx$/u);
      const path = join(folder, 'unread.xlsx');
      await copyOut(unread.token, path);
      const { headings, cells } = await readWholeFile(path, { reading: { headingRow: 1 } });
      expect(cells.map(([row]) => row)).toEqual([2, 3]);
      expect(cells.map(([, reason]) => String(reason))).toEqual([
        expect.stringContaining('rather'),
        expect.stringContaining('77'),
      ]);
      const at = headings.findIndex((heading) => heading.startsWith(influence));
      const mended = [headings, ...cells.map((row) => row.map((cell, place) => (place === at ? '5' : cell)))];
      const csv = mended.map((row) =>
        row.map((cell) => `"${cellAsTyped(cell ?? null).replaceAll('"', '""')}"`).join(','),
      );
      const again = await file('mended.csv', csv.join('\n'));
      expect(await client.scoringSheet.take({ file: again })).toMatchObject({ written: 1 });
      expect(await scores('1')).toMatchObject({ influence: '5' });
    },
  );

  it('shows what the shop has decided since beside the sheet, and writes it only where it is asked to', async () => {
    const { client, file, filled, scores } = await shopWithSheet();
    const token = await file('old.csv', filled({ 1: { 'Influence 0': '4', 'Credit 0': '5', Why: 'knows all' } }));
    const { rows } = await client.scoringSheet.rows({});
    const ann = rows.find(({ number }) => number === '1')?.customerId ?? 0;
    await client.factors.give({ customerId: ann, factor: 'influence', score: 1 });
    const compared = await client.scoringSheet.compare({ file: token });
    expect(
      compared.changes.map(({ field, inSheet, inShop, isDecidedSince }) => [field, inSheet, inShop, isDecidedSince]),
    ).toEqual([
      ['credit', '5', '', false],
      ['influence', '4', '1', true],
    ]);
    expect(await client.scoringSheet.take({ file: token })).toMatchObject({ written: 1, kept: 1 });
    expect(await scores('1')).toMatchObject({ credit: '5', influence: '1' });
    const overwrite = [{ customerId: ann, field: 'influence' as const }];
    expect(await client.scoringSheet.take({ file: token, overwrite })).toMatchObject({ written: 1, kept: 0 });
    expect(await scores('1')).toMatchObject({ influence: '4' });
    const { scores: given } = await client.factors.given({ customerId: ann });
    expect(given.every(({ reason }) => reason === 'knows all')).toBe(true);
  });

  it('names the cells it cannot read and the customers it does not know, and leaves them', async () => {
    const { client, file, filled } = await shopWithSheet();
    const text = filled({ 1: { 'Credit 0': '9' } });
    const [line = ''] = text.split('\n').slice(1);
    const compared = await client.scoringSheet.compare({
      file: await file('odd.csv', `${text}\n${line.replace('"1"', '"77"')}`),
    });
    expect(compared.changes).toEqual([]);
    expect(compared.unreadable).toContainEqual({ rowNumber: 2, field: 'credit', text: '9' });
    expect(compared.unknownCustomers).toEqual([{ rowNumber: 4, number: '77' }]);
  });

  it('is told from other files', async () => {
    const { client, file } = await openTestEngine();
    const other = await file('orders.csv', orders);
    expect(await client.scoringSheet.recognise({ file: other })).toEqual({ isSheet: false });
    await expect(client.scoringSheet.compare({ file: other })).rejects.toMatchObject({ code: 'SCORING_SHEET_NONE' });
    await expect(client.scoringSheet.save({ language: 'en' })).rejects.toMatchObject({ code: 'REPORT_EMPTY' });
  });

  const office = findLibreOffice();
  it.skipIf(office === null)(
    'keeps its cells, its drop-downs and its lock in LibreOffice, and comes back from there',
    async () => {
      if (office === null) return;
      const { client, folder, path, filled, file, scores } = await shopWithSheet('zh-CN');
      const saved = join(folder, 'saved.xlsx');
      writeFileSync(saved, await savedByLibreOffice(office, folder, path));
      expect((await readWholeFile(saved, { reading: { headingRow: 1 } })).rows).toHaveLength(2);
      const text = join(folder, 'filled.csv');
      writeFileSync(text, `\uFEFF${filled({ 1: { '影响力 0': '5' }, 2: { '信用 0': '不知道' } })}`);
      const token = await file('filled.xlsx', await savedByLibreOffice(office, folder, text));
      expect(await client.scoringSheet.take({ file: token })).toMatchObject({ written: 2, kept: 0 });
      expect(await scores('1')).toMatchObject({ influence: '5' });
      expect(await scores('2')).toMatchObject({ credit: '?' });
    },
  );
});
