import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-cards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = commandLineOf(folder);
const shuke = (...words: string[]) => run(...words, '--json');
const archive = join(folder, 'shop.shuke');
const cards = join(folder, 'contacts.vcf');

beforeAll(async () => {
  writeFileSync(cards, 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:王小明\r\nTEL:13800138000\r\nEND:VCARD\r\n');
  expect(await shuke('new', archive, '--currency', 'CNY')).toMatchObject({ exitCode: 0 });
});

describe('cards on the command line', () => {
  it('are planned, taken, exported and undone', async () => {
    const take = ['import', cards, '--archive', archive, '--kind', 'vcard'];
    const planned = await shuke(...take, '--dry-run');
    expect(planned.json()).toMatchObject({ rowsIn: 1, imported: 1, importId: null });
    const taken = (await shuke(...take)).json();
    expect(taken).toMatchObject({ kind: 'vcard', rowsIn: 1, imported: 1, updated: 0, skipped: 0, rejected: 0 });
    expect((await shuke(...take)).json()).toMatchObject({ imported: 0, updated: 0, skipped: 1, importId: null });

    const out = join(folder, 'out.vcf');
    expect(await shuke('export', 'customers', '--archive', archive, '--out', out)).toMatchObject({ exitCode: 0 });
    const written = readFileSync(out, 'utf8');
    expect(written).toContain('FN:王小明\r\n');
    expect(written).toContain('TEL:13800138000\r\n');

    const undone = await shuke('undo-import', String(taken.importId), '--archive', archive);
    expect(undone.json()).toMatchObject({ customers: 1 });
  });

  it('of an exported table come in as cards, also where customers are asked for', async () => {
    const table = join(folder, 'outlook.csv');
    writeFileSync(table, '名,姓,公司,住宅电话,移动电话,电子邮件地址,生日\n雷,李,,,13900139000,,3/4/1980\n');
    const take = (kind: string, ...more: string[]) =>
      shuke('import', table, '--archive', archive, '--kind', kind, '--dry-run', ...more);
    const expected = { kind: 'vcard', source: 'outlook', rowsIn: 1, imported: 1 };
    for (const kind of ['vcard', 'customers']) {
      const taken = (await take(kind)).json();
      expect(taken).toMatchObject({ ...expected, warnings: [{ code: 'dateOrderAssumed' }] });
    }
    expect((await take('customers', '--match', 'phone')).json()).toMatchObject({ kind: 'customers', imported: 1 });
    expect((await take('customers')).exitCode).toBe(0);
    expect(await shuke('import', cards, '--archive', archive, '--kind', 'customers', '--dry-run')).toMatchObject({
      exitCode: 0,
    });
    const said = await run('import', table, '--archive', archive, '--kind', 'customers', '--dry-run', '--lang', 'en');
    expect(said.out).toContain('This is an address book (Contacts of Outlook (CSV))');
  });

  it('take no flags of tables, and leave only as .vcf', async () => {
    const map = ['import', cards, '--archive', archive, '--kind', 'vcard', '--map', '{}'];
    expect(await shuke(...map)).toMatchObject({ exitCode: 2 });
    expect(await shuke('export', 'customers', '--archive', archive, '--out', 'x.doc')).toMatchObject({ exitCode: 2 });
    expect(await shuke('export', 'orders', '--archive', archive, '--out', 'x.vcf')).toMatchObject({ exitCode: 2 });
  });
});
