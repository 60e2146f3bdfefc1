import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shuke = commandLineOf(folder);
const archive = join(folder, 'client.shuke');
const orders = join(folder, 'orders.csv');

beforeAll(async () => {
  writeFileSync(
    orders,
    'Ref,When,Who,Total\n1,2026-03-01,7,10.50\n2,2026-03-02,8,4.00\n3,2026-03-03,,1.00\n4,not a day,7,1.00\n',
  );
  expect(await shuke('new', archive, '--currency', 'GBP')).toMatchObject({ exitCode: 0 });
});

describe('the command line', () => {
  const map = JSON.stringify({ order: 'Ref', day: 'When', number: 'Who', amount: 'Total' });

  it('imports by a map of headings, ranks with money as decimal strings, undoes', async () => {
    const rejected = join(folder, 'rejected.xlsx');
    const imported = await shuke(
      'import',
      orders,
      '--archive',
      archive,
      '--kind',
      'orders',
      '--map',
      map,
      '--rejected',
      rejected,
      '--json',
    );
    expect(imported).toMatchObject({ exitCode: 0, err: '' });
    const { importId, ...counts } = imported.json();
    expect(counts).toMatchObject({
      rowsIn: 4,
      imported: 3,
      updated: 0,
      skipped: 0,
      rejected: 1,
      customers: 2,
      orders: 3,
      lines: 3,
      walkIn: 1,
    });
    expect(existsSync(rejected)).toBe(true);

    const out = join(folder, 'ranking.csv');
    const ranked = await shuke(
      'rank',
      '--archive',
      archive,
      '--by',
      'revenue',
      '--from',
      '2026-01-01',
      '--to',
      '2026-12-31',
      '--out',
      out,
      '--json',
    );
    expect(ranked.json()).toMatchObject({
      from: '2026-01-01',
      to: '2026-12-31',
      currency: 'GBP',
      customers: 2,
      net: '14.50',
      walkInNet: '1.00',
      leftOut: [{ reason: 'walkIn', customers: null, net: '1.00' }],
      rows: [
        { rank: 1, number: '7', name: '', net: '10.50', orders: 1, lastDay: '2026-03-01', class: 'A', tier: 'top' },
        { rank: 2, number: '8', net: '4.00', class: null, tier: 'small' },
      ],
    });
    expect(readFileSync(out, 'utf8')).toContain('10.50');

    expect((await shuke('undo-import', String(importId), '--archive', archive, '--json')).json()).toMatchObject({
      customers: 2,
      orders: 3,
      lines: 3,
    });
    expect((await shuke('info', archive, '--json')).json()).toMatchObject({ customers: 0, orders: 0 });
  }, 60_000);

  it('ranks with every amount in the digits of its own currency, those left out too', async () => {
    const abroad = join(folder, 'abroad.shuke');
    const rows = [
      'Ref,When,Who,Total,Currency',
      '1,2026-03-01,7,10.50,GBP',
      '2,2026-03-02,8,12345,JPY',
      '3,2026-03-03,9,1.234,KWD',
      '4,2026-03-04,,0.05,GBP',
    ];
    writeFileSync(join(folder, 'abroad.csv'), `${rows.join('\n')}\n`);
    await shuke('new', abroad, '--currency', 'GBP');
    const inCurrency = JSON.stringify({ ...JSON.parse(map), currency: 'Currency' });
    await shuke('import', join(folder, 'abroad.csv'), '--archive', abroad, '--kind', 'orders', '--map', inCurrency);
    const ranked = await shuke('rank', '--archive', abroad, '--from', '2026-01-01', '--to', '2026-12-31', '--json');
    expect(ranked.json()).toMatchObject({
      net: '10.50',
      walkInNet: '0.05',
      leftOut: [
        { reason: 'walkIn', net: '0.05', currency: 'GBP' },
        { reason: 'otherCurrency', net: '12345', currency: 'JPY' },
        { reason: 'otherCurrency', net: '1.234', currency: 'KWD' },
      ],
    });
  }, 60_000);

  it('finds customers and says why', async () => {
    await shuke('import', orders, '--archive', archive, '--kind', 'orders', '--map', map, '--json');
    const found = await shuke('find', '7', '--archive', archive, '--limit', '5', '--json');
    expect(found).toMatchObject({ exitCode: 0, err: '' });
    expect(found.json()).toEqual([
      { number: '7', name: '', why: { kind: 'number', label: '', text: '7', spans: [[0, 1]] } },
    ]);
    writeFileSync(join(folder, 'said.csv'), 'customer number,date,what was said\n7,2026-03-05,asked for oolong\n');
    await shuke('import', join(folder, 'said.csv'), '--archive', archive, '--kind', 'timeline');
    const said = await shuke('find', 'oolong', '--archive', archive);
    expect(said.out).toContain('Noted 2026-03-05: asked for oolong');
    expect((await shuke('find', 'nobody', '--archive', archive, '--json')).json()).toEqual([]);
    const bought = join(folder, 'bought.csv');
    writeFileSync(bought, 'order number,order date,customer number,product name,amount\nS-77,2026-03-06,7,Jasmine,5\n');
    await shuke('import', bought, '--archive', archive, '--kind', 'orders');
    for (const [text, kind] of [
      ['jasmine', 'product'],
      ['S-77', 'order'],
    ] as const) {
      const byOrder = await shuke('find', text, '--archive', archive, '--json');
      expect(byOrder.json()).toMatchObject([{ number: '7', why: { kind } }]);
    }
    expect(await shuke('find', '--archive', archive)).toMatchObject({ exitCode: 2 });
  }, 60_000);

  it('exits with 1 and one line where every row was rejected, or the archive is not there', async () => {
    const bad = join(folder, 'bad.csv');
    writeFileSync(bad, 'order number,order date,customer number,amount\n1,never,7,1.00\n');
    const columns = JSON.stringify({ day: 'order date', number: 'customer number', amount: 'amount' });
    const ran = await shuke('import', bad, '--archive', archive, '--kind', 'orders', '--map', columns, '--json');
    expect(ran).toMatchObject({ exitCode: 1 });
    expect(ran.json()).toMatchObject({ rowsIn: 1, rejected: 1, importId: null });

    const withoutDay = JSON.stringify({ number: 'customer number', amount: 'amount' });
    for (const [kind, map, field] of [
      ['orders', withoutDay, 'day'],
      ['orders', JSON.stringify({ day: 'order date', note: 'amount' }), 'amount / quantity+unitPrice'],
      ['cases', JSON.stringify({ number: 'customer number', 'cases.kind': 'amount' }), 'cases.heardAt'],
    ] as const) {
      const refused = await shuke('import', bad, '--archive', archive, '--kind', kind, '--map', map);
      expect(refused.err).toContain(`--map lacks “${field}”`);
    }
    const missing = await shuke('info', join(folder, 'none.shuke'), '--json');
    expect(missing).toMatchObject({ exitCode: 1 });
    expect(missing.err.trim().split('\n')).toHaveLength(1);
    expect(missing.err).toMatch(/^shuke: .*none\.shuke/);
    expect(missing.json()).toEqual({
      error: { code: 'ARCHIVE_MISSING', message: expect.stringContaining('none.shuke') },
    });
    expect(existsSync(join(folder, 'none.shuke'))).toBe(false);
  }, 60_000);

  it('exits with 2 where the words are off', async () => {
    const wrong = [
      ['bogus'],
      ['info'],
      ['import', orders, '--archive', archive],
      ['rank', '--archive', archive, '--top', 'many'],
      ['rank', '--bogus'],
    ];
    for (const words of wrong) {
      const ran = await shuke(...words);
      expect(ran).toMatchObject({ exitCode: 2, out: '' });
      expect(ran.err).toMatch(/^shuke: .+\n$/);
    }
  }, 60_000);

  it('names a heading that is not there, and a field it does not know', async () => {
    const missing = await shuke(
      'import',
      orders,
      '--archive',
      archive,
      '--kind',
      'orders',
      '--map',
      '{"day":"Date"}',
      '--json',
    );
    expect(missing.json()).toMatchObject({
      error: { code: 'IMPORT_COLUMN_MISSING', message: expect.stringContaining('Date') },
    });
    const unknown = await shuke(
      'import',
      orders,
      '--archive',
      archive,
      '--kind',
      'orders',
      '--map',
      '{"shoeSize":"Who"}',
      '--json',
    );
    expect(unknown).toMatchObject({ exitCode: 2 });
    expect(unknown.json()).toMatchObject({
      error: { code: 'IMPORT_FIELD_UNKNOWN', message: expect.stringMatching(/shoeSize.*number, name, phone/) },
    });
    const reversed = await shuke('import', orders, '--archive', archive, '--kind', 'orders', '--map', '{"When":"day"}');
    expect(reversed).toMatchObject({ exitCode: 2, err: expect.stringContaining('{"day":"When"}') });
  }, 60_000);

  it('checks an archive: 0 where sound, 1 with what is wrong where damaged', async () => {
    expect((await shuke('check', archive, '--json')).json()).toMatchObject({ isSound: true, damagedPages: [] });
    const damaged = join(folder, 'damaged.shuke');
    const bytes = readFileSync(archive);
    bytes[4096 * 3 + 100] = (bytes[4096 * 3 + 100] ?? 0) ^ 1;
    writeFileSync(damaged, bytes);
    const ran = await shuke('check', damaged, '--json');
    expect(ran).toMatchObject({ exitCode: 1 });
    expect(ran.json()).toMatchObject({ isSound: false, damagedPages: [4] });
  }, 60_000);

  it('speaks Chinese when asked to', async () => {
    const ran = await shuke('info', archive, '--lang', 'zh-CN');
    expect(ran.out).toContain('档案库：');
  }, 60_000);

  it('started by a shell, it answers on its output, complains on the other one, and leaves with its exit code', async () => {
    const started = (...words: string[]) =>
      new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
        const env = { ...process.env, SHUKE_PROFILE: join(folder, 'profile'), SHUKE_HOME: folder, LANG: 'en_GB.UTF-8' };
        execFile(process.execPath, ['bin/shuke.mjs', ...words], { env }, (error, out, err) =>
          resolve({ code: error?.code ?? 0, out, err }),
        );
      });
    const [answered, failed, misused] = await Promise.all([
      started('info', archive, '--json'),
      started('info', join(folder, 'none.shuke')),
      started('bogus'),
    ]);
    expect(answered).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(answered.out)).toEqual((await shuke('info', archive, '--json')).json());
    expect(failed).toMatchObject({ code: 1, out: '' });
    expect(failed.err).toMatch(/^shuke: .*none\.shuke/);
    expect(misused).toMatchObject({ code: 2, out: '' });
  }, 60_000);
});
