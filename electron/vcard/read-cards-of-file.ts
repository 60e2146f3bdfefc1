import type { DateOrder } from '../../shared/import/fields.ts';
import { namesSomebody } from '../../shared/vcard/names-somebody.ts';
import { fileProblem } from '../spreadsheet/file-problem.ts';
import type { CardBatch, CardsSummary, ReadCard } from '../spreadsheet/read-cards.ts';
import type { OpeningContext } from '../spreadsheet/table.ts';
import { withAddressBook } from './open-address-book.ts';

const cardsPerBatch = 500;
/** Photos make cards heavy; a batch of them is handed over sooner. */
const photoCharactersPerBatch = 4 * 1024 * 1024;

/** Reads every card of an address book; waits for `onBatch`. Error: FILE_NO_ADDRESS_BOOK. */
export function readCardsOfFile(
  { path, dateOrder }: { path: string; dateOrder: DateOrder },
  context: OpeningContext,
  onBatch: (batch: CardBatch) => Promise<void>,
): Promise<CardsSummary> {
  return withAddressBook(path, context, async (book) => {
    if (book === null) throw fileProblem('FILE_NO_ADDRESS_BOOK');
    let cards: ReadCard[] = [];
    let cardsRead = 0;
    let photoCharacters = 0;
    const handOver = async () => {
      await onBatch({ cards, cardsRead, fractionRead: book.fractionRead() });
      cards = [];
      photoCharacters = 0;
    };
    for await (const records of book.records()) {
      for (const record of records) {
        const card = record.card(dateOrder);
        cards.push({ rowNumber: record.rowNumber, card, cells: namesSomebody(card) ? null : record.cells() });
        cardsRead += 1;
        photoCharacters += card.photo?.length ?? 0;
        if (cards.length >= cardsPerBatch || photoCharacters >= photoCharactersPerBatch) await handOver();
      }
    }
    if (cards.length > 0) await handOver();
    return { source: book.source, headings: book.headings, badBytes: book.badBytes(), cutShortAt: book.cutShortAt() };
  });
}
