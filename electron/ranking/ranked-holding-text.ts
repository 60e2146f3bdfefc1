import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { customersHoldingText } from '../customers/customers-holding-text.ts';
import { groupNames } from '../groups/group-names.ts';

interface Ranked {
  customerId: number;
  /** Everybody who is looked for in it, by their ids. */
  group?: { key: string; memberIds: readonly number[] } | undefined;
}

/** Tells of what is ranked whether its name or number, or that of a member, holds a folded text. */
export function rankedHoldingText(
  connection: Connection,
  groupKeys: Iterable<string>,
  folded: string,
): (ranked: Ranked) => boolean {
  const customers = customersHoldingText(connection, folded);
  const names = groupNames(connection, groupKeys);
  return ({ customerId, group }) => {
    if (group === undefined) return customers.has(customerId);
    return (
      foldText(names.get(group.key) ?? '').includes(folded) ||
      [customerId, ...group.memberIds].some((id) => customers.has(id))
    );
  };
}
