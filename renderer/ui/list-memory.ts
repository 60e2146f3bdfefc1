import { archiveShown } from '../app/archive-shown.ts';

/** Where a list was left: its current row, and how far it was scrolled. */
export interface ListPlace {
  /** What was listed; the place means nothing in another list. */
  question: string;
  active: number;
  offset: number;
}

const places = new Map<string, ListPlace>();

export function rememberListPlace(list: string, place: ListPlace): void {
  places.set(list, place);
}

export function listPlace(list: string, question: string): ListPlace | null {
  const place = places.get(list);
  return place?.question === question ? place : null;
}

/** With another archive every list begins at its top. */
archiveShown.listen(() => places.clear());
