/**
 * The rows in the order in which they were shown, new ones behind: what is written into a row may move its customer in the
 * ranking, and must not move it away from under the hand.
 *
 * @param shown ids of customers in the order of the page
 */
export function steadyRows<Row extends { customerId: number }>(
  rows: readonly Row[],
  shown: readonly number[],
): readonly Row[] {
  const byId = new Map(rows.map((row) => [row.customerId, row]));
  const before = new Set(shown);
  return [...shown.flatMap((id) => byId.get(id) ?? []), ...rows.filter(({ customerId }) => !before.has(customerId))];
}
