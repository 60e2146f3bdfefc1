import { beforeEach, expect, it, vi } from 'vitest';
import { DraftStore } from '../../../renderer/drafts/draft-store.ts';
import type { EngineClient } from '../../../shared/contract.ts';
import type { Draft, DraftPlace } from '../../../shared/drafts/contract.ts';

const key = { form: 'customer.new', customerId: null };
const line = (customerId: number | null) => ({ form: 'contact.new', customerId });

/** An engine that keeps drafts as long as it is not away. */
function engineWith(kept: Draft[] = []) {
  const drafts = new Map(kept.map((draft) => [draft.name, draft]));
  const engine = {
    drafts,
    isAway: false,
    keptIn: 'archive' as DraftPlace,
    list: async () => ({ drafts: [...drafts.values()], keptIn: engine.keptIn }),
    keep: async (draft: Draft) => {
      if (engine.isAway) throw new Error('away');
      drafts.set(draft.name, draft);
      return { keptIn: engine.keptIn };
    },
    drop: async ({ name }: { name: string }) => {
      if (engine.isAway) throw new Error('away');
      drafts.delete(name);
      return {};
    },
  };
  return { engine, store: new DraftStore(engine as unknown as EngineClient['drafts']) };
}

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

it('sends the last of what was typed, a moment after the typing pauses', async () => {
  const { engine, store } = engineWith();
  for (const name of ['王', '王大', '王大妈']) store.keep(key, { name });
  expect(engine.drafts.size).toBe(0);
  await vi.runAllTimersAsync();
  expect([...engine.drafts.values()]).toEqual([{ name: 'customer.new', customerId: null, typed: '{"name":"王大妈"}' }]);
  store.drop(key);
  await vi.runAllTimersAsync();
  expect(engine.drafts.size).toBe(0);
});

it('says whether the engine has everything, and hands over all at once where the page is about to go', async () => {
  const { engine, store } = engineWith();
  store.keep(key, { name: '王' });
  store.keep(line(1), { text: '电话' });
  expect(store.summary.isSent).toBe(false);
  store.sendAll();
  expect([...engine.drafts.keys()]).toEqual(['customer.new', 'contact.new@1']);
  await vi.runAllTimersAsync();
  store.keep(key, { name: '王大' });
  expect(store.summary.isSent).toBe(false);
  await store.send();
  expect(store.summary.isSent).toBe(true);
});

it('tries again until the engine has it', async () => {
  const { engine, store } = engineWith();
  engine.isAway = true;
  store.keep(key, { name: '王' });
  await vi.advanceTimersByTimeAsync(5_000);
  engine.isAway = false;
  await vi.runAllTimersAsync();
  expect(engine.drafts.size).toBe(1);
});

it('takes up what the archive keeps, but not over what was typed since', async () => {
  const typed = '{"name":"old"}';
  const { store } = engineWith([
    { name: 'customer.new', customerId: null, typed },
    { name: 'contact.new@1', customerId: 1, typed },
  ]);
  store.keep(key, { name: 'new' });
  await store.load();
  expect(store.typedOf(key)).toEqual({ name: 'new' });
  expect(store.typedOf(line(1))).toEqual({ name: 'old' });
  expect(store.summary).toMatchObject({ count: 2, keptIn: 'archive' });
});

it('says so where the archive could not take it', async () => {
  const { engine, store } = engineWith();
  engine.keptIn = 'memory';
  store.keep(key, { name: '王' });
  await vi.runAllTimersAsync();
  expect(store.summary).toMatchObject({ count: 1, keptIn: 'memory' });
});

it('forgets everything with another archive, and sends nothing of it there', async () => {
  const { engine, store } = engineWith();
  store.keep(key, { name: '王' });
  store.forget();
  await vi.runAllTimersAsync();
  expect([engine.drafts.size, store.summary.count]).toEqual([0, 0]);
});

it('learns where a merge has moved a draft, and does not take an answer for it that is older than what was sent since', async () => {
  const { engine, store } = engineWith();
  store.keep(line(1), { typed: '问价' });
  await vi.runAllTimersAsync();
  engine.drafts.delete('contact.new@1');
  engine.drafts.set('contact.new@2', { name: 'contact.new@2', customerId: 2, typed: '{"typed":"问价"}' });
  const loading = store.load();
  store.keep(key, { name: '王' });
  await vi.runAllTimersAsync();
  await loading;
  expect([store.typedOf(line(1)), store.typedOf(line(2)), store.typedOf(key)]).toEqual([
    undefined,
    { typed: '问价' },
    { name: '王' },
  ]);
});

it('what is typed goes with the customer who is chosen for it, next to what was typed for them before', async () => {
  const { engine, store } = engineWith();
  store.keep(line(null), { typed: '问价', files: [] });
  store.move(line(null), line(1));
  store.keep(line(2), { typed: '明天来', files: [] });
  store.move(line(1), line(2));
  await vi.runAllTimersAsync();
  expect([...engine.drafts.keys()]).toEqual(['contact.new@2']);
  expect(store.typedOf(line(2))).toEqual({ typed: '明天来 / 问价', files: [] });
});
