import { addDays } from '../../shared/day.ts';
import { type LibrarySlug, library } from '../../shared/playbooks/library.ts';
import { regularsNumber } from '../../shared/sample-shop/make-sample-shop.ts';
import type { Connection } from '../archive/query.ts';
import { inserting } from './inserting.ts';

/** Since how many days each is on; the others of the library are left for the person to try. */
const daysOn = {
  regular: 8,
  birthday: 8,
  waking: 8,
  mended: 8,
  'come-in': 8,
  'win-back': 8,
  complaint: 8,
  'thank-introduction': 8,
  'key-account-round': 15,
} as const satisfies Partial<Record<LibrarySlug, number>>;
/** Fewer than the library begins with: a café has a morning's time for them. */
export const newSleepersPerDay = 2;

/** The steps of `regular` that went out to him, in the order of his contacts after the first. */
const regularsSteps = ['card', 'greeting', 'booklet', 'second-booklet'] as const;

/** The playbooks that are on, since a week or two; the regular in the making came in by hand when he first bought. */
export function writePlaybooks(connection: Connection): void {
  const lastDay = connection.prepare<[], string>('SELECT max(day) FROM orders').pluck().get() ?? '';
  const playbook = inserting(connection, 'playbooks', ['slug']);
  const version = inserting(connection, 'playbook_versions', ['playbook_id', 'from_day', 'state', 'definition']);
  for (const [slug, days] of Object.entries(daysOn)) {
    const id = playbook(slug);
    if (slug === 'regular') writeRegularsSteps(connection, { playbookId: id, version });
    const definition =
      slug === 'waking' ? JSON.stringify({ ...library.waking, newPeoplePerDay: newSleepersPerDay }) : '';
    version(id, addDays(lastDay, -days), 'on', definition);
  }
}

function writeRegularsSteps(
  connection: Connection,
  { playbookId, version }: { playbookId: number; version: ReturnType<typeof inserting> },
): void {
  const contacts = connection
    .prepare<[string], { id: number; customerId: number; day: string }>(
      `SELECT contacts.id, customer_id AS customerId, day FROM contacts JOIN customers ON customers.id = customer_id
        WHERE number = ? ORDER BY day, contacts.id`,
    )
    .all(regularsNumber);
  const [first, ...later] = contacts;
  if (first === undefined) return;
  const versionId = version(playbookId, first.day, 'off', '');
  const act = inserting(connection, 'playbook_acts', [
    'playbook_id',
    'customer_id',
    'event_key',
    'step',
    'verb',
    'day',
    'contact_id',
    'event_day',
    'seen_day',
    'entry_day',
    'version_id',
  ]);
  const onEnrolment = (step: string, verb: 'enrol' | 'done', day: string, contactId: number | null) =>
    act(
      playbookId,
      first.customerId,
      `by-hand-${first.day}`,
      step,
      verb,
      day,
      contactId,
      first.day,
      first.day,
      first.day,
      versionId,
    );
  onEnrolment('', 'enrol', first.day, null);
  for (const [place, step] of regularsSteps.entries()) {
    const contact = later[place];
    if (contact !== undefined) onEnrolment(step, 'done', contact.day, contact.id);
  }
}
