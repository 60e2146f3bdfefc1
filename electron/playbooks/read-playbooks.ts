import { dayNumber } from '../../shared/day.ts';
import { daysThatCount } from '../../shared/known-until/known-until-by-day.ts';
import type { PlaybookDefinition } from '../../shared/playbooks/definition.ts';
import { playbookDefinitionSchema } from '../../shared/playbooks/definition-schema.ts';
import { isLibrarySlug, library } from '../../shared/playbooks/library.ts';
import type { PlaybookAct } from '../../shared/playbooks/playbook-event.ts';
import type { PlaybookState, PlaybookTimeline } from '../../shared/playbooks/playbook-timeline.ts';
import { allRows, build, type Connection } from '../archive/query.ts';

export interface StoredPlaybook {
  id: number;
  slug: string;
  /** '': as the library calls it. */
  name: string;
  timeline: PlaybookTimeline;
  /** In the order they were made, by person. */
  actsOf: ReadonlyMap<number, PlaybookAct[]>;
}

/** Every playbook that was switched on or written, with its versions and what was done; `now` as a day number. */
export function readPlaybooks(connection: Connection, now: number): StoredPlaybook[] {
  const versions = allRows(connection, build.selectFrom('playbook_versions').selectAll().orderBy('id'));
  const acts = readActs(connection, now);
  return allRows(connection, build.selectFrom('playbooks').selectAll().orderBy('slug')).map(({ id, slug, name }) => {
    const ofPlaybook = versions.filter((version) => version.playbook_id === id);
    const days = daysThatCount(
      ofPlaybook.map((version) => dayNumber(version.from_day)),
      now,
    );
    const timeline = ofPlaybook.map((version, at) => ({
      id: version.id,
      fromDay: days[at] ?? now,
      state: version.state,
      definition: definitionOf(slug, version.definition),
      withThoseInIt: version.with_those_in_it === 1,
    }));
    return { id, slug, name, timeline, actsOf: acts.get(id) ?? new Map() };
  });
}

/** Each as it was written last; `name` is '' where the library names it. */
export function latestPlaybooks(
  connection: Connection,
): { slug: string; name: string; isOn: boolean; definition: PlaybookDefinition }[] {
  const rows = connection
    .prepare<[], { slug: string; name: string; state: PlaybookState; definition: string }>(
      `SELECT slug, name, state, definition FROM playbook_versions JOIN playbooks ON playbooks.id = playbook_id
        WHERE playbook_versions.id IN (SELECT max(id) FROM playbook_versions GROUP BY playbook_id)`,
    )
    .all();
  return rows.map(({ slug, name, state, definition }) => ({
    ...{ slug, name, isOn: state === 'on' },
    definition: definitionOf(slug, definition),
  }));
}

/** Of what is stored; '' stands for what the library has. */
export function definitionOf(slug: string, stored: string): PlaybookDefinition {
  if (stored !== '') return playbookDefinitionSchema.parse(JSON.parse(stored));
  if (!isLibrarySlug(slug)) throw new Error(`The playbook ${slug} has no definition.`);
  return library[slug];
}

/** By playbook and person. */
function readActs(connection: Connection, now: number): Map<number, Map<number, PlaybookAct[]>> {
  const rows = allRows(connection, build.selectFrom('playbook_acts').selectAll().orderBy('id'));
  const days = daysThatCount(
    rows.map(({ day }) => dayNumber(day)),
    now,
  );
  const acts = new Map<number, Map<number, PlaybookAct[]>>();
  rows.forEach((row, at) => {
    const ofPlaybook = acts.get(row.playbook_id) ?? new Map<number, PlaybookAct[]>();
    acts.set(row.playbook_id, ofPlaybook);
    const ofPerson = ofPlaybook.get(row.customer_id) ?? [];
    ofPlaybook.set(row.customer_id, ofPerson);
    ofPerson.push({
      id: row.id,
      personId: row.customer_id,
      subject: row.subject,
      key: row.event_key,
      step: row.step,
      verb: row.verb,
      day: days[at] ?? now,
      untilDay: row.until_day === null ? null : dayNumber(row.until_day),
      reason: row.reason,
      contactId: row.contact_id,
      eventDay: dayNumber(row.event_day),
      seenDay: dayNumber(row.seen_day),
      entryDay: dayNumber(row.entry_day),
      variant: row.variant,
      versionId: row.version_id,
    });
  });
  return acts;
}
