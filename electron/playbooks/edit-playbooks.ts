import { ShukeError } from '../../shared/errors.ts';
import type { EventVariant, PlaybookDefinition } from '../../shared/playbooks/definition.ts';
import type { EnrolmentStanding } from '../../shared/playbooks/enrolment.ts';
import { isLibrarySlug } from '../../shared/playbooks/library.ts';
import type { PlaybookActVerb } from '../../shared/playbooks/playbook-event.ts';
import type { PlaybookState } from '../../shared/playbooks/playbook-timeline.ts';
import type { ActWriter } from '../acts/act-writer.ts';
import { build, type Connection, firstRow } from '../archive/query.ts';
import { textOfDay } from './playbook-facts.ts';

interface StateChange {
  slug: string;
  state: PlaybookState;
  /** YYYY-MM-DD. */
  fromDay: string;
  withThoseInIt?: boolean | undefined;
}

/** Switches on, off or ends; what it consists of stays. Error: PLAYBOOK_UNKNOWN. */
export function setPlaybookState(
  writer: ActWriter,
  { slug, state, fromDay, withThoseInIt = false }: StateChange,
): void {
  const id = findOrMakePlaybook(writer, slug);
  const latest = latestVersion(writer.connection, id);
  if (latest?.state === state || (latest === undefined && state !== 'on')) return;
  insertVersion(writer, id, { fromDay, state, definition: latest?.definition ?? '', withThoseInIt });
}

/** From the day on; who is in it keeps the version they came in by. Error: PLAYBOOK_UNKNOWN. */
export function changePlaybook(
  writer: ActWriter,
  {
    slug,
    fromDay,
    name,
    definition,
  }: { slug: string; fromDay: string; name?: string | undefined; definition: PlaybookDefinition },
): void {
  const id = findOrMakePlaybook(writer, slug);
  const latest = latestVersion(writer.connection, id);
  if (name !== undefined) writer.update('playbooks', id, { name });
  const stored = JSON.stringify(definition);
  if (latest?.definition === stored) return;
  insertVersion(writer, id, { fromDay, state: latest?.state ?? 'off', definition: stored, withThoseInIt: false });
}

/** A playbook of the owner's own; answers with its slug. */
export function addPlaybook(
  writer: ActWriter,
  { name, fromDay, definition }: { name: string; fromDay: string; definition: PlaybookDefinition },
): string {
  const slug = freeSlug(writer.connection);
  const id = writer.insert('playbooks', { slug, name });
  insertVersion(writer, id, { fromDay, state: 'off', definition: JSON.stringify(definition), withThoseInIt: false });
  return slug;
}

export interface EnrolmentAct {
  slug: string;
  enrolment: Pick<
    EnrolmentStanding,
    'personId' | 'subject' | 'key' | 'eventDay' | 'seenDay' | 'entryDay' | 'variant' | 'version'
  >;
  /** '': the whole enrolment. */
  step: string;
  verb: PlaybookActVerb;
  /** YYYY-MM-DD. */
  day: string;
  untilDay?: string | null | undefined;
  reason?: string | undefined;
  contactId?: number | null | undefined;
}

/** Keeps what was done, with the event as it is now. Error: PLAYBOOK_UNKNOWN. */
export function actOnEnrolment(writer: ActWriter, act: EnrolmentAct): void {
  const { slug, enrolment, step, verb, day, untilDay = null, reason = '', contactId = null } = act;
  const playbook = playbookOf(writer.connection, slug);
  if (playbook === undefined) throw new ShukeError('PLAYBOOK_UNKNOWN', { playbook: slug });
  writer.insert('playbook_acts', {
    playbook_id: playbook.id,
    customer_id: enrolment.personId,
    subject: enrolment.subject,
    event_key: enrolment.key,
    step,
    verb,
    day,
    until_day: untilDay,
    reason,
    contact_id: contactId,
    event_day: textOfDay(enrolment.eventDay),
    seen_day: textOfDay(enrolment.seenDay),
    entry_day: textOfDay(enrolment.entryDay),
    variant: enrolment.variant,
    version_id: enrolment.version.id,
  });
}

/** Somebody comes in by hand, whatever the playbook's state. Error: PLAYBOOK_UNKNOWN. */
export function enrolByHand(
  writer: ActWriter,
  {
    slug,
    customerId,
    day,
    reason,
    variant,
  }: { slug: string; customerId: number; day: string; reason: string; variant: EventVariant | null },
): void {
  const playbookId = findOrMakePlaybook(writer, slug);
  const version = { fromDay: day, state: 'off', definition: '', withThoseInIt: false } as const;
  const versionId = latestVersion(writer.connection, playbookId)?.id ?? insertVersion(writer, playbookId, version);
  writer.insert('playbook_acts', {
    playbook_id: playbookId,
    customer_id: customerId,
    event_key: `by-hand-${day}`,
    verb: 'enrol',
    day,
    reason,
    event_day: day,
    seen_day: day,
    entry_day: day,
    variant,
    version_id: versionId,
  });
}

function insertVersion(
  writer: ActWriter,
  playbookId: number,
  version: { fromDay: string; state: PlaybookState; definition: string; withThoseInIt: boolean },
): number {
  return writer.insert('playbook_versions', {
    playbook_id: playbookId,
    from_day: version.fromDay,
    state: version.state,
    definition: version.definition,
    with_those_in_it: version.withThoseInIt ? 1 : 0,
  });
}

function findOrMakePlaybook(writer: ActWriter, slug: string): number {
  const known = playbookOf(writer.connection, slug);
  if (known !== undefined) return known.id;
  if (!isLibrarySlug(slug)) throw new ShukeError('PLAYBOOK_UNKNOWN', { playbook: slug });
  return writer.insert('playbooks', { slug });
}

function playbookOf(connection: Connection, slug: string): { id: number } | undefined {
  return firstRow(connection, build.selectFrom('playbooks').select('id').where('slug', '=', slug));
}

function latestVersion(connection: Connection, playbookId: number) {
  return firstRow(
    connection,
    build
      .selectFrom('playbook_versions')
      .select(['id', 'state', 'definition'])
      .where('playbook_id', '=', playbookId)
      .orderBy('id', 'desc')
      .limit(1),
  );
}

/** `own-1`, `own-2` …: names may change, tasks are called by it. */
function freeSlug(connection: Connection): string {
  for (let place = 1; ; place += 1) {
    const slug = `own-${place}`;
    if (playbookOf(connection, slug) === undefined) return slug;
  }
}
