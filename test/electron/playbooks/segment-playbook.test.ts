import { expect, it } from 'vitest';
import { library } from '../../../shared/playbooks/library.ts';
import { openTestEngine, testClockAfter, testToday } from '../test-engine.ts';
import { ago } from './library-shop.ts';

/** A shop with a playbook for those with a tag, switched on today. */
async function shopWithSegment({ withThoseInIt = false } = {}) {
  let engine = await openTestEngine();
  const { client } = engine;
  for (const number of ['A', 'B']) await client.customers.create({ name: number, number });
  const tag = async (number: string, tags: string[]) => {
    const { id } = await engine.client.customers.ofNumber({ number });
    await engine.client.customers.edit({ id, change: { tags } });
  };
  await tag('A', ['reads']);
  const filter = { conditions: [{ kind: 'tag' as const, operator: 'hasAny' as const, values: ['reads'] }] };
  const { id: segmentId } = await client.customers.saveFilter({ name: 'Readers', filter });
  const definition = { ...library['thank-introduction'], triggers: [{ kind: 'segment', segmentId } as const] };
  const { slug } = await client.playbooks.add({ name: 'A book', definition });
  expect((await client.playbooks.thoseInIt({ slug })).people).toBe(1);
  await client.playbooks.switchOn({ slug, withThoseInIt });
  return {
    tag,
    segmentId,
    slug,
    bring: (...given: Parameters<typeof engine.bring>) => engine.bring(...given),
    current: () => engine.client,
    /** The same shop so many days after today. */
    onDay: async (days: number) => {
      engine = await engine.restart(testClockAfter(days));
    },
    tasks: async () => {
      await engine.client.playbooks.seeSegments();
      return (await engine.client.today.tasks({})).tasks.map(({ task, due }) => `${task} ${due}`);
    },
    enrolled: async () =>
      (await engine.client.playbooks.get({ slug })).enrolments.map(({ number, eventDay }) => `${number} ${eventDay}`),
  };
}

it('who comes into a saved filter is an event of the day on which they were first seen in it', async () => {
  const { tag, tasks, segmentId, onDay } = await shopWithSegment();
  expect(await tasks(), 'those in it at switching on are none').toEqual([]);
  await onDay(2);
  await tag('B', ['reads']);
  expect(await tasks()).toEqual([`own-1/B/segment-${segmentId}.${ago(-2)}/thanks ${ago(-2)}`]);
});

it('who leaves it and comes again is another event', async () => {
  const { tag, segmentId, onDay, enrolled, tasks } = await shopWithSegment();
  await onDay(1);
  await tag('B', ['reads']);
  expect(await tasks()).toHaveLength(1);
  await onDay(9);
  await tag('B', []);
  expect(await tasks(), 'a state counts while it lasts; who came in stays in').toEqual([]);
  await onDay(12);
  await tag('B', ['reads']);
  expect(await tasks()).toEqual([`own-1/B/segment-${segmentId}.${ago(-12)}/thanks ${ago(-12)}`]);
  expect(await enrolled()).toEqual([`B ${ago(-12)}`, `B ${ago(-1)}`]);
});

it('a household comes in once, as the member of it in the filter who bought last', async () => {
  const { tag, tasks, segmentId, onDay, bring, current, enrolled, slug } = await shopWithSegment();
  await onDay(1);
  const ids = [];
  for (const number of ['C', 'D', 'E']) ids.push((await current().customers.create({ name: number, number })).id);
  await current().groups.add({ name: 'CDE', kind: 'household', customerIds: ids });
  const lines = ['1,C,9', '2,D,5', '3,E,1'].map((line) => line.split(','));
  const orders = lines.map(([order, number, days]) => `${order},${ago(Number(days))},${number},5.00`);
  await bring('orders.csv', `Order No,Date,Customer No,Amount\n${orders.join('\n')}\n`, { kind: 'orders' });
  await tag('C', ['reads']);
  await tag('D', ['reads']);
  const due = [`own-1/D/segment-${segmentId}.${ago(-1)}/thanks ${ago(-1)}`];
  expect(await tasks()).toEqual(due);
  expect((await current().playbooks.thoseInIt({ slug })).people, 'A, and the household').toBe(2);
  await onDay(2);
  await tag('E', ['reads']);
  await tag('C', []);
  expect(await tasks(), 'the household was in it before').toEqual(due);
  expect(await enrolled()).toEqual([`D ${ago(-1)}`]);
});

it('those in it already come in where it is switched on for them too', async () => {
  const { onDay, tasks, segmentId } = await shopWithSegment({ withThoseInIt: true });
  await onDay(1);
  expect(await tasks()).toEqual([`own-1/A/segment-${segmentId}.${ago(1)}/thanks ${ago(-1)}`]);
});

it('a saved filter that is forgotten brings nobody in, and all is back with it', async () => {
  const { onDay, tag, tasks, current, segmentId } = await shopWithSegment();
  await onDay(1);
  await tag('B', ['reads']);
  const before = await tasks();
  const { actId } = await current().customers.forgetFilter({ id: segmentId });
  expect(await tasks()).toEqual([]);
  await current().acts.undo({ actId: actId ?? 0 });
  expect(await tasks()).toEqual(before);
  expect(before).toEqual([`own-1/B/segment-${segmentId}.${ago(-1)}/thanks ${ago(-1)}`]);
});

it('a day that is asked for enrols nobody: only today is seen', async () => {
  const { tag, current, onDay, tasks } = await shopWithSegment();
  await onDay(3);
  await tag('B', ['reads']);
  expect((await current().today.tasks({ on: testToday })).tasks).toEqual([]);
  expect((await current().today.tasks({ on: ago(-3) })).tasks).toEqual([]);
  expect(await tasks()).toHaveLength(1);
});

it('who came into it is seen at an opening and after an import, before anybody asks what is due', async () => {
  const { tag, onDay, enrolled, bring } = await shopWithSegment();
  await onDay(1);
  await tag('B', ['reads']);
  await onDay(2);
  expect(await enrolled()).toEqual([`B ${ago(-2)}`]);
  const { importId } = await bring('customers.csv', 'Number,Name,Tags\nC,C,reads\n');
  expect(await enrolled()).toEqual([`B ${ago(-2)}`, `C ${ago(-2)}`]);
  expect(importId).not.toBeNull();
});

it('a trial on a past day leaves its saved filters out and says so', async () => {
  const { current, slug } = await shopWithSegment();
  const tried = await current().playbooks.preview({ slug, from: ago(90) });
  expect([tried.people, tried.isWithoutSegments]).toEqual([0, true]);
  expect((await current().playbooks.preview({ slug: 'waking', from: ago(90) })).isWithoutSegments).toBe(false);
});
