import { describe, expect, it } from 'vitest';
import type { CustomerFilter } from '../../../shared/customers/filter.ts';
import { openTestEngine } from '../test-engine.ts';

const file = `Number,Name,Shoe size,Since,Card
1,Ann,38.5,2026-03-14,yes
2,Ben,about 40,14.3.2025,perhaps
3,Cat,,,
`;

const ownFields = [
  { columns: [2], field: { name: 'Shoe size', kind: 'number' as const } },
  { columns: [3], field: { name: 'Since', kind: 'date' as const } },
];

describe('columns of a file that go to own fields', () => {
  it('make the field, keep what it reads, keep as typed what it does not, and say how many', async () => {
    const { client, bring } = await openTestEngine();
    const { warnings, imported } = await bring('a.csv', file, { ownFields, dateOrder: 'dmy' });
    expect(imported).toBe(3);
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'ownFieldUnreadable', count: 1, rows: [3] }));
    expect(await client.ownFields.list()).toMatchObject([
      { name: 'Shoe size', kind: 'number', customers: 2 },
      { name: 'Since', kind: 'date', customers: 2 },
    ]);
    const { rows } = await client.customers.list({ sort: 'number' });
    const [size, since] = await client.ownFields.list();
    expect(rows.map(({ own }) => [own[size?.id ?? 0], own[since?.id ?? 0]])).toEqual([
      ['38.5', '2026-03-14'],
      ['about 40', '2025-03-14'],
      [undefined, undefined],
    ]);
    expect((await client.customers.list({ sort: `own:${size?.id ?? 0}` })).rows.map(({ name }) => name)).toEqual([
      'Ann',
      'Ben',
      'Cat',
    ]);
  });

  it('that rows of one customer disagree on: the most frequent stands', async () => {
    const { client, bring } = await openTestEngine();
    const rows = 'Number,Name,Shoe size,Since,Card\n1,Ann,38,,\n1,Ann,39,,\n1,Ann,39,,\n';
    await bring('a.csv', rows, { ownFields });
    const { rows: listed } = await client.customers.list({});
    expect(listed.map(({ own }) => Object.values(own))).toEqual([['39']]);
  });

  it('say in a dry run what they would do, and make nothing', async () => {
    const { client, bring } = await openTestEngine();
    const dry = await bring('a.csv', file, { ownFields, dryRun: true });
    expect(dry).toMatchObject({ imported: 3, isDryRun: true });
    expect(await client.ownFields.list()).toEqual([]);
  });

  it('go to a field that is there, by its id or its name; the same file again changes nothing', async () => {
    const { client, bring } = await openTestEngine();
    const card = await client.ownFields.define({ name: 'Member card', kind: 'yesNo' });
    const decided = [
      { columns: [4], field: { id: card.id } },
      { columns: [2], field: { name: 'ＳＨＯＥ size', kind: 'text' as const } },
    ];
    await client.ownFields.define({ name: 'Shoe size', kind: 'number' });
    await bring('a.csv', file, { ownFields: decided });
    expect(await client.ownFields.list()).toMatchObject([
      { name: 'Member card', customers: 2 },
      { name: 'Shoe size', kind: 'number', customers: 2 },
    ]);
    expect(await bring('a.csv', file, { ownFields: decided, mode: 'replace' })).toMatchObject({
      imported: 0,
      updated: 0,
      skipped: 3,
    });
  });

  it('fill what is empty, replace what differs where told to, and are put back by the undo of the import', async () => {
    const { client, bring } = await openTestEngine();
    await bring('a.csv', file, { ownFields });
    const other = file.replace('38.5', '39').replace('3,Cat,,', '3,Cat,37,');
    const sizes = async () => {
      const [size] = await client.ownFields.list();
      const { rows } = await client.customers.list({ sort: 'number' });
      return rows.map(({ own }) => own[size?.id ?? 0]);
    };
    expect(await bring('b.csv', other, { ownFields, mode: 'fill' })).toMatchObject({ updated: 1, skipped: 2 });
    expect(await sizes()).toEqual(['38.5', 'about 40', '37']);
    const replaced = await bring('c.csv', other, { ownFields, mode: 'replace' });
    expect(replaced).toMatchObject({ updated: 1, skipped: 2 });
    expect(await sizes()).toEqual(['39', 'about 40', '37']);
    const { jobId } = await client.import.undo({ importId: replaced.importId ?? 0 });
    await client.import.undoResult({ jobId });
    expect(await sizes()).toEqual(['38.5', 'about 40', '37']);
  });

  it('with the import go the fields it made, unless somebody has a value in one since', async () => {
    const { client, bring } = await openTestEngine();
    const dan = await client.customers.create({ name: 'Dan' });
    const { importId } = await bring('a.csv', file, { ownFields });
    const [size] = await client.ownFields.list();
    const ownValues = [{ fieldId: size?.id ?? 0, value: '44' }];
    await client.customers.edit({ id: dan.id, change: { ownValues } });
    const { jobId } = await client.import.undo({ importId: importId ?? 0 });
    await client.import.undoResult({ jobId });
    expect(await client.ownFields.list()).toMatchObject([{ name: 'Shoe size', customers: 1 }]);
  });

  it('are remembered with the mapping, without a field that is gone since', async () => {
    const { client, bring, file: give } = await openTestEngine();
    const card = await client.ownFields.define({ name: 'Card', kind: 'yesNo' });
    await bring('a.csv', file, { ownFields: [...ownFields, { columns: [4], field: { id: card.id } }] });
    const rememberedOf = async () => {
      const { remembered } = await client.import.recognise({ file: await give('b.csv', file) });
      return remembered?.ownFields?.map(({ columns }) => columns);
    };
    expect(await rememberedOf()).toEqual([[2], [3], [4]]);
    await client.ownFields.remove({ id: card.id });
    expect(await rememberedOf()).toEqual([[2], [3]]);
  });

  it('refuse a field that is not there and one without a name', async () => {
    const { bring } = await openTestEngine();
    await expect(bring('a.csv', file, { ownFields: [{ columns: [2], field: { id: 9 } }] })).rejects.toMatchObject({
      code: 'OWN_FIELD_UNKNOWN',
    });
    const nameless = [{ columns: [2], field: { name: ' ', kind: 'text' as const } }];
    await expect(bring('a.csv', file, { ownFields: nameless })).rejects.toMatchObject({ code: 'OWN_FIELD_NAME_EMPTY' });
  });
});

