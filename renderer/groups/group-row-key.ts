import { companyIdOfKey, groupIdOfKey } from '../../shared/groups/roll-up.ts';

/** A table tells its rows apart by numbers: groups are below zero, away from customers, and companies between them. */
export function groupRowKey(key: string): number {
  const id = groupIdOfKey(key);
  return id === null ? -2 * companyIdOfKey(key) - 1 : -2 * id;
}
