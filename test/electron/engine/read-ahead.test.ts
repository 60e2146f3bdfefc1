import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { expect, it } from 'vitest';
import { readAhead } from '../../../electron/engine/read-ahead.ts';

const archive = { id: 'a1', customers: 3, lastOrderDay: '2026-11-27' };
const leftAt = (path: string, of = 'a1') => ({ 'shuke.pageLeft': JSON.stringify({ archive: of, path }) });

async function askedFor(
  status: unknown,
  pageNotes: Record<string, string>,
  isPageThere = () => false,
): Promise<string[]> {
  const asked: string[] = [];
  const answering = (name: string, answer: unknown = null) =>
    os.handler(() => {
      asked.push(name);
      return answer;
    });
  const handler = new RPCHandler({
    archive: { status: answering('status', status) },
    customers: { list: answering('list'), emptyColumns: answering('emptyColumns') },
    ranking: { revenueRows: answering('revenueRows') },
  });
  await readAhead({ connect: (port) => handler.upgrade(port), isPageThere, pageNotes });
  return asked;
}

it('what the first screen will ask for is asked before its page is there, and nothing of other screens', async () => {
  expect(await askedFor(archive, leftAt('/customers'))).toEqual(['status', 'list', 'emptyColumns']);
  expect(await askedFor(archive, leftAt('/key-accounts'))).toEqual(['status', 'revenueRows']);
  expect(await askedFor(archive, leftAt('/customers/12'))).toEqual(['status']);
  expect(await askedFor(archive, {})).toEqual(['status', 'revenueRows']);
  expect(await askedFor(archive, leftAt('/customers', 'another'))).toEqual(['status', 'revenueRows']);
  expect(await askedFor({ ...archive, lastOrderDay: null }, {})).toEqual(['status', 'list', 'emptyColumns']);
  expect(await askedFor({ ...archive, customers: 0 }, {})).toEqual(['status']);
  expect(await askedFor(null, leftAt('/customers'))).toEqual(['status']);
  expect(await askedFor(archive, { 'shuke.pageLeft': '{"archive":' })).toEqual(['status', 'revenueRows']);
});

it('a page that is there already is not kept waiting', async () => {
  expect(await askedFor(archive, leftAt('/customers'), () => true)).toEqual(['status']);
});
