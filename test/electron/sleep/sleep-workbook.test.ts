import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/day.ts';
import { translator } from '../../../shared/locales/words.ts';
import { languages } from '../../../shared/settings/languages.ts';
import { tableColumns } from '../../../shared/tables/columns.ts';
import { findLibreOffice, openInLibreOffice } from '../reports/libre-office.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

const ago = (days: number): string => addDays(testToday, -days);

it.each(languages)(
  'a workbook without anybody who stays away says so on each of its sheets, in %s',
  async (language) => {
    const engine = await openTestEngine();
    const t = translator(language);
    await engine.bring('orders.csv', `Order No,Date,Customer No,Amount\n1,${ago(1)},A,10.00\n`, { kind: 'orders' });
    const { jobId } = await engine.client.sleep.saveWorkbook({ language });
    const { token } = await engine.client.tables.saved({ jobId });
    const workbook = await readXlsx(readFileSync(engine.filePath(token) ?? ''));
    const [summary, sleepers, improvements, playbooks] = workbook.sheets.map(({ rows }) =>
      rows.map(([first]) => first),
    );
    expect(summary?.at(-1)).toBe(t('sleep.toContact.nobody'));
    expect(sleepers?.slice(1)).toEqual([t('sleep.toContact.nobody')]);
    expect(improvements?.slice(1)).toEqual([t('improvements.nothing')]);
    expect(playbooks?.[1]).toBe(t('report.sleep.playbooks.none'));
  },
);

describe.each(languages)('the workbook of who is falling asleep in %s', (language) => {
  it.skipIf(findLibreOffice() === null)(
    'holds summary, list, improvements, playbooks and method, and its sums hold',
    async () => {
      const engine = await openTestEngine();
      const { client } = engine;
      const t = translator(language);
      const orders = [`1,${ago(100)},A,10.00`, `2,${ago(90)},=B,20.00`, `3,${ago(5)},C,30.00`].join('\n');
      await engine.bring('orders.csv', `Order No,Date,Customer No,Amount\n${orders}\n`, { kind: 'orders' });
      const { id: customerId } = await client.customers.ofNumber({ number: 'A' });
      await client.sleep.giveReason({ customerId, reason: 'price', words: 'too dear' });
      await client.playbooks.enrol({ slug: 'waking', customerId, variant: 'dozing' });
      const { jobId } = await client.sleep.saveWorkbook({ language });
      const { token, name } = await client.tables.saved({ jobId });
      expect(name).toBe(`shop – ${t('report.sleep.fileName', { day: testToday })}.xlsx`);
      const file = join(engine.folder, 'sleep.xlsx');
      copyFileSync(engine.filePath(token) ?? '', file);
      const opened = await openInLibreOffice(findLibreOffice() ?? '', engine.folder, [file]);
      const sheets = opened.get('sleep.xlsx') ?? [];
      expect(sheets.map((sheet) => sheet.name)).toEqual([
        t('report.sleep.sheets.summary'),
        t('tables.names.toContact'),
        t('tables.names.improvements'),
        t('report.sleep.playbooks.sheet'),
        t('report.sleep.sheets.method'),
      ]);
      const [summary, sleepers, improvements, playbooks, method] = sheets.map(({ rows }) =>
        rows.map((row) => row.map(({ value }) => value)),
      );
      const sum = summary?.find(([first]) => first === t('report.sleep.all'));
      expect(sum?.slice(1, 3)).toEqual([3, 60]);
      expect(summary?.find(([first]) => first === t('sleep.reasons.price'))?.slice(1, 3)).toEqual([1, 10]);
      expect(sleepers?.[0]).toHaveLength(tableColumns.toContact.length);
      expect(sleepers?.slice(1).map((row) => [row[0], row[7]])).toEqual([
        ['=B', 20],
        ['A', 10],
      ]);
      expect(improvements?.[1]?.slice(0, 3)).toEqual([t('sleep.reasons.price'), t('history.codes.idea'), 1]);
      expect(playbooks?.[1]?.[1]).toBe(1);
      const text = JSON.stringify([summary, sleepers?.[0], improvements?.[0], playbooks, method]);
      expect(text).not.toMatch(/report\.|tables\.|\{\{/u);
      expect(text).toContain(testToday);
    },
  );
});
