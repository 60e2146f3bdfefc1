import { describe, expect, it } from 'vitest';
import { queuedWritesDone } from '../../../renderer/app/queued-writes.ts';
import { SettleQueue } from '../../../renderer/today/settle-queue.ts';
import { ago, type Bought, shopWithPlaybook } from '../playbooks/library-shop.ts';

const bought = ['A', 'B', 'C'].flatMap((number) => [95, 85, 75, 65].map((days): Bought => [number, ago(days), '5.00']));

/** Three tasks, as a page has them that writes to the engine. */
async function pageOfToday() {
  const { client, idOf, stepsOn } = await shopWithPlaybook('waking', bought);
  const tasks = await stepsOn();
  const taskOf = (number: string): string => tasks.find((task) => task.number === number)?.task ?? '';
  const failures: unknown[] = [];
  let reads = 0;
  const queue = new SettleQueue({
    write: (said) => client.today.settle(said),
    refetch: async () => {
      reads += 1;
    },
    showFailure: (error) => failures.push(error),
  });
  const written: string[] = [];
  const settle = (number: string, said: { verb: 'done' | 'skip'; text?: string }, isReady = Promise.resolve()) =>
    queue.settle(
      taskOf(number),
      async () => {
        await isReady;
        return { task: taskOf(number), channel: 'wechat', ...said };
      },
      () => written.push(number),
    );
  const leftOver = async () => (await stepsOn()).map(({ number }) => number).sort();
  return { client, idOf, taskOf, queue, settle, written, failures, leftOver, reads: () => reads };
}

describe('what is decided about tasks, one key after the other', () => {
  it('is out of the list at once, and written in the order of the keys, also where one waits for its words', async () => {
    const { queue, settle, written, taskOf, leftOver, reads } = await pageOfToday();
    const { promise: words, resolve: areRead } = Promise.withResolvers<void>();
    const all = [settle('A', { verb: 'done', text: 'late words' }, words), settle('B', { verb: 'skip' })];
    expect(queue.state().settled).toEqual(new Set([taskOf('A'), taskOf('B')]));
    areRead();
    await Promise.all(all);
    expect(written).toEqual(['A', 'B']);
    expect(await leftOver()).toEqual(['C']);
    expect(reads()).toBe(1);
  });

  it('is back in the list with its reason where the engine refuses it, and the others are written', async () => {
    const { client, idOf, queue, settle, written, taskOf, failures, leftOver } = await pageOfToday();
    const unlisten = queue.listen(() => undefined);
    await client.customers.bin({ id: await idOf('B') });
    await Promise.all(['A', 'B', 'C'].map((number) => settle(number, { verb: 'skip' })));
    expect(written).toEqual(['A', 'C']);
    expect(await leftOver()).toEqual([]);
    expect([...queue.state().errors]).toMatchObject([[taskOf('B'), { code: 'TASK_UNKNOWN' }]]);
    expect(queue.state().settled.size).toBe(0);
    expect(failures).toEqual([]);
    await client.customers.takeOutOfBin({ id: await idOf('B') });
    await settle('B', { verb: 'skip' });
    expect(queue.state().errors.size).toBe(0);
    unlisten();
  });

  it('is said to have failed by a notice where its page was left', async () => {
    const { client, idOf, settle, failures } = await pageOfToday();
    await client.customers.bin({ id: await idOf('A') });
    await settle('A', { verb: 'skip' });
    expect(failures).toMatchObject([{ code: 'TASK_UNKNOWN' }]);
  });

  it('is written before the last act is looked for to be undone', async () => {
    const { client, settle } = await pageOfToday();
    const all = [settle('A', { verb: 'skip' }), settle('B', { verb: 'skip' })];
    await queuedWritesDone();
    const { acts } = await client.acts.list({ limit: 2 });
    expect(acts).toMatchObject(['B', 'A'].map((subject) => ({ verb: 'today.settle', subject })));
    await Promise.all(all);
  });
});
