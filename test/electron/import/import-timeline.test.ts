import { describe, expect, it } from 'vitest';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

const people = '客户编号,姓名,电话\nA01,王小明,13800138000\nA02,李雷,13900139000\n';
const till =
  '电话,跟进日期,跟进时间,跟进方式,跟进内容,下次跟进,跟进人\n13800138000,2026-10-01,09:30,电话,要订两斤龙井,2026-12-01,小米\n139 0013 9000,2026/10/02,,到店,试了红茶,,阿涛\n';

async function engineWithPeople(): Promise<TestEngine> {
  const engine = await openTestEngine('CNY');
  await engine.bring('客户.csv', people, { kind: 'customers' });
  return engine;
}

async function contactsOf({ client }: TestEngine, name: string) {
  const { rows } = await client.customers.list({ filter: { text: name } });
  const { entries } = await client.timeline.list({ customerId: rows[0]?.id ?? 0, kinds: ['contact'] });
  return entries.flatMap((entry) => (entry.kind === 'contact' ? [entry.contact] : []));
}

describe('a timeline of another program', () => {
  it('is known by its headings, and its contacts keep their own day, time and author', async () => {
    const engine = await engineWithPeople();
    const { proposal } = await engine.client.import.recognise({ file: await engine.file('跟进.csv', till) });
    expect(proposal).toMatchObject({ kind: 'timeline', match: 'phone' });
    expect(await engine.bring('跟进.csv', till)).toMatchObject({ imported: 2, contacts: 2, customers: 0, rejected: 0 });
    expect(await contactsOf(engine, '王小明')).toMatchObject([
      {
        day: '2026-10-01',
        time: '09:30:00',
        touchpoint: 'call',
        // No column says by what way, or who called whom.
        channel: '',
        direction: '',
        text: '要订两斤龙井',
        nextContactDay: '2026-12-01',
        author: '小米',
        importFileName: '跟进.csv',
      },
    ]);
    expect(await contactsOf(engine, '李雷')).toMatchObject([
      { day: '2026-10-02', time: null, touchpoint: 'visit', text: '试了红茶', author: '阿涛' },
    ]);
  });

  it('taken twice changes nothing', async () => {
    const engine = await engineWithPeople();
    await engine.bring('跟进.csv', till);
    for (const mode of ['add', 'fill', 'replace'] as const) {
      expect(await engine.bring('跟进.csv', till, { mode })).toMatchObject({ imported: 0, skipped: 2, importId: null });
    }
  });

  it('fills the mood and the next day of a contact that is there, replaces them only when told to', async () => {
    const engine = await engineWithPeople();
    const head = '客户编号,联系日期,内容,心情,下次联系日\n';
    await engine.bring('一.csv', `${head}A01,2026-10-01,订茶,,2026-12-01\n`, { kind: 'timeline' });
    const newer = `${head}A01,2026-10-01,订茶,高兴,2026-12-09\n`;
    expect(await engine.bring('二.csv', newer, { kind: 'timeline' })).toMatchObject({ updated: 1, imported: 0 });
    expect(await contactsOf(engine, '王小明')).toMatchObject([{ mood: 'pleased', nextContactDay: '2026-12-01' }]);
    expect(await engine.bring('三.csv', newer, { kind: 'timeline', mode: 'replace' })).toMatchObject({ updated: 1 });
    expect(await contactsOf(engine, '王小明')).toMatchObject([{ nextContactDay: '2026-12-09' }]);
  });

  it('makes whom nobody knows, and tells which rows name nobody or no day', async () => {
    const engine = await engineWithPeople();
    const file = '姓名,联系日期,内容\n韩梅梅,2026-10-03,初次到店\n,2026-10-03,谁\n李雷,,何时\n李雷,不知道,何时\n';
    const result = await engine.bring('新.csv', file, { kind: 'timeline', match: 'name' });
    expect(result).toMatchObject({ imported: 1, customers: 1, rejected: 3 });
    expect(result.rejections.map(({ rowNumber, reason }) => [rowNumber, reason])).toEqual([
      [3, 'nameMissing'],
      [4, 'dayMissing'],
      [5, 'dayUnreadable'],
    ]);
  });

  it('undone takes its contacts and the people it made away again', async () => {
    const engine = await engineWithPeople();
    const file = '姓名,联系日期,内容\n韩梅梅,2026-10-03,初次到店\n李雷,2026-10-04,来电\n';
    const { importId } = await engine.bring('新.csv', file, { kind: 'timeline', match: 'name' });
    const { jobId } = await engine.client.import.undo({ importId: importId ?? 0 });
    expect(await engine.client.import.undoResult({ jobId })).toMatchObject({ customers: 1, contacts: 2 });
    expect(await contactsOf(engine, '李雷')).toEqual([]);
    const { total } = await engine.client.customers.list({ filter: { text: '韩梅梅' } });
    expect(total).toBe(0);
  });
});

