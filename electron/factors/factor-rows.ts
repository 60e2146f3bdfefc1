import { compareDays, monthsLater, todayLocal } from '../../shared/day.ts';
import type { FactorRow } from '../../shared/factors/factor-rows.ts';
import { type Factor, recordMonths } from '../../shared/factors/factors.ts';
import type { Connection } from '../archive/query.ts';
import { belongsSql } from '../groups/household-of.ts';
import { readAccounts } from '../owed/read-accounts.ts';
import { readFaults } from './tolerance-of-all.ts';

interface Asked {
  customerId: number;
  asOf: string;
  homeCurrency: string;
}

const blank = { day: null, text: '', customer: null, amount: null, settledDay: null } as const;

/**
 * The rows that a factor of a customer is known from, the latest first. Of loyalty and stability these are the purchases,
 * which the list of orders shows.
 */
export function factorRows(connection: Connection, factor: Factor, asked: Asked): FactorRow[] {
  const rows = {
    loyalty: () => [],
    stability: () => [],
    tolerance: () => faultRows(connection, asked),
    suggestions: () => suggestionRows(connection, asked),
    referrals: () => broughtRows(connection, asked),
    credit: () => accountRows(connection, asked),
    influence: () => influenceRows(connection, asked),
  }[factor]();
  return rows.toSorted((one, other) => compareDays(other.day ?? '', one.day ?? ''));
}

function faultRows(connection: Connection, { customerId, asOf }: Asked): FactorRow[] {
  const textOfCase = connection.prepare<[number], string>('SELECT text FROM cases WHERE id = ?').pluck();
  const numberOfOrder = connection.prepare<[number], string | null>('SELECT number FROM orders WHERE id = ?').pluck();
  return readFaults(connection, asOf, customerId).map(({ kind, id, day }) => {
    const text = (kind === 'return' ? numberOfOrder : textOfCase).get(id) ?? '';
    return { ...blank, kind, id, day, text };
  });
}

function suggestionRows(connection: Connection, { customerId, asOf }: Asked): FactorRow[] {
  const after = monthsLater(asOf, -recordMonths) ?? '';
  const cases = connection
    .prepare<[number], { id: number; text: string; heardAt: number; takenUpAt: number | null }>(
      `SELECT id, text, heard_at AS heardAt, iif(outcome = 'takenUp', closed_at, NULL) AS takenUpAt
         FROM cases WHERE kind = 'suggestion' AND customer_id = ?`,
    )
    .all(customerId);
  return cases.flatMap(({ id, text, heardAt, takenUpAt }): FactorRow[] => {
    const day = todayLocal(new Date(heardAt));
    if (day > asOf || day <= after) return [];
    const isTakenUp = takenUpAt !== null && todayLocal(new Date(takenUpAt)) <= asOf;
    return [{ ...blank, kind: isTakenUp ? 'suggestionTakenUp' : 'suggestion', id, day, text }];
  });
}

/** Also who was brought by a file that was merged into theirs. */
function broughtRows(connection: Connection, { customerId, asOf, homeCurrency: currency }: Asked): FactorRow[] {
  interface Row {
    id: number;
    name: string;
    number: string;
    createdAt: number;
    firstDay: string | null;
    netMinor: number;
  }
  const people = connection
    .prepare<[number, string, string], Row>(
      `WITH RECURSIVE theirs (id) AS (
         SELECT ? UNION SELECT customers.id FROM customers JOIN theirs ON merged_into = theirs.id
       )
       SELECT customers.id, name, customers.number, created_at AS createdAt,
              min(iif(has_sale = 1, day, NULL)) AS firstDay,
              coalesce(sum(iif(day <= ? AND currency = ?, net_minor, 0)), 0) AS netMinor
         FROM customers LEFT JOIN orders ON orders.customer_id = customers.id AND no_sale_reason IS NULL
        WHERE referred_by IN (SELECT id FROM theirs) AND binned_at IS NULL AND merged_into IS NULL
        GROUP BY customers.id`,
    )
    .all(customerId, asOf, currency);
  return people.flatMap(({ id, name, number, createdAt, firstDay, netMinor: minor }): FactorRow[] => {
    const day = firstDay ?? todayLocal(new Date(createdAt));
    if (day > asOf) return [];
    return [
      { ...blank, kind: 'brought', id, day, customer: { id, name: name || number }, amount: { minor, currency } },
    ];
  });
}

function accountRows(connection: Connection, { customerId, asOf, homeCurrency: currency }: Asked): FactorRow[] {
  const accounts = readAccounts(connection, { on: asOf, currency, customers: JSON.stringify([customerId]) });
  return [...accounts].flatMap(({ account }) =>
    account.orders
      .filter(({ settledDay, dueDay }) => settledDay !== null || dueDay < asOf)
      .map(
        ({ id, dueDay: day, amount: minor, settledDay }): FactorRow => ({
          ...blank,
          ...{ kind: 'onAccount', id, day, amount: { minor, currency }, settledDay },
        }),
      ),
  );
}

function influenceRows(connection: Connection, asked: Asked): FactorRow[] {
  const { customerId, asOf } = asked;
  const around = connection
    .prepare<[number], { id: number; customerId: number; name: string; relation: string; influence: number | null }>(
      `SELECT relations.id, customers.id AS customerId, iif(customers.name = '', customers.number, customers.name) AS name,
              relation, influence
         FROM relations JOIN customers ON customers.id = relations.customer_id
        WHERE other_customer_id = ? AND binned_at IS NULL`,
    )
    .all(customerId)
    .map(
      ({ id, customerId: other, name, relation, influence }): FactorRow => ({
        ...blank,
        ...{ kind: 'around', id, customer: { id: other, name } },
        text: influence === null ? relation : `${relation} ${influence}/5`.trim(),
      }),
    );
  const groups = connection
    .prepare<[number, string], { id: number; text: string }>(
      `SELECT groups.id, groups.name AS text FROM group_members AS member JOIN groups ON groups.id = group_id
        WHERE customer_id = ? AND is_main = 1 AND groups.kind IN ('company', 'community') AND ${belongsSql('member')}`,
    )
    .all(customerId, asOf)
    .map((group): FactorRow => ({ ...blank, ...group, kind: 'group' }));
  const reviews = connection
    .prepare<[number, string], { id: number; day: string; text: string }>(
      `SELECT id, day, text FROM contacts WHERE customer_id = ? AND channel = 'review' AND day <= ?`,
    )
    .all(customerId, asOf)
    .map((review): FactorRow => ({ ...blank, ...review, kind: 'review' }));
  return [...around, ...groups, ...reviews, ...broughtRows(connection, asked)];
}
