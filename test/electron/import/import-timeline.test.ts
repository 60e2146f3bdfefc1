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
        channel: 'phone',
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
