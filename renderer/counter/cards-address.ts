import type { CustomerSelection } from '../../shared/customers/filter.ts';
import { readConditions } from '../customers/filter/read-conditions.ts';

export interface CardsAddress {
  selection?: CustomerSelection;
}

/** Whose cards are to be printed, as the address carries it; what makes no sense is no one. */
export function cardsAddress(search: Record<string, unknown> | CardsAddress): CardsAddress {
  const selection = readSelection(search.selection);
  return selection === null ? {} : { selection };
}

function readSelection(value: unknown): CustomerSelection | null {
  if (typeof value !== 'object' || value === null) return null;
  const { ids, filter, exceptIds = [] } = value as Record<string, unknown>;
  if (ids !== undefined) return areIds(ids) && ids.length > 0 ? { ids } : null;
  if (typeof filter !== 'object' || filter === null || !areIds(exceptIds)) return null;
  const { text = '', conditions = [] } = filter as Record<string, unknown>;
  if (typeof text !== 'string' || !Array.isArray(conditions)) return null;
  const read = readConditions(conditions);
  // Without one that cannot be read it would be more customers than were meant.
  return read.length === conditions.length ? { filter: { text, conditions: read }, exceptIds } : null;
}

function areIds(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((id) => Number.isSafeInteger(id));
}
