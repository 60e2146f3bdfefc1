import { type GroupSort, groupSorts } from '../../shared/groups/sort-keys.ts';

/** What the address of the groups page carries: how the list is searched, narrowed and sorted, and the group next to it. */
export interface GroupsAddress {
  filter?: string;
  kind?: string;
  sort?: GroupSort;
  descending?: boolean;
  /** Its key, or `newGroup`. */
  group?: string;
}

/** In the place of a key: the form of a group that is not there yet. */
export const newGroup = 'new';

export function groupsAddress(search: Record<string, unknown>): GroupsAddress {
  const { filter, kind, descending, group } = search;
  const sort = groupSorts.find((one) => one === search.sort);
  return {
    ...(isText(filter) ? { filter } : {}),
    ...(isText(kind) ? { kind } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(typeof descending === 'boolean' ? { descending } : {}),
    ...(isText(group) ? { group } : {}),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
