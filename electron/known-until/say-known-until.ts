import { ShukeError } from '../../shared/errors.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { allRows, build } from '../archive/query.ts';
import { readKnownUntil } from './read-known-until.ts';
import { doTypedSalesCount } from './typed-sales-setting.ts';

interface Said {
  untilDay: string;
  today: string;
}

/** Error: KNOWN_UNTIL_AFTER_TODAY. */
export function refuseAfterToday({ untilDay, today }: Said): void {
  if (untilDay > today) throw new ShukeError('KNOWN_UNTIL_AFTER_TODAY', { day: untilDay });
}

/** What the owner sets by hand. Error: KNOWN_UNTIL_AFTER_TODAY. */
export function setKnownUntil(writer: ActWriter, said: Said): void {
  refuseAfterToday(said);
  if (readKnownUntil(writer.connection) === said.untilDay) return;
  writer.insert('known_until', { made_day: said.today, until_day: said.untilDay });
}

/** What was said with a file that brought nothing new: it moves the day forward only. */
export function moveKnownUntil(writer: ActWriter, said: Said): void {
  const known = readKnownUntil(writer.connection);
  if (known === null || known < said.untilDay) setKnownUntil(writer, said);
}

/** What was said at an import; goes with it. */
export function sayKnownUntilOfImport(writer: ActWriter, { untilDay, today }: Said, importId: number): void {
  writer.insert('known_until', { made_day: today, until_day: untilDay, import_id: importId });
}

/**
 * What a sale typed by hand says: all sales up to its day are in. It goes with that sale; one of a later day than today
 * says nothing yet.
 */
export function sayKnownUntilOfSale(writer: ActWriter, sale: { id: number; day: string }, today: string): void {
  const { connection } = writer;
  if (sale.day > today || !doTypedSalesCount(connection)) return;
  const known = readKnownUntil(connection);
  if (known !== null && known >= sale.day) return;
  writer.insert('known_until', { made_day: today, until_day: sale.day, order_id: sale.id });
}

/** Before a sale is changed or removed. True where it had said something: the others then say it (`sayKnownUntilOfLatestSale`). */
export function takeBackKnownUntilOfSale(writer: ActWriter, saleId: number): boolean {
  const ofSale = build.selectFrom('known_until').select('id').where('order_id', '=', saleId);
  const rows = allRows(writer.connection, ofSale);
  for (const row of rows) writer.remove('known_until', row.id);
  return rows.length > 0;
}

/** What the latest of the sales typed by hand says, of those up to today. */
export function sayKnownUntilOfLatestSale(writer: ActWriter, today: string): void {
  const latest = writer.connection
    .prepare<[string], { id: number; day: string }>(
      'SELECT id, day FROM orders WHERE import_id IS NULL AND day <= ? ORDER BY day DESC, id DESC LIMIT 1',
    )
    .get(today);
  if (latest !== undefined) sayKnownUntilOfSale(writer, latest, today);
}
