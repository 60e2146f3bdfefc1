import { dayNumber } from '../../shared/day.ts';
import type { TrackedName } from '../../shared/records/tracked-names.ts';
import type { Archive } from '../archive/archive.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';

/** What is noted of customers, by their ids, of all days. Days are day numbers. */
export interface NotesOfCustomers {
  /** By day. */
  contacts: ReadonlyMap<number, readonly NotedContact[]>;
  cases: ReadonlyMap<number, readonly NotedCase[]>;
  /** On which days they said that they moved or need nothing any more, ascending. */
  moved: ReadonlyMap<number, readonly number[]>;
  blocked: ReadonlyMap<number, ReadonlySet<string>>;
  named: ReadonlyMap<number, readonly NotedSpell[]>;
}

/** On the list of key accounts; `toDay` is the first day on which no more. */
export interface NotedSpell {
  fromDay: number;
  toDay: number | null;
}

export interface NotedContact {
  day: number;
  /** They came or called. */
  isVisit: 0 | 1;
  isOutward: 0 | 1;
  hasNextStep: 0 | 1;
}

interface NotedCase {
  id: number;
  kind: string;
  thing: string;
  heardAt: number;
  answeredAt: number | null;
  closedAt: number | null;
  cameInAt: number | null;
  satisfiedAfter: number | null;
}

const reads: readonly TrackedName[] = ['contacts', 'cases', 'sleep_reasons', 'do_not_contact', 'named_accounts'];
const kept = new CacheByTables<NotesOfCustomers>();

/** Read in one pass each, and kept until one of these tables is written: a sale changes nothing of it. */
export function notesOfCustomers(archive: Archive): NotesOfCustomers {
  return kept.get(archive, { key: '', reads }, () => readNotes(archive.reader));
}

function readNotes(connection: Connection): NotesOfCustomers {
  const rowsOf = <Row>(sql: string) => connection.prepare<[], Row & { customerId: number }>(sql).all();
  const contacts = rowsOf<Omit<NotedContact, 'day'> & { day: string }>(
    `SELECT customer_id AS customerId, day, direction = 'in' OR touchpoint = 'visit' AS isVisit,
            direction = 'out' AS isOutward, next_contact_day IS NOT NULL AS hasNextStep
       FROM contacts ORDER BY day`,
  );
  const cases = rowsOf<NotedCase>(
    `SELECT customer_id AS customerId, id, kind, thing, heard_at AS heardAt, answered_at AS answeredAt, closed_at AS closedAt,
            came_in_at AS cameInAt, satisfaction_after AS satisfiedAfter
       FROM cases WHERE customer_id IS NOT NULL`,
  );
  const moved = rowsOf<{ day: string }>(
    `SELECT customer_id AS customerId, day FROM sleep_reasons WHERE reason IN ('moved', 'noLongerNeeded') ORDER BY day`,
  );
  const blocked = rowsOf<{ channel: string }>('SELECT customer_id AS customerId, channel FROM do_not_contact');
  const named = rowsOf<{ fromDay: string; toDay: string | null }>(
    "SELECT customer_id AS customerId, from_day AS fromDay, to_day AS toDay FROM named_accounts WHERE state = 'named'",
  );
  return {
    contacts: byCustomer(contacts, ({ day, ...row }) => ({ ...row, day: dayNumber(day) })),
    cases: byCustomer(cases, (row) => row),
    moved: byCustomer(moved, ({ day }) => dayNumber(day)),
    blocked: new Map(
      [...byCustomer(blocked, ({ channel }) => channel)].map(([id, channels]) => [id, new Set(channels)]),
    ),
    named: byCustomer(named, ({ fromDay, toDay }) => ({
      fromDay: dayNumber(fromDay),
      toDay: toDay === null ? null : dayNumber(toDay),
    })),
  };
}

function byCustomer<Row extends { customerId: number }, Note>(
  rows: readonly Row[],
  noteOf: (row: Row) => Note,
): Map<number, Note[]> {
  const notes = new Map<number, Note[]>();
  for (const row of rows) {
    const known = notes.get(row.customerId);
    if (known === undefined) notes.set(row.customerId, [noteOf(row)]);
    else known.push(noteOf(row));
  }
  return notes;
}
