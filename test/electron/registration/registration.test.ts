import { readFileSync } from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { registrationFields } from '../../../shared/registration/registration-fields.ts';
import { openTestEngine } from '../test-engine.ts';

describe('the registration form as a spreadsheet', () => {
  it.each([
    [
      'en',
      'Ann Archer,Ms Archer,07700 900123,ann88,ann@example.com,1985-03-14,3 Mill Lane,York,a friend,likes the window',
    ],
    ['zh-CN', '林晓雨,林姐,138 0013 8001,lin88,lin@example.com,1985-03-14,南山路 3 号,杭州,朋友介绍,爱坐窗边'],
  ] as const)('comes in filled in, without any mapping (%s)', async (language, row) => {
    const engine = await openTestEngine();
    const { client } = engine;
    const { token, name } = await client.registration.sheet({ format: 'csv', language });
    const empty = readFileSync(engine.filePath(token) ?? '', 'utf8');
    const filled = `${empty.trimEnd()}\n${row}\n`;
    const file = await engine.file(name, filled);
    const { proposal } = await client.import.recognise({ file });
    expect(proposal.kind).toBe('customers');
    expect(proposal.mapping).toEqual(Object.fromEntries(registrationFields.map((field, at) => [field, [at]])));
    expect(Object.values(proposal.certainty).every((certainty) => certainty === 'heading')).toBe(true);
    const result = await engine.bring(name, filled);
    expect(result).toMatchObject({ imported: 1, rejected: 0, customers: 1, warnings: [] });
    const [listed] = (await client.customers.list({})).rows;
    const customer = await client.customers.get({ id: listed?.id ?? 0 });
    const [customerName, called, phone, wechat] = row.split(',');
    expect(customer).toMatchObject({ name: customerName, called });
    expect(JSON.stringify(customer)).toContain(phone);
    expect(JSON.stringify(customer)).toContain(wechat);
  });

  it.each(['en', 'zh-CN'] as const)('comes in from a workbook that was filled in, too (%s)', async (language) => {
    const engine = await openTestEngine();
    const { token, name } = await engine.client.registration.sheet({ format: 'xlsx', language });
    const book = read(readFileSync(engine.filePath(token) ?? ''));
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    utils.sheet_add_aoa(sheet, [['Ann Archer', '', '07700 900123']], { origin: 'A2' });
    const filled = write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
    expect(await engine.bring(name, filled)).toMatchObject({ imported: 1, rejected: 0, customers: 1 });
    expect((await engine.client.customers.list({})).rows).toMatchObject([{ name: 'Ann Archer' }]);
  });
});
