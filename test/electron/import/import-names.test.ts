import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

async function names({ client }: TestEngine): Promise<string[]> {
  const { rows } = await client.customers.list({ sort: 'number' });
  return rows.map(({ name }) => name).sort();
}

describe('a name is the same whichever way it comes', () => {
  it('"Surname, Given", and one broken over lines, are one customer in list, orders, card and form', async () => {
    const engine = await openTestEngine('EUR');
    const rows =
      'Name,Phone\n"Miller, Anna",0151 23456789\n"Jan\nvan der Berg",0151 23456780\n"Acme, Inc.",0151 23456781\n"Otto, Max",0151 23456783\n"Klein, Ute",0151 23456784\n';
    await engine.bring('list.csv', rows, { kind: 'customers' });
    expect(await names(engine)).toEqual(['Acme, Inc.', 'Anna Miller', 'Jan van der Berg', 'Max Otto', 'Ute Klein']);

    const orders =
      'Date,Customer name,Amount\n2026-03-04,Anna Miller,10.00\n2026-03-05,"van der Berg, Jan",20.00\n2026-03-06,"Otto, Max",5.00\n';
    expect(await engine.bring('orders.csv', orders, {})).toMatchObject({ customers: 0, orders: 3, walkIn: 0 });

    const card = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Wolf\\, Eva\\nMaria', 'TEL:0151 23456782', 'END:VCARD', ''];
    const { jobId } = await engine.client.vcard.start({ file: await engine.file('c.vcf', card.join('\r\n')) });
    await engine.client.import.result({ jobId });
    await engine.client.customers.create({ name: 'Roth, Carl' });
    expect(await names(engine)).toEqual([
      'Acme, Inc.',
      'Anna Miller',
      'Carl Roth',
      'Eva Maria Wolf',
      'Jan van der Berg',
      'Max Otto',
      'Ute Klein',
    ]);
  });

  it('a comma in a column of names written otherwise says nothing', async () => {
    const engine = await openTestEngine('EUR');
    const orders = 'Date,Customer name,Amount\n2026-03-04,Harbor Inn,10.00\n2026-03-05,"Hotel, Wien",20.00\n';
    await engine.bring('orders.csv', orders);
    expect(await names(engine)).toEqual(['Harbor Inn', 'Hotel, Wien']);
  });

  it('what a person then types instead stays as typed', async () => {
    const { client } = await openTestEngine();
    const { id } = await client.customers.create({ name: 'Baker, Louise' });
    await client.customers.edit({ id, change: { name: 'Baker, McKenzie' } });
    expect(await client.customers.get({ id })).toMatchObject({ name: 'Baker, McKenzie' });
  });
});
