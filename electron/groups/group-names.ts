import { companyIdOfKey, groupIdOfKey, keyOfCompany, keyOfGroup } from '../../shared/groups/roll-up.ts';
import type { Connection } from '../archive/query.ts';

/** What groups, or the companies that are groups of themselves, are called, by their keys. */
export function groupNames(connection: Connection, keys: Iterable<string>): ReadonlyMap<string, string> {
  const groupIds: number[] = [];
  const companyIds: number[] = [];
  for (const key of keys) {
    const id = groupIdOfKey(key);
    if (id === null) companyIds.push(companyIdOfKey(key));
    else groupIds.push(id);
  }
  const named = (table: string, name: string, ids: readonly number[], keyOf: (id: number) => string) => {
    if (ids.length === 0) return [];
    return connection
      .prepare<[string], { id: number; name: string }>(
        `SELECT ${table}.id, ${name} AS name FROM json_each(?) AS wanted CROSS JOIN ${table} ON ${table}.id = wanted.value`,
      )
      .all(JSON.stringify(ids))
      .map((row): [string, string] => [keyOf(row.id), row.name]);
  };
  return new Map([
    ...named('groups', 'groups.name', groupIds, keyOfGroup),
    ...named('customers', "coalesce(nullif(customers.name, ''), number)", companyIds, keyOfCompany),
  ]);
}
