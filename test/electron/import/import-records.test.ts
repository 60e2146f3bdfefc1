import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const customers = 'Customer number,Customer name\nA01,Ann Lee\nA02,Ben Okafor\n';
const heard =
  'Customer number,Customer name,Kind,What was said,Heard,Heard: time,In charge,Answer\n' +
  'A01,Ann Lee,Complaint,Waited forty minutes,2026-11-02,10:05,Mia,\n' +
  ',,Suggestion,A bench outside,2026-11-03,,,\n' +
  'A02,Ben Okafor,Gossip,Something,2026-11-03,,,\n' +
  'A02,Ben Okafor,Question,Open on Sunday?,soon,,,\n';

async function engineWithCustomers(): Promise<TestEngine> {
  const engine = await openTestEngine();
  await engine.bring('customers.csv', customers, { kind: 'customers' });
  return engine;
}

const idOf = async ({ client }: TestEngine, number: string) => (await client.customers.ofNumber({ number })).id;
const mapping = {
  number: [0],
  name: [1],
  'cases.kind': [2],
  'cases.text': [3],
  'cases.heardAt': [4],
  'cases.heardAtTime': [5],
  'cases.inCharge': [6],
  'cases.answer': [7],
};
const kind = { kind: 'cases', mapping, match: 'number' } as const;

describe('a table of a record that leaves in one of its own', () => {
  it('is known by its headings, and proposed in whole', async () => {
    const { client, file } = await openTestEngine();
    const { proposal } = await client.import.recognise({ file: await file('heard.csv', heard) });
    expect(proposal).toMatchObject({ kind: 'cases', mapping, match: 'number', isExchange: true });
    const others = heard.replace('Customer name', 'Name of the guest').replace('Heard: time', 'Clock');
    const seen = await client.import.recognise({ file: await file('others.csv', others), kind: 'cases' });
    expect(seen.proposal).toMatchObject({ isExchange: false, mapping: { 'cases.kind': [2], 'cases.heardAt': [4] } });
  });

  it('gives each row to its customer, or to no one known, and says which it cannot take', async () => {
    const engine = await engineWithCustomers();
    const result = await engine.bring('heard.csv', heard, kind);
    expect(result).toMatchObject({ imported: 2, records: 2, customers: 0, rejected: 2, warnings: [] });
    expect(result.rejections).toMatchObject([
      { rowNumber: 4, reason: 'valueUnreadable', field: 'cases.kind', value: 'Gossip' },
      { rowNumber: 5, reason: 'dayUnreadable', field: 'cases.heardAt' },
    ]);
    const { cases } = await engine.client.cases.list({});
    expect(cases).toMatchObject([
      { kind: 'suggestion', customerId: null, heardAt: new Date(2026, 10, 3).getTime() },
      {
        kind: 'complaint',
        customerNumber: 'A01',
        text: 'Waited forty minutes',
        heardAt: new Date(2026, 10, 2, 10, 5).getTime(),
        inCharge: 'Mia',
      },
    ]);
  });

  it('is in the charge of who heard it first, where a list of another program says nothing of it', async () => {
    const engine = await engineWithCustomers();
    const others =
      'Customer number,Kind,What was said,Date,Taken by,Responsible\n' +
      'A01,Complaint,Waited forty minutes,2026-11-02,Mia,\nA02,Question,Open on Sunday?,2026-11-03,Mia,Tom\n';
    const columns = { number: [0], 'cases.kind': [1], 'cases.text': [2], 'cases.heardAt': [3], 'cases.heardBy': [4] };
    await engine.bring('others.csv', others, { ...kind, mapping: { ...columns, 'cases.inCharge': [5] } });
    const { cases } = await engine.client.cases.list({});
    expect(cases.map(({ heardBy, inCharge }) => [heardBy, inCharge])).toEqual([
      ['Mia', 'Tom'],
      ['Mia', 'Mia'],
    ]);
  });

  it('changes nothing the second time, is completed by the mode, and goes with an undo', async () => {
    const engine = await engineWithCustomers();
    const { importId } = await engine.bring('heard.csv', heard, kind);
    expect(await engine.bring('heard.csv', heard, kind)).toMatchObject({ importId: null, skipped: 2 });
    const answered = heard.replace('Mia,', 'Tom,Sorry');
    expect(await engine.bring('more.csv', answered, { ...kind, mode: 'add' })).toMatchObject({ importId: null });
    expect(await engine.bring('more.csv', answered, { ...kind, mode: 'fill' })).toMatchObject({
      updated: 1,
      records: 0,
    });
    const complaint = async () => (await engine.client.cases.list({})).cases.find((one) => one.kind === 'complaint');
    expect(await complaint()).toMatchObject({ answer: 'Sorry', inCharge: 'Mia' });
    await engine.bring('more.csv', answered, { ...kind, mode: 'replace' });
    expect(await complaint()).toMatchObject({ answer: 'Sorry', inCharge: 'Tom' });

    const other = await engineWithCustomers();
    const brought = await other.bring('heard.csv', heard, kind);
    const { jobId } = await other.client.import.undo({ importId: brought.importId ?? 0 });
    expect(await other.client.import.undoResult({ jobId })).toMatchObject({ records: 2, customers: 0 });
    expect((await other.client.cases.list({})).total).toBe(0);
    expect(importId).not.toBeNull();
  });

  it('takes a row whose contact is not there without it, says so, and joins the two when both have come', async () => {
    const engine = await engineWithCustomers();
    const said =
      'Customer number,Customer name,Date,"How satisfied, 0 to 3",Contact\nA01,Ann Lee,2026-11-02,3,2026-11-02 | Tea\n';
    const first = await engine.bring('said.csv', said);
    expect(first).toMatchObject({ kind: 'satisfactions', imported: 1 });
    expect(first.warnings).toMatchObject([{ code: 'rowNotFound', count: 1, rows: [2] }]);
    const customerId = await idOf(engine, 'A01');
    const contact = { customerId, day: '2026-11-02', touchpoint: 'visit', direction: 'in', text: 'Tea' } as const;
    const { id } = await engine.client.timeline.add(contact);
    expect(await engine.bring('said.csv', said)).toMatchObject({ updated: 1, records: 0, warnings: [] });
    const { satisfactions } = await engine.client.satisfaction.list({ customerId });
    expect(satisfactions).toMatchObject([{ level: 3, place: { kind: 'contact', id } }]);
  });

  it('refuses a figure beyond what the column can be, and a list that lacks what every row needs', async () => {
    const engine = await engineWithCustomers();
    const said = 'Customer number,Customer name,Date,"How satisfied, 0 to 3"\nA01,Ann Lee,2026-11-02,4\n';
    expect((await engine.bring('said.csv', said)).rejections).toMatchObject([
      { reason: 'valueUnreadable', field: 'satisfactions.level', value: '4' },
    ]);
    await expect(engine.bring('heard.csv', heard, { ...kind, mapping: { number: [0] } })).rejects.toMatchObject({
      code: 'IMPORT_VALUE_NOT_MAPPED',
    });
  });
});
