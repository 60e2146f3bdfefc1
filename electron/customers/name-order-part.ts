import type { DerivedPart } from '../acts/derived-part.ts';
import { countWronglyOrdered, isNameOrderOfToday, markNameOrderAsOfToday, orderNames } from './name-order.ts';
import { nameOrderSteps } from './name-order-steps.ts';

/** Where a customer comes in the order of names. */
export const nameOrderPart: DerivedPart = {
  follow(connection) {
    const customerIds = new Set<number>();
    return {
      seeRow({ table, row, before, after }) {
        if (table !== 'customers' || typeof row.id !== 'number') return;
        if (before === null || after === null || 'name' in after) customerIds.add(row.id);
      },
      seeOwners(table, ids) {
        if (table === 'customers') for (const id of ids) customerIds.add(id);
      },
      finish: () => orderNames(connection, customerIds),
    };
  },
  *countWrong(reader) {
    if (isNameOrderOfToday(reader)) yield { what: 'nameOrder', count: countWronglyOrdered(reader) };
  },
  markComplete: markNameOrderAsOfToday,
  upkeep: { part: 'names', steps: nameOrderSteps },
};
