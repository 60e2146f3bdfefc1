import type { Archive } from '../../electron/archive/archive.ts';

/**
 * How many acts of `archive-process.ts` an archive has, each of them whole and nothing of a further one; null where it is
 * a mixture. What every act writes again must be as the last one wrote it.
 */
export function wholeActs({ reader }: Archive): number | null {
  const acts = Number(reader.prepare('SELECT count(*) FROM acts').pluck().get());
  const added = reader.prepare("SELECT DISTINCT name FROM customers WHERE number LIKE 'A%'").pluck().all();
  const touched = reader.prepare("SELECT DISTINCT name FROM customers WHERE number LIKE 'K%'").pluck().all();
  if (acts === 0) return added.length === 0 ? 0 : null;
  const isWhole = added.length === acts && touched.length === 1 && touched[0] === `${acts}`;
  return isWhole ? acts : null;
}
