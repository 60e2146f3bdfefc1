import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';

/** Whose name or number holds a folded text; found in two indexes, so that no customer is read. */
export function customersHoldingText(connection: Connection, folded: string): ReadonlySet<number> {
  const byName = connection
    .prepare<[string], number>('SELECT id FROM customers INDEXED BY customers_by_name WHERE instr(name_folded, ?) > 0')
    .pluck()
    .all(folded);
  // SQLite folds plain letters alone: a number with anything else is folded here.
  const byNumber = connection
    .prepare<[string], { id: number; number: string }>(
      `SELECT id, number FROM customers WHERE instr(lower(number), ?) > 0 OR number GLOB '*[^!-~]*'`,
    )
    .all(folded)
    .filter(({ number }) => foldText(number).includes(folded));
  return new Set([...byName, ...byNumber.map(({ id }) => id)]);
}
