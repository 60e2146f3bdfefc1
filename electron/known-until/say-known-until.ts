import { ShukeError } from '../../shared/errors.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { readKnownUntil } from './read-known-until.ts';

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
