import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import { RollUp, type TypedMembership } from '../../shared/groups/roll-up.ts';
import type { TrackedName } from '../../shared/records/tracked-names.ts';
import type { Archive } from '../archive/archive.ts';
import { columnsOf } from '../archive/json-columns.ts';
import type { Connection } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';

/** What a roll-up is read from. */
export const rollUpReads: readonly TrackedName[] = ['groups', 'group_members', 'customers'];

const rollUps = new CacheByTables<RollUp>(2);

/** To which household, or company group, each customer belongs on each day; kept until a group or a customer is written. */
export function keptRollUp(archive: Archive, kind: RolledUpKind): RollUp {
  return rollUps.get(archive, { key: kind, reads: rollUpReads }, () => readRollUp(archive.reader, kind));
}

/** The same as a connection sees it. Customers in the bin belong nowhere. */
export function readRollUp(connection: Connection, kind: RolledUpKind): RollUp {
  const memberships = typedMemberships(connection, 'groups.kind = ?', [kind]);
  return new RollUp(memberships, kind === 'company' ? companiesOf(connection) : new Map());
}

/** Memberships of the groups for which the condition holds, of customers who are not in the bin. */
export function typedMemberships(
  connection: Connection,
  condition: string,
  parameters: readonly (string | number)[],
): TypedMembership[] {
  return connection
    .prepare<unknown[], Omit<TypedMembership, 'isMain'> & { isMain: 0 | 1 }>(
      `SELECT group_members.id, group_id AS groupId, customer_id AS customerId, from_day AS fromDay, to_day AS toDay,
              is_main AS isMain
         FROM groups JOIN group_members ON group_id = groups.id JOIN customers ON customers.id = customer_id
        WHERE binned_at IS NULL AND merged_into IS NULL AND ${condition} ORDER BY group_members.id`,
    )
    .all(...parameters)
    .map((member) => ({ ...member, isMain: member.isMain === 1 }));
}

/** Whose company is which; neither of the two is in the bin. */
function companiesOf(connection: Connection): ReadonlyMap<number, number> {
  const [ids, companies] = columnsOf<[number, number]>(
    connection,
    `SELECT json_group_array(person.id), json_group_array(person.company_id)
       FROM customers AS person JOIN customers AS company ON company.id = person.company_id
      WHERE person.binned_at IS NULL AND person.merged_into IS NULL
        AND company.binned_at IS NULL AND company.merged_into IS NULL`,
  );
  return new Map(ids.map((id, place) => [id, companies[place] ?? 0]));
}
