import { engine } from '../app/engine.ts';
import type { customerListOf } from './customers-address.ts';

const mostAtOnce = 500;

/** Ids of the customers from one place of a list to another, both included, also of rows that were never shown. */
export async function customerIdsBetween(
  list: ReturnType<typeof customerListOf>,
  first: number,
  last: number,
): Promise<number[]> {
  const ids: number[] = [];
  for (let offset = first; offset <= last; offset += mostAtOnce) {
    const { rows } = await engine.customers.list({ ...list, offset, limit: Math.min(mostAtOnce, last - offset + 1) });
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}
