import type { CustomerFigures } from '../../shared/indicators/indicator-schema.ts';
import { type IndicatorKey, indicatorKeys, indicatorOfNoRows, indicators } from '../../shared/indicators/indicators.ts';
import type { Connection } from '../archive/query.ts';
import type { IndicatorWindow } from './indicator.ts';
import { indicatorValues } from './indicator-values.ts';

/** Every figure of some customers, by their ids. */
export function customerFigures(
  connection: Connection,
  window: IndicatorWindow,
  customers: ArrayLike<number> & Iterable<number>,
): (customerId: number) => CustomerFigures {
  const values = indicatorKeys.map((key) => [key, indicatorValues(connection, key, window, customers)] as const);
  return (customerId) =>
    Object.fromEntries(
      values.map(([key, ofCustomers]) => [key, figureOf(key, ofCustomers.get(customerId), window.currency)]),
    ) as CustomerFigures;
}

function figureOf(key: IndicatorKey, value: number | string | undefined, currency: string) {
  if (value === undefined) return indicatorOfNoRows(key);
  return indicators[key].unit === 'money' ? { minor: value, currency } : value;
}
