import { addDays } from '../../shared/day.ts';
import { minutesOfContact } from '../../shared/timeline/contact-minutes.ts';
import type { DoneTask } from '../../shared/today/contract.ts';
import { readSetting } from '../archive/archive-setting.ts';
import type { Connection } from '../archive/query.ts';
import { dayThatCounts } from '../known-until/day-that-counts-sql.ts';
import { latestPlaybooks } from '../playbooks/read-playbooks.ts';
import { usualMinutesSetting } from '../timeline/usual-minutes-setting.ts';

interface StoredRow extends Omit<DoneTask, 'minutes' | 'areMinutesUsual' | 'playbookName' | 'stepTitle'> {
  /** Of what no playbook made, and of steps past their last day: what was settled. */
  source: string | null;
  /** Of the contact that was noted with it; null: none was. */
  channel: string | null;
  said: number | null;
}

const daysBefore = 6;

/**
 * What was done in the seven days up to today, the latest first: steps of playbooks, and what no playbook made. What was done
 * while the clock was ahead counts as of the day of the next act, or of today.
 */
export function doneThisWeek(connection: Connection, today: string): { from: string; rows: DoneTask[] } {
  const from = addDays(today, -daysBefore);
  const usual = readSetting(connection, usualMinutesSetting);
  const rows = connection
    .prepare<[{ from: string; today: string }], StoredRow>(
      `SELECT * FROM (
       SELECT 'step-' || act.id AS id, counted_day AS day, verb, 'step' AS kind, slug AS playbook, step, NULL AS source, act.customer_id AS customerId, number, customers.name, contacts.channel,
              contacts.minutes AS said, coalesce(contacts.text, '') AS text
         FROM (SELECT *, ${dayThatCounts} AS counted_day FROM playbook_acts) AS act JOIN playbooks ON playbooks.id = playbook_id
              JOIN customers ON customers.id = act.customer_id LEFT JOIN contacts ON contacts.id = contact_id
        WHERE verb <> 'enrol' AND counted_day >= @from
       UNION ALL
       SELECT 'task-' || settled.id, counted_day, settled.verb, settled.kind, NULL, NULL, settled.source, settled.customer_id,
              coalesce(customers.number, ''), coalesce(customers.name, ''), contacts.channel, contacts.minutes,
              coalesce(agreed.text, appointments.text, nullif(cases.text, ''), cases.thing, '')
         FROM (SELECT *, ${dayThatCounts} AS counted_day FROM tasks_settled) AS settled LEFT JOIN customers ON customers.id = settled.customer_id
              LEFT JOIN contacts ON contacts.id = settled.contact_id
              LEFT JOIN contacts AS agreed ON settled.kind = 'nextContact' AND agreed.id = CAST(settled.source AS INTEGER)
              LEFT JOIN appointments
                ON settled.kind = 'appointment' AND appointments.id = CAST(settled.source AS INTEGER)
              LEFT JOIN cases
                ON settled.kind IN ('case', 'promise') AND cases.id = CAST(settled.source AS INTEGER)
        WHERE settled.kind <> 'sleeper' AND counted_day >= @from
       ) ORDER BY day DESC, substr(id, 1, 5) DESC, CAST(substr(id, 6) AS INTEGER) DESC`,
    )
    .all({ from, today });
  const wordsOf = stepWordsReader(connection);
  return {
    from,
    rows: rows.map(({ channel, said, source, playbook, step, ...row }) => ({
      ...row,
      ...wordsOf(row.kind === 'step' && source !== null ? stepOfTask(source) : { playbook, step }),
      minutes: channel === null ? null : minutesOfContact({ minutes: said, channel }, usual),
      areMinutesUsual: channel !== null && said === null,
    })),
  };
}

type DoneStep = Pick<DoneTask, 'playbook' | 'step'>;

/** What the owner calls a playbook and its step; '' of what is called as the library calls it. */
function stepWordsReader(connection: Connection) {
  const playbooks = new Map(latestPlaybooks(connection).map((playbook) => [playbook.slug, playbook]));
  return ({ playbook, step }: DoneStep): DoneStep & Pick<DoneTask, 'playbookName' | 'stepTitle'> => {
    const known = playbooks.get(playbook ?? '');
    const title = known?.definition.steps.find(({ slug }) => slug === step)?.title ?? '';
    return { playbook, step, playbookName: known?.name ?? '', stepTitle: title };
  };
}

/** Of the name of a task, `PLAYBOOK/NUMBER/KEY/STEP`. */
function stepOfTask(task: string): DoneStep {
  const parts = task.split('/');
  return { playbook: parts.at(0) ?? null, step: parts.at(-1) ?? null };
}
