import { type CaseClock, caseDue, caseDueAt, caseUrgencies, caseUrgency } from '../../shared/cases/case-clock.ts';
import { caseFactors } from '../../shared/cases/case-codes.ts';
import type { Case, OpenCase } from '../../shared/cases/contract.ts';
import { ShukeError } from '../../shared/errors.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { caseClock } from './case-clock-setting.ts';

type CaseRow = Omit<Case, 'handovers' | 'deskDue' | 'answerDue' | 'outcome'> & { outcome: Case['outcome'] | '' };

/** What a question adds to the query of the cases: which, in which order. */
interface WhichCases {
  sql: string;
  parameters?: readonly (number | string)[];
}

function casesWhere(connection: Connection, clock: CaseClock, { sql, parameters = [] }: WhichCases): Case[] {
  const rows = connection
    .prepare<unknown[], CaseRow>(
      `SELECT cases.id, cases.customer_id AS customerId, coalesce(customers.number, '') AS customerNumber,
              coalesce(customers.name, '') AS customerName, contact_id AS contactId, cases.kind, text, thing, factor,
              heard_at AS heardAt, coalesce(hearer.name, '') AS heardBy, coalesce(keeper.name, '') AS inCharge,
              promised_day AS promisedDay, came_in_at AS cameInAt, answered_at AS answeredAt, answer,
              closed_at AS closedAt, outcome, made_good AS madeGood, satisfaction_after AS satisfiedAfter
         FROM cases LEFT JOIN customers ON customers.id = cases.customer_id
              LEFT JOIN staff AS hearer ON hearer.id = heard_by LEFT JOIN staff AS keeper ON keeper.id = in_charge
        ${sql}`,
    )
    .all(...parameters);
  const handovers = handoversOf(
    connection,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    ...caseDue(row, clock),
    outcome: row.outcome === '' ? null : row.outcome,
    handovers: handovers.get(row.id) ?? [],
  }));
}

function handoversOf(connection: Connection, caseIds: readonly number[]): Map<number, Case['handovers']> {
  const byCase = new Map<number, Case['handovers']>();
  const rows = connection
    .prepare<[string], Case['handovers'][number] & { caseId: number }>(
      `SELECT case_id AS caseId, at, coalesce(giver.name, '') AS "from", taker.name AS "to", note
         FROM case_handovers LEFT JOIN staff AS giver ON giver.id = from_staff
              JOIN staff AS taker ON taker.id = to_staff
        WHERE case_id IN (SELECT value FROM json_each(?)) ORDER BY at, case_handovers.id`,
    )
    .all(JSON.stringify(caseIds));
  for (const { caseId, ...handover } of rows) byCase.set(caseId, [...(byCase.get(caseId) ?? []), handover]);
  return byCase;
}

/** Open ones, the most pressing first; those of customers in the bin are set aside with them. */
export function openCases(connection: Connection, now: { at: number; today: string }): OpenCase[] {
  const clock = caseClock(connection);
  const found = casesWhere(connection, clock, {
    sql: 'WHERE closed_at IS NULL AND customers.binned_at IS NULL ORDER BY heard_at, cases.id',
  });
  return mostPressingFirst(found, clock, now);
}

/** Open ones of one customer, the most pressing first. Error: CUSTOMER_UNKNOWN. */
export function openCasesOfCustomer(
  connection: Connection,
  customerId: number,
  now: { at: number; today: string },
): OpenCase[] {
  const open = casesOfCustomer(connection, customerId).filter(({ closedAt }) => closedAt === null);
  return mostPressingFirst(open, caseClock(connection), now);
}

function mostPressingFirst(cases: readonly Case[], clock: CaseClock, now: { at: number; today: string }): OpenCase[] {
  return cases
    .map((one) => ({ ...one, urgency: caseUrgency(one, clock, now) }))
    .sort(
      (a, b) =>
        caseUrgencies.indexOf(a.urgency) - caseUrgencies.indexOf(b.urgency) ||
        caseDueAt(a, clock) - caseDueAt(b, clock) ||
        a.heardAt - b.heardAt ||
        a.id - b.id,
    );
}

/** Error: CUSTOMER_UNKNOWN. */
export function casesOfCustomer(connection: Connection, customerId: number): Case[] {
  const { id } = existingCustomer(connection, customerId);
  return casesWhere(connection, caseClock(connection), {
    sql: 'WHERE cases.customer_id = ? ORDER BY closed_at IS NOT NULL, heard_at DESC, cases.id DESC',
    parameters: [id],
  });
}

/** A window of all of them, the latest heard first; those of customers in the bin left out. */
export function allCases(
  connection: Connection,
  { offset, limit }: { offset: number; limit: number },
): { total: number; cases: Case[] } {
  const total = connection
    .prepare<[], number>(
      `SELECT count(*) FROM cases LEFT JOIN customers ON customers.id = cases.customer_id
        WHERE customers.binned_at IS NULL`,
    )
    .pluck()
    .get();
  const cases = casesWhere(connection, caseClock(connection), {
    sql: 'WHERE customers.binned_at IS NULL ORDER BY heard_at DESC, cases.id DESC LIMIT ? OFFSET ?',
    parameters: [limit, offset],
  });
  return { total: total ?? 0, cases };
}

/** Cases by id. */
export function casesById(connection: Connection, ids: readonly number[]): Map<number, Case> {
  const found = casesWhere(connection, caseClock(connection), {
    sql: 'WHERE cases.id IN (SELECT value FROM json_each(?))',
    parameters: [JSON.stringify(ids)],
  });
  return new Map(found.map((one) => [one.id, one]));
}

/** Those heard in these contacts; of several of one contact the first. */
export function casesOfContacts(connection: Connection, contactIds: readonly number[]): Map<number, Case> {
  const found = casesWhere(connection, caseClock(connection), {
    sql: 'WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY cases.id DESC',
    parameters: [JSON.stringify(contactIds)],
  });
  return new Map(found.flatMap((one) => (one.contactId === null ? [] : [[one.contactId, one]])));
}

/** Open cases that ask in vain for the same thing as this one, in the order in which they were heard. Error: CASE_UNKNOWN. */
export function askingForTheSame(connection: Connection, id: number): Case[] {
  const asked = casesById(connection, [id]).get(id);
  if (asked === undefined) throw new ShukeError('CASE_UNKNOWN', { case: id });
  const thing = foldText(thingOf(asked));
  if (asked.kind !== 'inVain' || thing === '') return [asked];
  return casesWhere(connection, caseClock(connection), {
    sql: "WHERE cases.kind = 'inVain' AND closed_at IS NULL AND customers.binned_at IS NULL ORDER BY heard_at, cases.id",
  }).filter((one) => foldText(thingOf(one)) === thing);
}

/** What was asked for: where no thing is named, the words themselves. */
function thingOf({ thing, text }: Case): string {
  return thing === '' ? text : thing;
}

const mostWords = 50;

/** The owner's own words for what cases are about, most used first. */
export function ownFactors(connection: Connection): string[] {
  const builtIn: ReadonlySet<string> = new Set(caseFactors);
  return connection
    .prepare<[], string>("SELECT factor FROM cases WHERE factor <> '' GROUP BY factor ORDER BY count(*) DESC, factor")
    .pluck()
    .all()
    .filter((factor) => !builtIn.has(factor))
    .slice(0, mostWords);
}
