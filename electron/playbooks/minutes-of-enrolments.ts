import type { Enrolment } from '../../shared/playbooks/enrolment.ts';
import type { PlaybookAct } from '../../shared/playbooks/playbook-event.ts';
import type { PlaybookFacts } from './playbook-facts.ts';
import type { StoredPlaybook } from './read-playbooks.ts';

/** The minutes noted with the contacts of an enrolment's steps up to the day; null: none were. */
export function minutesOfEnrolments(
  { connection, clock }: PlaybookFacts,
  { actsOf }: StoredPlaybook,
): (enrolment: Pick<Enrolment, 'personId' | 'subject' | 'key'>) => number | null {
  const acts = [...actsOf.values()].flat().filter(({ day }) => day <= clock.asOf);
  const minutesOf = new Map(
    connection
      .prepare<[string], [number, number]>(
        `SELECT contacts.id, minutes FROM json_each(?) AS wanted CROSS JOIN contacts ON contacts.id = wanted.value
          WHERE minutes IS NOT NULL`,
      )
      .raw()
      .all(JSON.stringify(acts.flatMap(({ contactId }) => contactId ?? []))),
  );
  const actsOfEnrolment = Map.groupBy(acts, keyOf);
  return (enrolment) => {
    const contacts = new Set((actsOfEnrolment.get(keyOf(enrolment)) ?? []).flatMap(({ contactId }) => contactId ?? []));
    const noted = [...contacts].flatMap((id) => minutesOf.get(id) ?? []);
    return noted.length === 0 ? null : noted.reduce((sum, minutes) => sum + minutes, 0);
  };
}

function keyOf({ personId, subject, key }: Pick<PlaybookAct, 'personId' | 'subject' | 'key'>): string {
  return JSON.stringify([personId, subject, key]);
}
