import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importKinds } from '../../../shared/import/fields.ts';
import { sampleTable } from '../../../shared/import/sample-rows.ts';
import { history as en } from '../../../shared/locales/en/history.ts';
import { history as zhCN } from '../../../shared/locales/zh-CN/history.ts';
import { exchangedRecords, isExchangedRecord } from '../../../shared/records/exchanged-records.ts';
import type { Language } from '../../../shared/settings/contract.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

const every = importKinds.flatMap((kind) =>
  (['xlsx', 'csv'] as const).flatMap((format) =>
    (['en', 'zh-CN'] satisfies Language[]).map((language: Language) => ({ kind, format, language })),
  ),
);

const names: Record<string, string> = {
  'customers en': 'Customers to fill in',
  'customers zh-CN': '客户样表',
  'orders en': 'Orders to fill in',
  'orders zh-CN': '订单样表',
  'timeline en': 'Timeline to fill in',
  'timeline zh-CN': '时间线样表',
  'people en': 'Related people to fill in',
  'people zh-CN': '身边人样表',
  ...Object.fromEntries(
    exchangedRecords.flatMap((table) => [
      [`${table} en`, `${en.lists[table].name} to fill in`],
      [`${table} zh-CN`, `${zhCN.lists[table].name}样表`],
    ]),
  ),
};

describe('a file to fill in', () => {
  it.each(every)(
    '$kind, $format, $language: comes in whole without any mapping',
    async ({ kind, format, language }) => {
      const engine = await openTestEngine(language === 'en' ? 'GBP' : 'CNY');
      const { client } = engine;
      const { token, name } = await client.import.sampleFile({ kind, format, language });
      expect(name).toBe(`${names[`${kind} ${language}`]}.${format}`);

      const { proposal, columns } = await client.import.recognise({ file: token });
      const fields = sampleTable(kind, language, testToday).columns.map((column) => column.field);
      expect(columns.length).toBe(fields.length);
      expect(proposal.kind).toBe(kind);
      expect(proposal.mapping).toEqual(Object.fromEntries(fields.map((field, index) => [field, [index]])));
      expect(Object.values(proposal.certainty).every((certainty) => certainty === 'heading')).toBe(true);
      expect(proposal).toMatchObject({ match: 'number', dateOrderAmbiguous: false, decimalMarkAmbiguous: false });

      const path = engine.filePath(token);
      const result = await engine.bring(name, readFileSync(path ?? ''));
      const isOrders = kind === 'orders';
      expect(result).toMatchObject({
        kind,
        rejected: 0,
        imported: isOrders ? 6 : 3,
        customers: kind === 'products' ? 0 : kind === 'people' ? 2 : 3,
        contacts: kind === 'timeline' ? 3 : 0,
        people: kind === 'people' ? 3 : 0,
        records: isExchangedRecord(kind) ? 3 : 0,
      });
      expect(result.warnings.map((warning) => warning.code)).toEqual(isOrders ? ['walkInRows'] : []);
    },
  );

  it('shows an order of two lines, a return, a walk-in, and days of the last weeks', async () => {
    const { client, bring, filePath } = await openTestEngine();
    const { token, name } = await client.import.sampleFile({ kind: 'orders', format: 'xlsx', language: 'en' });
    expect(await bring(name, readFileSync(filePath(token) ?? ''))).toMatchObject({
      orders: 5,
      lines: 6,
      walkIn: 1,
      lastDay: '2026-11-19',
    });
    const { orders } = await client.orders.list({});
    expect(orders.filter((order) => !order.hasSale).map((order) => order.net.minor)).toEqual([-1420]);
    expect(await client.ranking.revenueSummary({})).toMatchObject({ customers: 3, walkInNet: { minor: 680 } });
  });

  it('shows a list of tags in one cell, and a birthday without its year', async () => {
    const { client, bring, filePath } = await openTestEngine();
    const { token, name } = await client.import.sampleFile({ kind: 'customers', format: 'csv', language: 'zh-CN' });
    await bring(name, readFileSync(filePath(token) ?? ''));
    const { rows } = await client.customers.list({ sort: 'number' });
    expect(rows.map((row) => row.tags)).toEqual([['熟客', '爱喝茶'], ['新客'], ['公司', '开发票']]);
    const second = await client.customers.get({ id: rows[1]?.id ?? 0 });
    expect(second.birthdayAsTyped).toBe('11-05');
    expect(second.birthday).not.toBeNull();
  });
});
