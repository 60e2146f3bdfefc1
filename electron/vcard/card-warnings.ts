import type { ImportResult, ImportWarning } from '../../shared/import/contract.ts';
import type { CardsSummary } from '../spreadsheet/read-cards.ts';
import type { OddCards, StagedCards } from './staged-cards.ts';
import type { TakenCards } from './take-cards.ts';

const mostRows = 20;

/** What a person should know of an address book that was taken. */
export function cardWarnings(
  { cards, joined, birthdaysUnread, photosLeftOut, cut }: StagedCards,
  { binned }: TakenCards,
  { badBytes, cutShortAt }: CardsSummary,
): ImportResult['warnings'] {
  const warning = (code: ImportWarning['code'], { rows, examples }: OddCards): ImportWarning[] =>
    rows.length === 0 ? [] : [{ code, count: rows.length, rows: rows.slice(0, mostRows), examples: [...examples] }];
  const spoiled: ImportWarning[] =
    badBytes === 0 ? [] : [{ code: 'badBytes', count: badBytes, rows: [], examples: [] }];
  const cutShort: ImportWarning[] =
    cutShortAt === null ? [] : [{ code: 'fileCutShort', count: 1, rows: [cutShortAt], examples: [] }];
  const nameless = cards.filter(({ card }) => card.name === '').map(({ rowNumber }) => rowNumber);
  return [
    ...cutShort,
    ...(2 * nameless.length < cards.length ? [] : warning('customersWithoutName', { rows: nameless, examples: [] })),
    ...spoiled,
    ...warning('matchedInBin', { rows: binned.rows, examples: binned.names.slice(0, 5) }),
    ...warning('valuesCut', cut),
    ...warning('birthdayUnreadable', birthdaysUnread),
    ...warning('photosLeftOut', photosLeftOut),
    ...warning('cardsJoined', joined),
  ];
}
