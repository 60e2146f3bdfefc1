import { addDays } from '../../../shared/day.ts';
import type { LibrarySlug } from '../../../shared/playbooks/library.ts';
import type { Task } from '../../../shared/today/contract.ts';
import { openTestEngine, testToday } from '../test-engine.ts';

export const ago = (days: number): string => addDays(testToday, -days);

/** A customer's number, the day, the amount, what was bought. */
export type Bought = readonly [customer: string, day: string, amount: string, product?: string];

/** A shop in which one playbook of the library is on since some days ago. */
export async function shopWithPlaybook(slug: LibrarySlug, bought: readonly Bought[] = [], daysOn = 90) {
  const engine = await openTestEngine();
  const { client } = engine;
  const sell = async (sold: readonly Bought[]) => {
    const lines = sold.map(
      ([customer, day, amount, product = 'tea']) => `${day}${customer},${day},${customer},${amount},${product}`,
    );
    return engine.bring(
      `orders-${sold.length}.csv`,
      `Order No,Date,Customer No,Amount,Product\n${lines.join('\n')}\n`,
      {
        kind: 'orders',
      },
    );
  };
  if (bought.length > 0) await sell(bought);
  await client.playbooks.switchOn({ slug, from: ago(daysOn) });
  const stepsOn = async (on?: string): Promise<Task[]> => {
    const { tasks } = await client.today.tasks(on === undefined ? {} : { on });
    return tasks.filter(({ kind }) => kind === 'step');
  };
  return {
    ...{ engine, client, sell, stepsOn },
    idOf: async (number: string) => (await client.customers.ofNumber({ number })).id,
    /** What there is to do, as `number step due`, with why it waits. */
    dueOn: async (on?: string) =>
      (await stepsOn(on)).map(({ number, step, due, waits }) =>
        [number, step?.step, due, ...(waits === null ? [] : [waits])].join(' '),
      ),
    /** The first of the steps of a customer, settled as of a day. */
    settle: async (number: string, verb: 'done' | 'skip' | 'stop', on?: string) => {
      const task = (await stepsOn(on)).find((one) => one.number === number)?.task ?? '';
      return client.today.settle({ task, verb, ...(on === undefined ? {} : { on }) });
    },
    outcome: (on?: string) => client.playbooks.outcome({ slug, ...(on === undefined ? {} : { on }) }),
  };
}
