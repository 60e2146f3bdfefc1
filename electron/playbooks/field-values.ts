import { once } from '../../shared/once.ts';
import type { EnrolmentStanding } from '../../shared/playbooks/enrolment.ts';
import type { MergeField } from '../../shared/playbooks/merge-fields.ts';
import type { Connection } from '../archive/query.ts';
import { usualItems } from '../products/usual-items.ts';
import { type PlaybookFacts, textOfDay } from './playbook-facts.ts';
import { toldOfEnrolment } from './told-of-enrolment.ts';

/** For whom a wording is filled in, and what brought them in. */
export interface FieldsOccasion {
  personId: number;
  name: string;
  /** Of the step, a day number; infinite for a counter instruction. */
  lastDay: number;
  enrolment: Pick<EnrolmentStanding, 'subject' | 'key'>;
}

/** What is known of somebody for each of these fields, as of the day that is judged; null: nothing. */
export function fieldValues(
  { connection, asOfDay }: PlaybookFacts,
  occasion: FieldsOccasion,
  { fields, shop }: { fields: readonly MergeField[]; shop: string },
): Partial<Record<MergeField, string | null>> {
  const { personId, name, lastDay, enrolment } = occasion;
  const about = once(() =>
    connection
      .prepare<[number], { called: string; staff: string | null }>(
        'SELECT called, staff.name AS staff FROM customers LEFT JOIN staff ON staff.id = looked_after_by WHERE customers.id = ?',
      )
      .get(personId),
  );
  const told = once(() => toldOfEnrolment(connection, occasion));
  const read: Readonly<Record<MergeField, () => string | null>> = {
    address: () => about()?.called ?? null,
    name: () => name,
    shop: () => shop,
    staff: () => told().inCharge ?? about()?.staff ?? onlyOneOfStaff(connection, asOfDay),
    usual: () => usualItems(connection, personId, asOfDay)[0]?.item ?? null,
    thing: () => told().thing ?? enrolment.subject,
    words: () => told().words,
    done: () => told().done,
    until: () => (Number.isFinite(lastDay) ? textOfDay(lastDay) : null),
    newcomer: () => told().newcomer,
  };
  return Object.fromEntries(fields.map((field) => [field, read[field]() || null]));
}

/** Where one person is the whole staff, it is they who write; null: nobody is on file, or more than one. */
function onlyOneOfStaff(connection: Connection, day: string): string | null {
  const names = connection
    .prepare<[string], string>('SELECT name FROM staff WHERE left_day IS NULL OR left_day > ? LIMIT 2')
    .pluck()
    .all(day);
  return names.length === 1 ? (names[0] ?? null) : null;
}
