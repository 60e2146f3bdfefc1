import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Clock } from '../../../electron/engine/clock.ts';
import { addDays } from '../../../shared/day.ts';
import { library } from '../../../shared/playbooks/library.ts';
import type { Task } from '../../../shared/today/contract.ts';
import { propertyRuns } from '../../property-runs.ts';
import { openTestEngine, openTestEngineOnOpen, type TestEngine, testClockAfter, testToday } from '../test-engine.ts';

const numbers = ['A', 'B', 'C'] as const;
const slugs = ['waking', 'regular', 'win-back', 'birthday'] as const;

const number = fc.constantFrom(...numbers);
const slug = fc.constantFrom(...slugs);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('order'), number, daysAgo: fc.constantFrom(-1, 0, 3, 61, 70, 125, 250) }),
  },
  fc.record({ does: fc.constant('undoImport') }),
  fc.record({ does: fc.constant('merge') }),
  fc.record({ does: fc.constant('undoMerge') }),
  fc.record({ does: fc.constantFrom('switchOn', 'switchOff', 'change'), slug }),
  fc.record({ does: fc.constant('enrol'), number }),
  fc.record({ does: fc.constant('tag'), number }),
  fc.record({ does: fc.constant('household') }),
  fc.record({ does: fc.constant('knownUntil'), daysAgo: fc.nat(30) }),
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('settle'),
      verb: fc.constantFrom('done', 'later', 'skip', 'stop'),
      place: fc.nat(5),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('clock'), days: fc.constantFrom(1, 7, 40, -10, 365, -365) }) },
);
type Step = typeof step extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** A clock that is put forward and back while the program runs. */
class MovedClock implements Clock {
  days = 0;

  now(): number {
    return testClockAfter(this.days).now();
  }

  today(): string {
    return testClockAfter(this.days).today();
  }

  monotonicMs(): number {
    return performance.now();
  }
}

async function tasksOf({ client }: TestEngine): Promise<Task[]> {
  await client.playbooks.seeSegments();
  return (await client.today.tasks({})).tasks;
}

/** A shop to which one thing after the other happens. */
class LivedShop {
  readonly engine: TestEngine;
  readonly #clock: MovedClock;
  readonly #imports: number[] = [];
  #merge: number | null = null;
  #household: number | null = null;
  readonly #over = new Set<string>();

  constructor(engine: TestEngine, clock: MovedClock) {
    this.engine = engine;
    this.#clock = clock;
  }

  get today(): string {
    return this.#clock.today();
  }

  tasks(): Promise<Task[]> {
    return tasksOf(this.engine);
  }

