import { expect, it } from 'vitest';
import { longest, mostEntries } from '../../../shared/longest.ts';
import { longestOfField } from '../../../shared/records/customer-fields.ts';
import { openTestEngine } from '../test-engine.ts';

/** One character more than fits, the last that fits being the first half of 😀. */
function tooLong(most: number): string {
  return `${'n'.repeat(most - 1)}😀`;
}
const kept = (most: number): string => 'n'.repeat(most - 1);

it('what a list of customers says beyond the limits is cut and said, and what is kept can be edited as it stands', async () => {
  const { client, bring } = await openTestEngine();
  const tags = Array.from({ length: mostEntries + 1 }, (_, at) => `tag ${at}`).join(';');
  const cells = {
    number: 'A1',
    name: tooLong(longest.name),
    phone: '1'.repeat(longest.phone + 1),
    tags,
    city: tooLong(longest.city),
    address: tooLong(longest.street),
    birthday: tooLong(longest.typedDay),
    called: tooLong(longestOfField('called')),
    companyRole: tooLong(longestOfField('companyRole')),
    note: tooLong(longest.note),
  };
  const file = `${Object.keys(cells).join(',')}\n${Object.values(cells).join(',')}\nA2,Bob${','.repeat(8)}\n`;
  const mapping = Object.fromEntries(Object.keys(cells).map((field, column) => [field, [column]]));
  const result = await bring('customers.csv', file, { kind: 'customers', mapping });
  expect(result.warnings).toContainEqual({ code: 'valuesCut', count: 1, rows: [2], examples: [] });
  const found = await client.customers.ofNumber({ number: 'A1' });
  const customer = await client.customers.get({ id: found?.id ?? 0 });
  expect(customer).toMatchObject({
    name: kept(longest.name),
    note: kept(longest.note),
    called: kept(longestOfField('called')),
    companyRole: kept(longestOfField('companyRole')),
    birthdayAsTyped: kept(longest.typedDay),
  });
  expect(customer.addresses[0]).toMatchObject({ street: kept(longest.street), city: kept(longest.city) });
  expect(customer.phones.map(({ asTyped }) => asTyped.length)).toEqual([longest.phone]);
  expect(customer.tags).toHaveLength(mostEntries);
  const { number, name, note, called, companyRole } = customer;
  const unchanged = await client.customers.edit({
    id: customer.id,
    change: {
      ...{ number, name, note, called, companyRole, tags: customer.tags },
      phones: customer.phones.map(({ asTyped }) => asTyped),
      birthday: customer.birthdayAsTyped ?? '',
    },
  });
  expect(unchanged.actId).toBeNull();
  expect(await bring('customers.csv', file, { kind: 'customers', mapping, mode: 'replace' })).toMatchObject({
    imported: 0,
    updated: 0,
  });
});

it('tags of many rows are cut to what one customer can have, and said', async () => {
  const { client, bring } = await openTestEngine();
  const rows = Array.from({ length: mostEntries + 5 }, (_, at) => `${at},2026-01-01,A1,Ann,1.00,tag ${at}\n`);
  const result = await bring(
    'orders.csv',
    `order number,order date,customer number,name,amount,tags\n${rows.join('')}`,
    {
      kind: 'orders',
    },
  );
  expect(result.warnings.filter(({ code }) => code === 'valuesCut')).toMatchObject([{ count: 1, examples: ['Ann'] }]);
  const found = await client.customers.ofNumber({ number: 'A1' });
  expect((await client.customers.get({ id: found?.id ?? 0 })).tags).toHaveLength(mostEntries);
});

it('contacts, people and own fields keep the beginning too', async () => {
  const { client, bring } = await openTestEngine();
  const timeline = await bring(
    'timeline.csv',
    `customer number,name,day,text,author\nA1,Ann,2026-01-01,${tooLong(longest.contactText)},${tooLong(longest.staffName)}\n`,
    { kind: 'timeline' },
  );
  const found = await client.customers.ofNumber({ number: 'A1' });
  const customerId = found?.id ?? 0;
  const [entry] = (await client.timeline.list({ customerId, kinds: ['contact'] })).entries;
  expect(entry).toMatchObject({ contact: { text: kept(longest.contactText), author: kept(longest.staffName) } });
  const people = await bring(
    'people.csv',
    `customer number,name,person,relation\nA1,Ann,${tooLong(longest.name)},${tooLong(longest.relation)}\n`,
    { kind: 'people' },
  );
  expect((await client.people.list({ customerId })).people).toMatchObject([
    { name: kept(longest.name), relation: kept(longest.relation) },
  ]);
  for (const { warnings } of [timeline, people]) {
    expect(warnings).toContainEqual({ code: 'valuesCut', count: 1, rows: [2], examples: [] });
  }
});

it('so does a contact card', async () => {
  const { client, file } = await openTestEngine();
  const card = `BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nNOTE:${tooLong(longest.note)}\nTEL:${'1'.repeat(longest.phone + 1)}\nEND:VCARD\n`;
  const { jobId } = await client.vcard.start({ file: await file('a.vcf', card), dryRun: false });
  const result = await client.import.result({ jobId });
  expect(result.warnings).toContainEqual({ code: 'valuesCut', count: 1, rows: [1], examples: ['Ann'] });
  const [row] = (await client.customers.list({})).rows;
  const customer = await client.customers.get({ id: row?.id ?? 0 });
  expect(customer.note).toBe(kept(longest.note));
  expect(customer.phones[0]?.asTyped).toBe('1'.repeat(longest.phone));
});
