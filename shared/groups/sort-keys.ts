/** What the list of groups is sorted by. */
export const groupSorts = ['name', 'kind', 'main', 'members', 'net', 'orders', 'lastDay'] as const;
export type GroupSort = (typeof groupSorts)[number];
