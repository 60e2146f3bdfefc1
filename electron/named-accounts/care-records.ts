import { type CaseTimes, caseUrgency } from '../../shared/cases/case-clock.ts';
import type { CareRecord } from '../../shared/named-accounts/care.ts';
import type { Connection } from '../archive/query.ts';
import { caseClock } from '../cases/case-clock-setting.ts';
import { isOtherThanSale } from '../timeline/contact-other-than-sale.ts';
import type { NamedAccount } from './named-on.ts';
import { nextSteps } from './next-steps.ts';

type OnFile = Pick<
  CareRecord,
  'lookedAfterBy' | 'preferences' | 'people' | 'birthday' | 'lastContact' | 'openPromises'
> & {
  customerId: number;
  hasTerms: 0 | 1;
};

/** What is on file of each of these key accounts that the care check is read from, by customer. */
export function careRecords(
  connection: Connection,
  accounts: readonly NamedAccount[],
  now: { at: number; today: string },
): Map<number, CareRecord> {
  const ids = accounts.map(({ customerId }) => customerId);
  const next = nextSteps(connection, ids, now.today);
  const overdue = overdueCases(connection, ids, now);
  const onFile = new Map(readOnFile(connection, ids, now.today).map((read) => [read.customerId, read]));
  return new Map(
    accounts.flatMap(({ customerId, visitRhythmDays, ownService }) => {
      const read = onFile.get(customerId);
      if (read === undefined) return [];
      const { customerId: _, hasTerms, ...rest } = read;
      return [
        [
          customerId,
          {
            ...rest,
            hasTerms: hasTerms === 1,
            visitRhythmDays,
            ownService,
            overdueCases: overdue.get(customerId) ?? 0,
            next: next.get(customerId) ?? null,
          },
        ],
      ];
    }),
  );
}

function readOnFile(connection: Connection, ids: readonly number[], today: string): OnFile[] {
  return connection
    .prepare<{ ids: string; today: string }, OnFile>(
      `SELECT customers.id AS customerId,
              coalesce((SELECT name FROM staff WHERE staff.id = looked_after_by
                           AND (left_day IS NULL OR left_day > :today)), '') AS lookedAfterBy,
              (SELECT count(*) FROM preferences WHERE customer_id = customers.id AND is_current = 1) AS preferences,
              (SELECT count(*) FROM relations
                WHERE customer_id = customers.id AND other_customer_id IS NOT customer_id
                  AND (preferences <> '' OR EXISTS (SELECT 1 FROM preferences AS theirs
                        WHERE theirs.customer_id = other_customer_id AND theirs.is_current = 1)))
              + (SELECT count(*) FROM relations JOIN customers AS other ON other.id = relations.customer_id
                  WHERE other_customer_id = customers.id AND relations.customer_id <> other_customer_id
                    AND other.binned_at IS NULL
                    AND EXISTS (SELECT 1 FROM preferences AS theirs
                                 WHERE theirs.customer_id = other.id AND theirs.is_current = 1)) AS people,
              CASE WHEN birthday IS NULL THEN NULL ELSE birthday_as_typed END AS birthday,
              (SELECT max(day) FROM contacts
                WHERE customer_id = customers.id AND day <= :today AND ${isOtherThanSale}) AS lastContact,
              coalesce((SELECT days_to_pay IS NOT NULL OR limit_minor IS NOT NULL OR discount_millionths IS NOT NULL OR free <> ''
                          FROM terms WHERE customer_id = customers.id AND from_day <= :today
                         ORDER BY from_day DESC, id DESC LIMIT 1), 0) AS hasTerms,
              (SELECT count(*) FROM cases
                WHERE customer_id = customers.id AND kind = 'promise' AND closed_at IS NULL) AS openPromises
         FROM customers WHERE id IN (SELECT value FROM json_each(:ids))`,
    )
    .all({ ids: JSON.stringify(ids), today });
}

/** How many open cases of each customer are past the shop's clock. */
function overdueCases(
  connection: Connection,
  ids: readonly number[],
  now: { at: number; today: string },
): Map<number, number> {
  const clock = caseClock(connection);
  const open = connection
    .prepare<[string], CaseTimes & { customerId: number }>(
      `SELECT customer_id AS customerId, kind, heard_at AS heardAt, promised_day AS promisedDay, came_in_at AS cameInAt,
              answered_at AS answeredAt, closed_at AS closedAt
         FROM cases WHERE closed_at IS NULL AND customer_id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
  const counts = new Map<number, number>();
  for (const { customerId, ...times } of open) {
    if (caseUrgency(times, clock, now) === 'overdue') counts.set(customerId, (counts.get(customerId) ?? 0) + 1);
  }
  return counts;
}
