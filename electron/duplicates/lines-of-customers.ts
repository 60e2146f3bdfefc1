import type { Connection } from '../archive/query.ts';

/** Who names whom in a line that must not lead back to its beginning. */
export const lineColumns = ['company_id', 'referred_by'] as const;
export type LineColumn = (typeof lineColumns)[number];

/** Whether the line of companies, or of who brought whom, leads from a customer back to the same. */
export function isInCircle(connection: Connection, column: LineColumn, customerId: number): boolean {
  const next = connection.prepare<[number], number | null>(`SELECT ${column} FROM customers WHERE id = ?`).pluck();
  const seen = new Set<number>();
  let id = next.get(customerId) ?? null;
  while (id !== null && id !== customerId && !seen.has(id)) {
    seen.add(id);
    id = next.get(id) ?? null;
  }
  return id === customerId;
}
