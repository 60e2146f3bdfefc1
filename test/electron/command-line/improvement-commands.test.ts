import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandLineOf } from './command-line-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'shuke-improvements-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('improvements', () => {
  it('says what the shop should change, what a year of those who named it is, and who they are', async () => {
    const shuke = commandLineOf(folder);
    const archive = join(folder, 'one.shuke');
    const orders = join(folder, 'orders.csv');
    const reasons = join(folder, 'reasons.csv');
    writeFileSync(orders, 'order number,order date,customer number,name,amount\n1,2026-01-01,2,Ben,5.00\n');
    writeFileSync(reasons, 'customer number,known on,why they stay away,in their words\n2,2026-02-01,Price,too dear\n');
    await shuke('new', archive, '--currency', 'GBP');
    await shuke('import', orders, '--archive', archive, '--kind', 'orders');
    await shuke('import', reasons, '--archive', archive, '--kind', 'reasons');
    const asked = await shuke('improvements', '--archive', archive, '--json');
    expect(asked.json()).toEqual([
      {
        ...{ id: 'sleepReason:price', text: 'Price', state: 'idea', customers: 1, money: '5.00', mendedOn: null },
        sources: [{ kind: 'sleepReason', number: '2' }],
      },
    ]);
    expect((await shuke('improvements', '--archive', archive)).out).toContain('Price: 1 customer, 5.00 a year, idea');
  });
});
