import type { Account, AccountSpell } from '../../shared/named-accounts/contract.ts';
import { standingOn } from '../../shared/named-accounts/standing-on.ts';
import type { Connection } from '../archive/query.ts';
import { existingCustomer } from '../customers/existing-customer.ts';
import { nextSteps } from './next-steps.ts';

const spellColumns = `named_accounts.id, named_accounts.state, from_day AS fromDay, named_accounts.reason, to_day AS toDay,
                      end_reason AS endReason, visit_rhythm_days AS visitRhythmDays, goal, own_service AS ownService,
                      next_step AS nextStep, next_step_day AS nextStepDay, reviewed_day AS reviewedDay, seen_figures AS seenFigures`;

type SpellOfCustomer = AccountSpell & Pick<Account, 'customerId' | 'number' | 'name' | 'lookedAfterBy'>;

/** How each of these customers, or everybody, stands to the list on a day; who is in the bin is left out. By number as text. */
export function accountsOn(connection: Connection, today: string, customerId: number | null = null): Account[] {
  const spells = connection
    .prepare<{ customerId: number | null; today: string }, SpellOfCustomer>(
      `SELECT ${spellColumns}, customers.id AS customerId, customers.number, customers.name,
              coalesce(staff.name, '') AS lookedAfterBy
         FROM named_accounts JOIN customers ON customers.id = customer_id
         LEFT JOIN staff ON staff.id = customers.looked_after_by AND (staff.left_day IS NULL OR staff.left_day > :today)
        WHERE binned_at IS NULL AND (:customerId IS NULL OR customer_id = :customerId)
        ORDER BY customers.number, customer_id, from_day, named_accounts.id`,
    )
    .all({ customerId, today });
  const accounts = [...Map.groupBy(spells, (spell) => spell.customerId).values()].flatMap((ofThem) => {
    const standing = standingOn(ofThem, today);
    if (standing === null) return [];
    const { customerId: of, number, name, lookedAfterBy, ...spell } = standing.spell;
    return [{ customerId: of, number, name, lookedAfterBy, state: standing.state, spell }];
  });
  const next = nextSteps(
    connection,
    accounts.map((account) => account.customerId),
    today,
  );
  return accounts.map((account) => ({ ...account, next: next.get(account.customerId) ?? null }));
}

/** Who looks after each of these customers on a day; without anybody they are not in it. */
export function staffLookingAfter(
  connection: Connection,
  customerIds: readonly number[],
  today: string,
): Map<number, string> {
  const found = connection
    .prepare<{ ids: string; today: string }, { customerId: number; staffName: string }>(
      `SELECT customers.id AS customerId, staff.name AS staffName
         FROM customers JOIN staff ON staff.id = customers.looked_after_by
        WHERE customers.id IN (SELECT value FROM json_each(:ids)) AND (staff.left_day IS NULL OR staff.left_day > :today)`,
    )
    .all({ ids: JSON.stringify(customerIds), today });
  return new Map(found.map(({ customerId, staffName }) => [customerId, staffName]));
}

/** One customer. Error: CUSTOMER_UNKNOWN. */
export function accountOfCustomer(
  connection: Connection,
  customerId: number,
  today: string,
): { account: Account | null; spells: AccountSpell[] } {
  const { id } = existingCustomer(connection, customerId);
  const spells = spellsOfCustomer(connection, id);
  return { account: accountsOn(connection, today, id)[0] ?? null, spells: spells.reverse() };
}

/** The earliest first. */
export function spellsOfCustomer(connection: Connection, customerId: number): AccountSpell[] {
  return connection
    .prepare<[number], AccountSpell>(
      `SELECT ${spellColumns} FROM named_accounts WHERE customer_id = ? ORDER BY from_day, id`,
    )
    .all(customerId);
}

const mostReasons = 8;

/** The reasons given last, each once. */
export function lastReasons(connection: Connection): { named: string[]; setAside: string[]; left: string[] } {
  const lastOf = (column: 'reason' | 'end_reason', where: string) =>
    connection
      .prepare<[number], string>(
        `SELECT ${column} FROM named_accounts WHERE ${column} <> '' AND ${where}
          GROUP BY ${column} ORDER BY max(id) DESC LIMIT ?`,
      )
      .pluck()
      .all(mostReasons);
  return {
    named: lastOf('reason', "state = 'named'"),
    setAside: lastOf('reason', "state = 'setAside'"),
    left: lastOf('end_reason', "state = 'named'"),
  };
}
