import { useEffect, useState } from 'react';
import { steadyRows } from './steady-rows.ts';

/** The rows in the order in which they were first shown. */
export function useSteadyRows<Row extends { customerId: number }>(rows: readonly Row[]): readonly Row[] {
  const [shown, setShown] = useState<readonly number[]>([]);
  const steady = steadyRows(rows, shown);
  const ids = steady.map(({ customerId }) => customerId);
  const isChanged = ids.length !== shown.length || ids.some((id, at) => id !== shown[at]);
  useEffect(() => {
    if (isChanged) setShown(ids);
  });
  return steady;
}
