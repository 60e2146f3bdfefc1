import { type CustomerSelection, customerSelectionSchema } from '../../shared/customers/filter.ts';

export interface CardsAddress {
  selection?: CustomerSelection;
}

/** Whose cards are to be printed, as the address carries it; what makes no sense is nobody. */
export function cardsAddress(search: Record<string, unknown> | CardsAddress): CardsAddress {
  const read = customerSelectionSchema.safeParse(search.selection);
  return read.success ? { selection: read.data } : {};
}
