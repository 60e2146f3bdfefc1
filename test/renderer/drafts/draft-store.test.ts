import { beforeEach, expect, it, vi } from 'vitest';
import { DraftStore } from '../../../renderer/drafts/draft-store.ts';
import type { EngineClient } from '../../../shared/contract.ts';
import type { Draft, DraftPlace } from '../../../shared/drafts/contract.ts';

const key = { name: 'customer.new', customerId: null };

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
  expect([...engine.drafts.values()]).toEqual([{ ...key, typed: '{"name":"王大妈"}' }]);
  store.drop(key.name);
  await vi.runAllTimersAsync();
  expect(engine.drafts.size).toBe(0);
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
  const old = { ...key, typed: '{"name":"old"}' };
  const { store } = engineWith([old, { ...old, name: 'contact.new.1' }]);
  store.keep(key, { name: 'new' });
  await store.load();
  expect(store.typedOf(key.name)).toEqual({ name: 'new' });
  expect(store.typedOf('contact.new.1')).toEqual({ name: 'old' });
  expect(store.summary).toEqual({ count: 2, keptIn: 'archive' });
});

it('says so where the archive could not take it', async () => {
  const { engine, store } = engineWith();
  engine.keptIn = 'memory';
  store.keep(key, { name: '王' });
  await vi.runAllTimersAsync();
  expect(store.summary).toEqual({ count: 1, keptIn: 'memory' });
});

it('forgets everything with another archive, and sends nothing of it there', async () => {
  const { engine, store } = engineWith();
  store.keep(key, { name: '王' });
  store.forget();
  await vi.runAllTimersAsync();
  expect([engine.drafts.size, store.summary.count]).toEqual([0, 0]);
});