describe('what a timeline does not say', () => {
  const list = (engine: TestEngine) => contactsOf(engine, '王小明');

  it('is not known: neither touchpoint, channel nor direction', async () => {
    const engine = await engineWithPeople();
    await engine.bring('a.csv', '客户编号,联系日期,内容\nA01,2026-10-01,订茶\n', { kind: 'timeline' });
    expect(await list(engine)).toMatchObject([{ touchpoint: '', channel: '', direction: '' }]);
  });

  it('is not guessed from the rest: a channel is no touchpoint, and in person is not at the counter', async () => {
    const engine = await engineWithPeople();
    const file = '客户编号,联系日期,渠道,内容\nA01,2026-10-01,In person,订茶\nA01,2026-10-02,Phone,订茶\n';
    await engine.bring('a.csv', file, { kind: 'timeline' });
    expect(await list(engine)).toMatchObject([
      { touchpoint: '', channel: 'phone', direction: '' },
      { touchpoint: '', channel: 'In person', direction: '' },
    ]);
  });

  it('is completed by a later file that says it, without a second contact', async () => {
    const engine = await engineWithPeople();
    await engine.bring('a.csv', '客户编号,联系日期,内容\nA01,2026-10-01,订茶\n', { kind: 'timeline' });
    const fuller = '客户编号,联系日期,往来方式,渠道,方向,内容\nA01,2026-10-01,电话,电话,呼出,订茶\n';
    expect(await engine.bring('b.csv', fuller, { kind: 'timeline' })).toMatchObject({ imported: 0, updated: 1 });
    expect(await list(engine)).toMatchObject([{ touchpoint: 'call', channel: 'phone', direction: 'out' }]);
    expect(await engine.bring('b.csv', fuller, { kind: 'timeline' })).toMatchObject({ skipped: 1, importId: null });
  });

  it('in words nobody knows is counted', async () => {
    const engine = await engineWithPeople();
    const file = '客户编号,联系日期,方向,内容\nA01,2026-10-01,sideways,订茶\n';
    const { warnings } = await engine.bring('a.csv', file, { kind: 'timeline' });
    expect(warnings).toEqual([{ code: 'directionUnreadable', count: 1, rows: [2], examples: [] }]);
  });

  it('can stay unknown where the contact is changed by hand, and leaves and comes back so', async () => {
    const engine = await engineWithPeople();
    const { client } = engine;
    await engine.bring('a.csv', '客户编号,联系日期,内容\nA01,2026-10-01,订茶\n', { kind: 'timeline' });
    const [contact] = await list(engine);
    await client.timeline.edit({ id: contact?.id ?? 0, change: { touchpoint: '', direction: '', text: '订两斤茶' } });
    expect(await list(engine)).toMatchObject([{ touchpoint: '', direction: '', text: '订两斤茶' }]);
  });
});

it('a column called Type is how one met where its words say so', async () => {
  const engine = await engineWithPeople();
  const file = 'Customer number,Contact date,Type,Words\nA01,2026-10-01,Call,a\nA01,2026-10-02,Complaint,b\n';
  const { proposal } = await engine.client.import.recognise({ file: await engine.file('a.csv', file) });
  expect(proposal).toMatchObject({ kind: 'timeline', mapping: { touchpoint: [2] } });
  const other = 'Customer number,Name,Created,Type\nA01,Ann,2026-10-01,Wholesale\nA02,Ben,2026-10-02,Retail\n';
  const customers = await engine.client.import.recognise({ file: await engine.file('b.csv', other) });
  expect(customers.proposal.kind).toBe('customers');
});
