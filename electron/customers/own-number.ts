import type Database from 'better-sqlite3';

/**
 * The next number of our own for a customer whose file or form gives none: #1, #2, … A number once given is never
 * given again, so the counter is not put back by undo.
 */
export function nextOwnNumber(db: Pick<Database.Database, 'prepare'>): string {
  const isTaken = db.prepare<[string]>('SELECT 1 FROM customers WHERE number = ?');
  const take = db.prepare<[], { taken: number }>(
    'UPDATE archive SET next_own_number = next_own_number + 1 RETURNING next_own_number - 1 AS taken',
  );
  for (;;) {
    const number = `#${take.get()?.taken}`;
    if (isTaken.get(number) === undefined) return number;
  }
}