describe('days and figures in own fields', () => {
  const contracts = `Number,Name,Entered,Contract ends,Credit
1,Ann,2026-01-05,30/08/1998,"1.250,50"
2,Ben,2026-01-06,03/04/1998,"980,00"
3,Cat,2026-01-07,12/11/1998,"1.000"
`;
  const decided = [
    { columns: [3], field: { name: 'Contract ends', kind: 'date' as const } },
    { columns: [4], field: { name: 'Credit', kind: 'money' as const } },
  ];

  it('are read as their own column shows, whatever the others show', async () => {
    const { client, bring } = await openTestEngine();
    const { warnings } = await bring('a.csv', contracts, { kind: 'customers', ownFields: decided });
    expect(warnings).toEqual([]);
    const [ends, credit] = await client.ownFields.list();
    const { rows } = await client.customers.list({ sort: 'number' });
    expect(rows.map(({ own }) => [own[ends?.id ?? 0], own[credit?.id ?? 0]])).toEqual([
      ['1998-08-30', '1250.50'],
      ['1998-04-03', '980.00'],
      ['1998-11-12', '1000.00'],
    ]);
  });

  it('that cannot be read are counted by a filter that leaves them out, and listed by their own', async () => {
    const { client, bring } = await openTestEngine();
    const rows = `${contracts}4,Dan,2026-01-08,soon,much\n5,Eve,2026-01-09,,\n`;
    await bring('a.csv', rows, { kind: 'customers', ownFields: decided });
    const [ends, credit] = await client.ownFields.list();
    expect([ends?.unread, credit?.unread]).toEqual([1, 1]);
    const fieldId = ends?.id ?? 0;
    const within = (from: string | null, to: string | null): CustomerFilter => ({
      text: '',
      conditions: [{ kind: 'ownDay', fieldId, operator: 'between', from, to, days: null }],
    });
    const filter = within('1998-01-01', '1998-12-31');
    expect((await client.customers.list({ filter })).total).toBe(3);
    expect(await client.customers.unreadLeftOut({ filter })).toEqual([{ fieldId, customers: 1 }]);
    const unread: CustomerFilter = { text: '', conditions: [{ kind: 'unread', fieldId }] };
    expect((await client.customers.list({ filter: unread })).rows.map(({ name }) => name)).toEqual(['Dan']);
    // A condition without a bound keeps everybody, and leaves no one out.
    expect(await client.customers.unreadLeftOut({ filter: within(null, null) })).toEqual([]);
  });

  it('that cannot be read are birthdays too', async () => {
    const { client, bring } = await openTestEngine();
    await bring('a.csv', 'Number,Name,Birthday\n1,Ann,some spring\n2,Ben,1990-11-30\n', { kind: 'customers' });
    const filter: CustomerFilter = {
      text: '',
      conditions: [{ kind: 'birthday', operator: 'inDays', months: [], days: 30 }],
    };
    expect(await client.customers.unreadLeftOut({ filter })).toEqual([{ fieldId: null, customers: 1 }]);
    const unread: CustomerFilter = { text: '', conditions: [{ kind: 'unread', fieldId: null }] };
    expect((await client.customers.list({ filter: unread })).rows.map(({ name }) => name)).toEqual(['Ann']);
  });

  it('are named with an example where they cannot be read', async () => {
    const { bring } = await openTestEngine();
    const { warnings } = await bring('a.csv', `${contracts}4,Dan,2026-01-08,soon,much\n`, {
      kind: 'customers',
      ownFields: decided,
    });
    expect(warnings).toEqual([
      { code: 'ownFieldUnreadable', count: 2, rows: [5], examples: ['Contract ends: soon', 'Credit: much'] },
    ]);
  });
});
