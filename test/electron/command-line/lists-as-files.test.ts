import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shuke = commandLineOf(folder);
const archive = join(folder, 'shop.shuke');
const year = ['--from', '2026-01-01', '--to', '2026-12-31'];

beforeAll(async () => {
  await shuke('new', archive, '--currency', 'GBP');
  const orders = join(folder, 'orders.csv');
  writeFileSync(
    orders,
    'order number,order date,customer number,name,amount\n1,2026-01-01,1,Ann,9.00\n2,2026-01-02,2,Ben,5.00\n',
  );
  await shuke('import', orders, '--archive', archive, '--kind', 'orders');
  await shuke('named', '--archive', archive, '--add', '1', '--reason', 'Brings friends');
});

describe('a list on the command line', () => {
  it.each([
    ['named', [], 'Ann'],
    ['care', [], 'Ann'],
    ['movement', year, 'Ben'],
    ['overlooked', year, ''],
    ['referrers', [], ''],
  ])('%s leaves as a table too', async (command, flags, name) => {
    const out = join(folder, `${command}.csv`);
    const answer = await shuke(command, '--archive', archive, ...flags, '--out', out);
    expect(answer).toMatchObject({ exitCode: 0 });
    expect(answer.out).toContain(out);
    const [headings, ...rows] = readFileSync(out, 'utf8').trimEnd().split('\n');
    expect(headings).toMatch(/customer/iu);
    expect(rows.join('\n')).toContain(name);
    expect(rows.length > 0).toBe(name !== '');
  });

  it('is not changed where its file cannot be of that kind', async () => {
    const change = ['--add', '2', '--reason', 'Regular', '--out', join(folder, 'named.pdf')];
    expect(await shuke('named', '--archive', archive, ...change)).toMatchObject({ exitCode: 2 });
    const { out } = await shuke('named', '--archive', archive, '--json');
    expect(JSON.parse(out)).toMatchObject([{ number: '1', state: 'named' }]);
  });
});
