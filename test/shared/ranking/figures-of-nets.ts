import type { CustomerFigures } from '../../../shared/ranking/rank-customers.ts';

/** Customers 1, 2, … with one order each. */
export function figuresOfNets(netsMinor: readonly number[]): CustomerFigures {
  const byId = <Value>(values: readonly Value[]) => Object.fromEntries(values.map((value, at) => [at + 1, value]));
  return {
    customerIds: netsMinor.map((_, at) => at + 1),
    netsMinor: byId(netsMinor),
    orders: byId(netsMinor.map(() => 1)),
    lastDays: byId(netsMinor.map(() => '2026-01-01')),
  };
}