  /** What an engine says that has just been started on the same file. */
  async tasksFromNothing(): Promise<Task[]> {
    const fresh = await openTestEngineOnOpen(this.engine, this.#clock);
    const tasks = await tasksOf(fresh);
    await fresh.close();
    return tasks;
  }

  async take(drawn: Step): Promise<void> {
    const { client } = this.engine;
    switch (drawn.does) {
      case 'order': {
        const day = addDays(this.today, -drawn.daysAgo);
        const importId = await this.sell([[drawn.number, day]]);
        if (importId !== null) this.#imports.push(importId);
        return;
      }
      case 'undoImport': {
        const importId = this.#imports.at(-1);
        if (importId === undefined) return;
        // Orders that were merged into another customer since hold it back.
        if ((await client.import.undoHeldBack({ importId })).length > 0) return;
        await client.import.undoResult(await client.import.undo({ importId }));
        this.#imports.pop();
        return;
      }
      case 'merge': {
        if (this.#merge !== null) return;
        const [winner, loser] = [
          await client.customers.ofNumber({ number: 'A' }),
          await client.customers.ofNumber({ number: 'B' }),
        ];
        this.#merge = (
          await client.duplicates.merge({ winnerId: winner.id, loserIds: [loser.id], language: 'en' })
        ).actId;
        return;
      }
      case 'undoMerge': {
        if (this.#merge === null) return;
        await client.acts.undo({ actId: this.#merge });
        this.#merge = null;
        return;
      }
      case 'enrol': {
        const { id: customerId } = await client.customers.ofNumber({ number: drawn.number });
        await client.playbooks.enrol({ slug: 'win-back', customerId });
        return;
      }
      case 'tag': {
        const { id } = await client.customers.ofNumber({ number: drawn.number });
        const { tags } = await client.customers.get({ id });
        await client.customers.edit({ id, change: { tags: tags.length > 0 ? [] : ['reads'] } });
        return;
      }
      case 'household': {
        // A household that was changed since would keep a part of the merge from being undone.
        if (this.#merge !== null) return;
        if (this.#household === null) {
          const [b, c] = [
            await client.customers.ofNumber({ number: 'B' }),
            await client.customers.ofNumber({ number: 'C' }),
          ];
          const household = { name: 'B and C', kind: 'household', customerIds: [b.id, c.id] };
          this.#household = (await client.groups.add(household)).id;
          return;
        }
        await client.groups.remove({ id: this.#household });
        this.#household = null;
        return;
      }
      case 'knownUntil': {
        await client.knownUntil.set({ day: addDays(this.today, -drawn.daysAgo) });
        return;
      }
      case 'settle': {
        const steps = (await this.tasks()).filter(({ kind }) => kind === 'step');
        const task = steps[drawn.place % Math.max(1, steps.length)]?.task;
        if (task === undefined) return;
        const { verb } = drawn;
        await client.today.settle({ task, verb, ...(verb === 'later' ? { until: addDays(this.today, 5) } : {}) });
        if (verb !== 'later') this.#over.add(task);
        return;
      }
      case 'clock': {
        this.#clock.days += drawn.days;
        return;
      }
      case 'change': {
        const definition = library[drawn.slug];
        await client.playbooks.change({
          slug: drawn.slug,
          definition: { ...definition, restDays: definition.restDays + 1 },
        });
        return;
      }
      default:
        await client.playbooks[drawn.does]({ slug: drawn.slug });
    }
  }

  /** Everybody who is given a tag comes into a playbook of the shop's own. */
  async beginWithTag(): Promise<void> {
    const { client } = this.engine;
    const filter = { conditions: [{ kind: 'tag' as const, operator: 'hasAny' as const, values: ['reads'] }] };
    const { id: segmentId } = await client.customers.saveFilter({ name: 'Readers', filter });
    const definition = { ...library['thank-introduction'], triggers: [{ kind: 'segment' as const, segmentId }] };
    const { slug: own } = await client.playbooks.add({ name: 'A book', definition });
    await client.playbooks.switchOn({ slug: own });
  }

  async sell(sold: readonly (readonly [number: string, day: string])[]): Promise<number | null> {
    const lines = sold.map(([customer, day]) => `${customer}${day},${day},${customer},5.00`).join('\n');
    const { importId } = await this.engine.bring('orders.csv', `Order No,Date,Customer No,Amount\n${lines}\n`, {
      kind: 'orders',
    });
    return importId;
  }

  async expectNothingWrong(): Promise<void> {
    const tasks = await this.tasks();
    const steps = tasks.flatMap((task) => (task.step === null ? [] : [{ ...task, step: task.step }]));
    const names = tasks.map(({ task }) => task);
    expect(new Set(names).size, 'a step is due twice').toBe(names.length);
    expect(
      names.filter((name) => this.#over.has(name)),
      'what was settled is due again',
    ).toEqual([]);
    const shown = steps.filter(({ step, waits }) => step.kind === 'outward' && waits === null).map((one) => one.number);
    expect(new Set(shown).size, 'two outward steps on a day').toBe(shown.length);
    for (const { customerId, step } of steps) {
      if (step.playbook !== 'waking') continue;
      const { orders } = await this.engine.client.orders.list({ customerId: customerId ?? 0 });
      const after = orders.filter(({ day }) => day > step.key.slice(0, step.key.indexOf('.')) && day <= this.today);
      expect(after, 'a wake step after a purchase that was known').toEqual([]);
    }
    expect(tasks, 'on the way and from nothing').toEqual(await this.tasksFromNothing());
  }
}

it('whatever happens, what is due is what the file says, once, one outward step a day, none to wake who has bought', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 14 }), async (steps) => {
      const clock = new MovedClock();
      const shop = new LivedShop(await openTestEngine('GBP', clock), clock);
      await shop.sell(
        numbers.flatMap(
          (one) =>
            [
              [one, addDays(testToday, -90)],
              [one, addDays(testToday, -70)],
            ] as const,
        ),
      );
      await shop.beginWithTag();
      for (const one of slugs)
        await shop.engine.client.playbooks.switchOn({ slug: one, from: addDays(testToday, -100) });
      try {
        for (const one of steps) {
          await shop.take(one);
          await shop.expectNothingWrong();
        }
      } finally {
        await shop.engine.close();
      }
    }),
    { numRuns: propertyRuns(2) },
  );
}, 600_000);
