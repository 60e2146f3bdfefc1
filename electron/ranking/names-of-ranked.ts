import type {
  RankedCustomer,
  RankedGroup,
  RankedMember,
  RankingRow,
  RevenueRanking,
} from '../../shared/ranking/ranking.ts';
import type { Connection } from '../archive/query.ts';
import { type Named, namesOfCustomers } from '../customers/names-of-customers.ts';
import { groupNames } from '../groups/group-names.ts';

/** What is ranked with what it is called; asked for the rows that are shown, and for all where all are wanted. */
export function namedRows(connection: Connection, rows: readonly RankedCustomer[]): RankingRow[] {
  const named = namedGroups(connection, rows);
  return namesOfCustomers(connection, rows).map(({ group, ...row }) => ({ ...row, ...named({ group }) }));
}

interface OfGroup<Member extends RankedMember> {
  group?: RankedGroup<Member> | undefined;
}

/** Of a row of a group its name and the names of its members; nothing of a customer alone. */
export function namedGroups<Member extends RankedMember>(
  connection: Connection,
  rows: readonly OfGroup<Member>[],
): (
  row: OfGroup<Member>,
) => { name: string; group: { key: string; members: Named<Member>[] } } | { group?: undefined } {
  const groups = rows.flatMap(({ group }) => group ?? []);
  if (groups.length === 0) return () => ({});
  const names = groupNames(
    connection,
    groups.map(({ key }) => key),
  );
  const members = namesOfCustomers(
    connection,
    groups.flatMap((group) =>
      group.members.map((member) => ({ customerId: member.customerId, key: group.key, member })),
    ),
  );
  const membersByKey = Map.groupBy(members, ({ key }) => key);
  return ({ group }) => {
    if (group === undefined) return {};
    const named = (membersByKey.get(group.key) ?? []).map(({ member, number, name }) => ({ ...member, number, name }));
    return { name: names.get(group.key) ?? '', group: { key: group.key, members: named } };
  };
}

export function namedRanking(connection: Connection, ranking: RevenueRanking<RankedCustomer>): RevenueRanking {
  return { ...ranking, rows: namedRows(connection, ranking.rows) };
}
