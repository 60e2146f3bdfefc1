import { describe, expect, it } from 'vitest';
import { dayNumber, daysBetween } from '../../../shared/day.ts';
import type { Task } from '../../../shared/today/contract.ts';
import { lateAfter } from '../../../shared/today/late-after.ts';
import { testToday } from '../test-engine.ts';
import { ago, type Bought, shopWithPlaybook } from './library-shop.ts';

const dozing = (amount: string, ...numbers: string[]): Bought[] =>
  numbers.flatMap((number): Bought[] => [
    [number, ago(75), amount],
    [number, ago(65), amount],
  ]);

/** A shop that wakes one sleeper a day, who brought most first. */
async function shopOfOneADay(...bought: Bought[][]) {
  const shop = await shopWithPlaybook('waking', bought.flat());
  const { definition } = (await shop.client.playbooks.get({ slug: 'waking' })).playbook;
  await shop.client.playbooks.change({
    ...{ slug: 'waking', from: ago(80) },
    definition: { ...definition, newPeoplePerDay: 1 },
  });
  return shop;
}

type Shop = Awaited<ReturnType<typeof shopOfOneADay>>;

const shownOf = (tasks: readonly Task[]): Task[] => tasks.filter(({ waits }) => waits === null);

/** The first day from its due day on which the list of that day shows a step. */
async function firstShown({ stepsOn }: Shop, { task, due }: Task): Promise<string> {
  for (let days = daysBetween(due, testToday); days > 0; days -= 1) {
    if (shownOf(await stepsOn(ago(days))).some((one) => one.task === task)) return ago(days);
  }
  return testToday;
}

describe('a step that had to wait for its turn', () => {
  it('is late only after the day on which its turn came', async () => {
    const { stepsOn, settle } = await shopOfOneADay(dozing('9.00', 'A'), dozing('5.00', 'B'));
    expect((await stepsOn()).map(({ number, waits }) => [number, waits])).toEqual([
      ['A', null],
      ['B', 'turn'],
    ]);
    await settle('A', 'done', ago(2));
    const [b] = shownOf(await stepsOn());
    expect(b).toMatchObject({ number: 'B', due: ago(5), step: { turn: ago(1) } });
    expect(b && lateAfter(b)).toBe(ago(1));
  });

  it('is not late on the day on which its turn comes, as after one that was put off', async () => {
    const { client, stepsOn } = await shopOfOneADay(dozing('9.00', 'A'), dozing('5.00', 'B'));
    const [a] = await stepsOn();
    expect(a).toMatchObject({ number: 'A', step: { turn: null } });
    await client.today.settle({ task: a?.task ?? '', verb: 'later', until: ago(-3) });
    expect(shownOf(await stepsOn())).toMatchObject([{ number: 'B', due: ago(5), step: { turn: testToday } }]);
  });

  it('has the day on which the list showed it first, as the lists of the days before say', async () => {
    const shop = await shopOfOneADay(
      dozing('9.00', 'A'),
      dozing('8.00', 'B'),
      dozing('7.00', 'C'),
      dozing('6.00', 'D'),
      [['E', ago(72), '20.00']],
      [['E', ago(63), '20.00']],
    );
    const { client, idOf, settle, stepsOn } = shop;
    await settle('A', 'done', ago(4));
    await settle('E', 'skip', ago(2));
    const contact = { touchpoint: 'call', channel: 'phone', direction: 'out', text: 'asked' } as const;
    for (const days of [30, 29]) {
      await client.timeline.add({ customerId: await idOf('B'), day: ago(days), ...contact });
    }
    const shown = shownOf(await stepsOn());
    expect(shown.length).toBeGreaterThan(0);
    for (const task of shown) {
      const first = await firstShown(shop, task);
      expect(task.step?.turn ?? task.due, task.number).toBe(first);
      expect(dayNumber(first)).toBeGreaterThanOrEqual(dayNumber(task.due));
    }
  });
});
