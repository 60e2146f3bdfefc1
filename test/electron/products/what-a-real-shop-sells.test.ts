import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { realData } from '../../real-data.ts';
import { openTestEngine } from '../test-engine.ts';
import { csvOf, type GeneratedLine } from './generated-shop.ts';
import { comparable, distinct, plainCompanions, plainDue, plainUsual, sold } from './plain-readings.ts';

const northwind = realData('northwind', 'orders_with_details.csv');
/** So few products are in ten orders together; several that follow each other are taken as one. */
const productsAsOne = 10;

/** No cell of the file holds a comma within quotes before the columns that are read from its end. */
function linesOf(path: string, itemOf = (product: number) => `Product ${product}`): GeneratedLine[] {
  const [, ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/u);
  return rows.map((row) => {
    const cells = row.split(',');
    const [order = '', customer = '', , day = ''] = cells;
    const [product, price, quantity, discount] = cells.slice(-4);
    const minor = Math.round(100 * Number(price) * Number(quantity) * (1 - Number(discount)));
    return { order, day, customer, item: itemOf(Number(product)), minor };
  });
}

describe.skipIf(northwind === null)('what a real shop sells', () => {
  const shop = async (itemOf?: (product: number) => string) => {
    const lines = linesOf(northwind ?? '', itemOf);
    const { client, bring } = await openTestEngine();
    await bring('orders.csv', csvOf(lines), { kind: 'orders' });
    return { lines, client };
  };

  it('is usual and due again as a plain reading of all its orders says', async () => {
    const { lines, client } = await shop();
    expect(lines.length).toBeGreaterThan(2_000);
    for (const customer of distinct(lines.map((line) => line.customer))) {
      const { id: customerId } = await client.customers.ofNumber({ number: customer });
      expect((await client.products.usual({ customerId })).usual).toEqual(plainUsual(lines, customer));
    }
    for (const on of ['1997-06-30', '1998-05-06']) {
      const { rows } = await client.products.dueAgain({ on, limit: 500 });
      const expected = plainDue(lines, on);
      expect(rows.map(comparable)).toEqual(expect.arrayContaining(expected));
      expect(rows).toHaveLength(expected.length);
    }
  });

  it('goes together as a plain reading says', async () => {
    const { lines, client } = await shop((product) => `Shelf ${Math.ceil(product / productsAsOne)}`);
    const items = distinct(sold(lines).map(({ item }) => item));
    let together = 0;
    for (const item of items) {
      const { companions } = await client.products.goesWith({ product: item });
      expect(companions).toEqual(plainCompanions(lines, item));
      together += companions.length;
    }
    expect(together).toBeGreaterThan(0);
  });
});
