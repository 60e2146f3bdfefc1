import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ArchiveShown } from '../../renderer/app/archive-shown.ts';
import { EngineConnection } from '../../renderer/app/engine-connection.ts';
import type { EngineClient } from '../../shared/contract.ts';
import { engineLinkOptions } from '../../shared/engine-call.ts';
import { openTestEngine, type TestEngine } from '../electron/test-engine.ts';

const begun = vi.hoisted(() => ({ lists: 0 }));

vi.mock('../../electron/customers/list-customers.ts', async (original) => {
  const actual = await original<typeof import('../../electron/customers/list-customers.ts')>();
  const listCustomers: typeof actual.listCustomers = (...given) => {
    begun.lists += 1;
    return actual.listCustomers(...given);
  };
  return { ...actual, listCustomers };
});

async function pageOf(
  engine: TestEngine,
): Promise<{ page: EngineClient; sent(count: number): Promise<void>; close(): void }> {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port2.close());
  engine.connect(port1);
  port1.start();
  port2.start();
  const post = vi.spyOn(port2, 'postMessage');
  const shown = new ArchiveShown();
  const host = { connectEngine: () => Promise.resolve(new RPCLink({ port: port2, ...engineLinkOptions })) };
  const page: EngineClient = createORPCClient(new EngineConnection(host, shown));
  shown.learn(await page.archive.status());
  post.mockClear();
  return {
    page,
    // Without a turn of the loop, in which the engine would already hear of them.
    sent: async (count) => {
      for (let tick = 0; tick < 1_000 && post.mock.calls.length < count; tick++) await Promise.resolve();
      expect(post.mock.calls.length).toBeGreaterThanOrEqual(count);
    },
    close: () => port2.close(),
  };
}

describe('a question that the page has given up', () => {
  it('is not worked on: of ten asked in one breath only the last is answered', async () => {
    const engine = await openTestEngine();
    await engine.client.customers.create({ name: 'Ann' });
    const { page, sent } = await pageOf(engine);
    begun.lists = 0;
    const asked = Array.from({ length: 10 }, (_, index) => {
      const stopping = new AbortController();
      const answer = page.customers.list({ filter: { text: 'a'.repeat(index + 1) } }, { signal: stopping.signal });
      return { stopping, answer };
    });
    await sent(asked.length);
    for (const { stopping } of asked.slice(0, -1)) stopping.abort();
    const answers = await Promise.allSettled(asked.map(({ answer }) => answer));
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 9 }, () => 'rejected'), 'fulfilled']);
    expect(begun.lists).toBe(1);
  });

  it('is a question: a write is done though its page is closed behind it', async () => {
    const engine = await openTestEngine();
    const { page, sent, close } = await pageOf(engine);
    const written = page.customers.create({ name: 'Ann' });
    written.catch(() => undefined);
    await sent(1);
    close();
    await vi.waitFor(async () => expect((await engine.client.customers.list({})).total).toBe(1), { timeout: 10_000 });
  });
});
