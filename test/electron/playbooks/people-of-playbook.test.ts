import { expect, it } from 'vitest';
import { openTestEngine } from '../test-engine.ts';
import { ago, shopWithPlaybook } from './library-shop.ts';

it('the median of first orders is the lower of two in the middle, whatever somebody bought later', async () => {
  const { client } = await shopWithPlaybook('regular', [
    ['A', ago(90), '10.00'],
    ['A', ago(80), '900.00'],
    ['B', ago(70), '20.00'],
    ['C', ago(60), '30.00'],
    ['D', ago(50), '40.00'],
  ]);
  expect(await client.playbooks.medianFirstOrder()).toEqual({ minor: 2000 });
});

it('without an order there is no median of first orders', async () => {
  const { client } = await openTestEngine();
  expect(await client.playbooks.medianFirstOrder()).toEqual({ minor: null });
});

it('those who are in it come before those for whom it ended, however late these came in', async () => {
  const { client } = await shopWithPlaybook('waking', [
    ['A', ago(76), '5.00'],
    ['A', ago(66), '5.00'],
    ['B', ago(75), '5.00'],
    ['B', ago(65), '5.00'],
    ['B', ago(1), '5.00'],
  ]);
  const { enrolments } = await client.playbooks.get({ slug: 'waking' });
  expect(enrolments.map(({ number, end }) => [number, end?.why ?? null])).toEqual([
    ['A', null],
    ['B', 'order'],
  ]);
  expect((await client.playbooks.get({ slug: 'waking', limit: 1 })).enrolments.map(({ number }) => number)).toEqual([
    'A',
  ]);
});
