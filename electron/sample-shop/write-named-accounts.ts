import { addDays } from '../../shared/day.ts';
import type { SampleShop } from '../../shared/sample-shop/sample-shop.ts';
import type { Connection } from '../archive/query.ts';
import { inserting } from './inserting.ts';

const onList = 12;
const companiesOnList = 4;
/** Their quarter has passed: the review is due. */
const daysOfLongest = 130;
const daysOfOthers = 40;
const longestOnList = 3;
const visitRhythms = [30, 60, 90] as const;

/**
 * The list of key accounts: the companies and the people who bought most in the last year, each with a reason, some with a plan and some without;
 * one who left it and one set aside. Of three the quarter has passed.
 */
export function writeNamedAccounts(connection: Connection, { named }: SampleShop): void {
  const lastDay = connection.prepare<[], string>('SELECT max(day) FROM orders').pluck().get() ?? '';
  const best = connection.prepare<[string, 'person' | 'company', number], number>(
    `SELECT customer_id FROM orders JOIN customers ON customers.id = customer_id
      WHERE binned_at IS NULL AND day > ? AND kind = ? AND currency = (SELECT home_currency FROM archive)
      GROUP BY customer_id ORDER BY sum(net_minor) DESC, customer_id LIMIT ?`,
  );
  const since = addDays(lastDay, -365);
  const companies = best.pluck().all(since, 'company', companiesOnList);
  const people = best.pluck().all(since, 'person', onList - companiesOnList + 2);
  const spell = inserting(connection, 'named_accounts', [
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
  ]);
  const lookAfter = connection.prepare<{ id: number }>(
    `UPDATE customers SET looked_after_by = (SELECT served_by FROM orders WHERE customer_id = :id AND served_by IS NOT NULL
                                              GROUP BY served_by ORDER BY count(*) DESC, served_by LIMIT 1)
      WHERE id = :id`,
  );
  const listed = [...companies, ...people].slice(0, onList);
  for (const [place, customerId] of listed.entries()) {
    const isLong = place < longestOnList;
    const isPlanned = place % 3 === 0;
    if (place % 2 === 0) lookAfter.run({ id: customerId });
    spell(
      customerId,
      'named',
      addDays(lastDay, isLong ? -daysOfLongest : -daysOfOthers),
      place < companies.length ? named.companyReason : (named.reasons[place % named.reasons.length] ?? ''),
      null,
      '',
      visitRhythms[place % visitRhythms.length] ?? null,
      isPlanned ? named.goal : '',
      place % 5 === 0 ? named.ownService : '',
      isPlanned ? named.nextStep : '',
      isPlanned ? addDays(lastDay, 6 + place) : null,
    );
  }
  const [leaving, aside] = people.slice(-2);
  const [from, to] = [addDays(lastDay, -200), addDays(lastDay, -20)];
  if (leaving !== undefined)
    spell(leaving, 'named', from, named.reasons[0] ?? '', to, named.left, 90, '', '', '', null);
  if (aside !== undefined) spell(aside, 'setAside', to, named.setAside, null, '', 90, '', '', '', null);
}
