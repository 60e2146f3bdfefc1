import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-snapshots-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shuke = commandLineOf(folder);
const archive = join(folder, 'shop.shuke');
const year = ['--from', '2026-01-01', '--to', '2026-12-31'];
const snapshot = (...words: string[]) => shuke('snapshot', ...words, '--archive', archive);

async function bring(name: string, lines: readonly string[]): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, ['order number,order date,customer number,name,amount', ...lines, ''].join('\n'));
  await shuke('import', file, '--archive', archive, '--kind', 'orders');
}

beforeAll(async () => {
  await shuke('new', archive, '--currency', 'GBP');
  await bring('orders.csv', ['1,2026-01-01,1,Ann,9.00', '2,2026-01-02,2,Ben,5.00']);
});

describe('snapshot', () => {
  it('keeps a ranking under a name, lists what is kept, and says who rose and fell since', async () => {
    const taken = await snapshot('--name', 'Spring', ...year, '--json');
    expect(taken.json()).toMatchObject({
      ...{ name: 'Spring', by: 'revenue', rollUp: null, from: '2026-01-01', to: '2026-12-31', customers: 2 },
      ...{ net: '14.00', currency: 'GBP' },
    });
    await snapshot('--name', 'Beyond money', '--by', 'combined', '--weight', '50', ...year);
    const { out } = await snapshot('list', '--json');
    expect(JSON.parse(out)).toMatchObject([{ name: 'Beyond money', by: 'combined', weight: 50 }, { name: 'Spring' }]);
    expect((await snapshot('list')).out).toContain('By revenue, 2026-01-01 to 2026-12-31, 2 ranked, 14.00 GBP');
    await bring('more.csv', ['3,2026-02-01,2,Ben,6.00', '4,2026-02-01,3,Cat,1.00']);
    const compared = await shuke('rank', '--archive', archive, '--compare-snapshot', 'Spring', '--json');
    expect(compared.json()).toMatchObject({
      ...{ snapshot: 'Spring', by: 'revenue', before: { net: '14.00' }, now: { net: '21.00' } },
      parts: { up: { customers: 1, change: '6.00' }, down: { customers: 1 }, new: { customers: 1 } },
      rows: [
        { number: '2', rankBefore: 2, rank: 1, placesGained: 1, part: 'up', before: '5.00', now: '11.00' },
        { number: '1', rankBefore: 1, rank: 2, placesGained: -1, part: 'down', change: '0.00' },
        { number: '3', rankBefore: null, rank: 3, placesGained: null, part: 'new', before: null, now: '1.00' },
      ],
    });
  });

  it('keeps a ranking of households by profit', async () => {
    const orders = join(folder, 'with-goods.csv');
    writeFileSync(orders, 'order number,order date,customer number,item,quantity,amount\n5,2026-03-01,1,Tea,1,4.00\n');
    const products = join(folder, 'products.csv');
    writeFileSync(products, 'number,name,cost\nT,Tea,1.00\n');
    await shuke('import', orders, '--archive', archive, '--kind', 'orders');
    await shuke('import', products, '--archive', archive, '--kind', 'products');
    const taken = await snapshot('--name', 'Profit', '--by', 'profit', '--roll-up', 'household', ...year, '--json');
    expect(taken.json()).toMatchObject({ by: 'profit', rollUp: 'household', customers: 1 });
  });

  it('says what is missing or does not go together', async () => {
    expect(await snapshot()).toMatchObject({ exitCode: 2 });
    expect(await snapshot('lists')).toMatchObject({ exitCode: 2 });
    const rank = (...words: string[]) => shuke('rank', '--archive', archive, '--compare-snapshot', ...words);
    expect(await rank('Nowhere')).toMatchObject({ exitCode: 2 });
    expect(await rank('Spring', '--by', 'value')).toMatchObject({ exitCode: 2 });
    expect(await snapshot('--name', 'X', '--from', '1999-01-01', '--to', '1999-01-02')).toMatchObject({ exitCode: 1 });
  });
});
