import { expect, it } from 'vitest';
import type { OutcomeFigure } from '../../../shared/playbooks/outcome-rows.ts';
import { readWholeFile } from '../spreadsheet/reading/read-whole-table.ts';
import { ago, type Bought, shopWithPlaybook } from './library-shop.ts';

const yearAgo = (days: number): string => ago(365 + days);

/** A to L fell asleep when the playbook was on, Q and R a year before, when it was not. */
async function wokenShop() {
  const bought = [
    ...Array.from('ABCDEFGHIJKL').flatMap((number): Bought[] => [
      [number, ago(75), '5.00'],
      [number, ago(65), '5.00'],
    ]),
    ...Array.from('QR').flatMap((number): Bought[] => [
      [number, yearAgo(90), '5.00'],
      [number, yearAgo(70), '5.00'],
    ]),
    ['Q', yearAgo(5), '6.00'],
  ] as const satisfies Bought[];
  // The file reaches further back than the year before.
  const shop = await shopWithPlaybook('waking', [['Z', yearAgo(200), '1.00'], ...bought]);
  const rowsOf = (figure?: OutcomeFigure) =>
    shop.client.playbooks.outcomeRows({ slug: 'waking', ...(figure === undefined ? {} : { figure }), limit: 500 });
  return { ...shop, rowsOf };
}

it('every figure of an outcome counts as many as its rows are', async () => {
  const { client, idOf, outcome, rowsOf, settle, sell } = await wokenShop();
  const { definition } = (await client.playbooks.get({ slug: 'waking' })).playbook;
  await client.playbooks.change({
    ...{ slug: 'waking', from: ago(80) },
    definition: { ...definition, hasControlGroup: true },
  });
  await client.cases.add({ kind: 'complaint', text: 'cold tea', customerId: await idOf('A') });
  const treated = (await rowsOf('enrolled')).rows.map(({ number }) => number).filter((number) => number !== 'A');
  const [first = '', second = '', third = ''] = treated;
  await settle(first, 'done', ago(3));
  await settle(second, 'skip', ago(3));
  const [heldOut] = (await rowsOf('heldOut')).rows;
  await sell([first, third, heldOut?.number ?? ''].map((number) => [number, ago(1), '7.00']));
  const { steps, before, minutes, cost, uplift, judged, heldOutJudged, ...figures } = await outcome();
  const counted: Record<Exclude<OutcomeFigure, 'minutes' | 'cost'>, number> = {
    ...figures,
    ...steps,
    before: before?.enrolled ?? 0,
    beforeSucceeded: before?.succeeded ?? 0,
    beforeOpen: before?.open ?? 0,
  };
  for (const [figure, count] of Object.entries(counted)) {
    const { total, rows } = await rowsOf(figure as OutcomeFigure);
    expect([figure, total, rows.length]).toEqual([figure, count, count]);
  }
  expect([steps.done, steps.skipped, figures.byThemselves, figures.heldOutSucceeded, before?.succeeded]).toEqual([
    ...[1, 1, 1, 1, 1],
  ]);
  expect((await rowsOf()).total).toBe(figures.enrolled + figures.heldOut + (before?.enrolled ?? 0));
});

it('a success names the order that counted, also where another of the household bought', async () => {
  const { client, idOf, rowsOf, sell } = await wokenShop();
  await client.groups.add({ name: 'AB', kind: 'household', customerIds: [await idOf('A'), await idOf('B')] });
  await sell([
    ['B', ago(2), '7.50'],
    ['B', ago(1), '9.00'],
  ]);
  const { rows } = await rowsOf('succeeded');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    ...{ number: 'A', group: 'enrolled', result: 'succeeded', successDay: ago(2) },
    successSource: { kind: 'order', number: `${ago(2)}B`, net: { minor: 750, currency: 'GBP' } },
  });
  const { rows: then } = await rowsOf('beforeSucceeded');
  expect(then).toMatchObject([
    { number: 'Q', group: 'before', successSource: { kind: 'order', number: `${yearAgo(5)}Q` } },
  ]);
});

it('the minutes of an outcome are those of its rows', async () => {
  const { client, outcome, rowsOf, stepsOn } = await wokenShop();
  const [task] = await stepsOn();
  await client.today.settle({ task: task?.task ?? '', verb: 'done', channel: 'call', minutes: 12 });
  const { rows } = await rowsOf('minutes');
  expect(rows.map(({ minutes }) => minutes)).toEqual([12]);
  expect((await outcome()).minutes).toBe(12);
});

it('costs so far what is said of one person, times those for whom something was done, and opens to them', async () => {
  const { client, engine, outcome, rowsOf, settle } = await wokenShop();
  await settle('A', 'done', ago(3));
  await settle('B', 'skip', ago(3));
  expect((await outcome()).cost).toBeNull();
  const { definition } = (await client.playbooks.get({ slug: 'waking' })).playbook;
  await client.playbooks.change({ slug: 'waking', definition: { ...definition, costMinor: 300 } });
  await settle('C', 'done');
  const pounds = (minor: number) => ({ minor, currency: 'GBP' });
  expect((await outcome()).cost).toEqual({ times: 2, each: pounds(300), total: pounds(600), unsaid: 0 });
  const { rows } = await rowsOf('cost');
  expect(rows.map(({ number, cost }) => [number, cost]).toSorted()).toEqual([
    ['A', pounds(300)],
    ['C', pounds(300)],
  ]);
  const { jobId } = await client.tables.save({
    ...{ question: { table: 'playbookOutcome', slug: 'waking' }, format: 'xlsx', language: 'en' },
  });
  const { headings, cells } = await readWholeFile(engine.filePath((await client.tables.saved({ jobId })).token) ?? '');
  const costs = cells.map((row) => [row[1], row[headings.indexOf('Cost (GBP)')]]);
  expect(costs.filter(([, cost]) => typeof cost === 'number').toSorted()).toEqual([
    ['A', 3],
    ['C', 3],
  ]);
});

it('leaves with its rows: groups, days, orders and amounts', async () => {
  const { client, engine, sell, settle } = await wokenShop();
  await settle('B', 'done', ago(3));
  await sell([['B', ago(2), '7.50']]);
  const { jobId } = await client.tables.save({
    ...{ question: { table: 'playbookOutcome', slug: 'waking' }, format: 'xlsx', language: 'en' },
  });
  const { token, name } = await client.tables.saved({ jobId });
  const { headings, cells } = await readWholeFile(engine.filePath(token) ?? '');
  const day = (text: string) => ({ day: text, time: null });
  const rowOf = (number: string) =>
    Object.fromEntries((cells.find((row) => row[1] === number) ?? []).map((cell, at) => [headings[at], cell]));
  expect(name).toContain('Waking');
  expect(rowOf('B')).toMatchObject({
    ...{ Group: 'In it', Day: day(ago(5)), Result: 'Succeeded', 'Succeeded on': day(ago(2)) },
    ...{ 'By themselves': 'no', Order: `${ago(2)}B`, 'Amount of the order': 7.5, Currency: 'GBP', 'Steps done': 1 },
  });
  expect(rowOf('Q')).toMatchObject({ Group: 'A year before', Result: 'Succeeded' });
  expect(rowOf('R')).toMatchObject({ Group: 'A year before', Result: 'Not succeeded', 'Succeeded on': null });
});
