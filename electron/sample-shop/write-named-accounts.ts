import { addDays } from '../../shared/day.ts';
import type { SampleShop } from '../../shared/sample-shop/sample-shop.ts';
import type { Connection } from '../archive/query.ts';
import { at, inserting } from './inserting.ts';

const onList = 12;
const companiesOnList = 4;
/** Every fourth has been on the list for longer than a quarter: their review is due. */
const everyNthIsDue = 4;
const daysOfDue = 130;
const daysOfOthers = 40;
const visitRhythms = [30, 60, 90] as const;
const daysOfYear = 365;

/**
 * The list of key accounts: the companies and the people who bought most in the last year, each with a reason, some with a
 * plan and some without; one who has not bought for a year and whom the review takes off; one who left, one set aside.
 */
export function writeNamedAccounts(
  connection: Connection,
  { named, advisers }: SampleShop,
  customerIds: readonly number[],
): void {
  const lastDay = connection.prepare<[], string>('SELECT max(day) FROM orders').pluck().get() ?? '';
  const daysAgo = (days: number): string => addDays(lastDay, -days);
  const companies = bestOfYear(connection, { kind: 'company', after: daysAgo(daysOfYear), limit: companiesOnList });
  const people = bestOfYear(connection, {
    kind: 'person',
    after: daysAgo(daysOfYear),
    limit: onList - companiesOnList + 1,
  });
  const spell = spellWriter(connection);
  const lookAfter = lookedAfterWriter(connection);
  for (const [place, customerId] of [...companies, ...people].slice(0, onList).entries()) {
    const isPlanned = place % 3 === 0;
    if (place % 2 === 0) lookAfter(customerId);
    spell(customerId, {
      fromDay: daysAgo(place % everyNthIsDue === 0 ? daysOfDue : daysOfOthers),
      reason: place < companies.length ? named.companyReason : at(named.reasons, place % named.reasons.length),
      visitRhythmDays: at(visitRhythms, place % visitRhythms.length),
      goal: isPlanned ? named.goal : '',
      ownService: place % 5 === 0 ? named.ownService : '',
      nextStep: isPlanned ? named.nextStep : '',
      nextStepDay: isPlanned ? addDays(lastDay, 6 + place) : null,
    });
  }
  const faded = bestWithoutOrderSince(connection, daysAgo(daysOfYear));
  if (faded !== undefined) {
    spell(faded, { fromDay: daysAgo(500), reason: named.fadedReason, reviewedDay: daysAgo(daysOfDue) });
  }
  const leaving = people.at(-1);
  if (leaving !== undefined) {
    spell(leaving, { fromDay: daysAgo(200), reason: at(named.reasons, 0), toDay: daysAgo(20), endReason: named.left });
  }
  const aside = advisers.at(-1);
  if (aside !== undefined) {
    spell(at(customerIds, aside), { state: 'setAside', fromDay: daysAgo(20), reason: named.setAside });
  }
}

function bestOfYear(
  connection: Connection,
  { kind, after, limit }: { kind: 'person' | 'company'; after: string; limit: number },
): number[] {
  return connection
    .prepare<[string, string, number], number>(
      `SELECT customer_id FROM orders JOIN customers ON customers.id = customer_id
        WHERE binned_at IS NULL AND day > ? AND kind = ? AND currency = (SELECT home_currency FROM archive)
        GROUP BY customer_id ORDER BY sum(net_minor) DESC, customer_id LIMIT ?`,
    )
    .pluck()
    .all(after, kind, limit);
}

function bestWithoutOrderSince(connection: Connection, day: string): number | undefined {
  return connection
    .prepare<[string], number>(
      `SELECT customer_id FROM orders JOIN customers ON customers.id = customer_id
        WHERE binned_at IS NULL AND kind = 'person' AND currency = (SELECT home_currency FROM archive)
        GROUP BY customer_id HAVING max(day) <= ? ORDER BY sum(net_minor) DESC, customer_id LIMIT 1`,
    )
    .pluck()
    .get(day);
}

interface SampleSpell {
  state?: 'named' | 'setAside';
  fromDay: string;
  reason: string;
  toDay?: string;
  endReason?: string;
  visitRhythmDays?: number;
  goal?: string;
  ownService?: string;
  nextStep?: string;
  nextStepDay?: string | null;
  reviewedDay?: string;
}

function spellWriter(connection: Connection): (customerId: number, spell: SampleSpell) => void {
  const insert = inserting(connection, 'named_accounts', [
    'customer_id',
    'state',
    'from_day',
    'reason',
    'to_day',
    'end_reason',
    'visit_rhythm_days',
    'goal',
    'own_service',
    'next_step',
    'next_step_day',
    'reviewed_day',
  ]);
  return (customerId, spell) => {
    insert(
      customerId,
      spell.state ?? 'named',
      spell.fromDay,
      spell.reason,
      spell.toDay ?? null,
      spell.endReason ?? '',
      spell.visitRhythmDays ?? 90,
      spell.goal ?? '',
      spell.ownService ?? '',
      spell.nextStep ?? '',
      spell.nextStepDay ?? null,
      spell.reviewedDay ?? null,
    );
  };
}

/** Who served somebody most often looks after them. */
function lookedAfterWriter(connection: Connection): (customerId: number) => void {
  const statement = connection.prepare<{ id: number }>(
    `UPDATE customers SET looked_after_by = (SELECT served_by FROM orders WHERE customer_id = :id AND served_by IS NOT NULL
                                              GROUP BY served_by ORDER BY count(*) DESC, served_by LIMIT 1)
      WHERE id = :id`,
  );
  return (id) => {
    statement.run({ id });
  };
}
