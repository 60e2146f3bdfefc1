import type { EngineClient } from '../../shared/contract.ts';

const customers = 5;

/** The n-th of a row of ordinary acts, each of which changes several fields or is an undo; the same for every run. */
export async function performNthAct(client: EngineClient, n: number): Promise<void> {
  const { rows } = await client.customers.list({ sort: 'number' });
  const customer = rows[n % customers];
  if (rows.length < customers || customer === undefined) {
    await client.customers.create({ name: `Customer ${n}`, number: `n${n}`, phones: [`1380013${n}`], tags: ['new'] });
    return;
  }
  if (n % 11 === 0) {
    await client.customers.bin({ id: customer.id });
    return;
  }
  const { acts } = await client.acts.list({ limit: 1 });
  const [last] = acts;
  if (n % 4 === 0 && last?.isUndoable) {
    await client.acts.undo({ actId: last.id });
    return;
  }
  await client.customers.edit({
    id: customer.id,
    change: {
      name: `Name ${n}`,
      note: `note ${n} `.repeat(50),
      tags: [`t${n % 7}`, `t${n % 5}`],
      phones: [`139${n}00000`],
    },
  });
}
