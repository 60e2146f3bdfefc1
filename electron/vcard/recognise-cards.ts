import type { DateOrder } from '../../shared/import/fields.ts';
import { detectDateOrder } from '../../shared/import/read-day.ts';
import type { CardsRecognition } from '../../shared/vcard/contract.ts';
import { fileProblem } from '../spreadsheet/file-problem.ts';
import type { OpeningContext } from '../spreadsheet/table.ts';
import type { CardRecord } from './address-book.ts';
import { withAddressBook } from './open-address-book.ts';
import { isPhotoKept } from './photo-of-card.ts';

const shownCards = 20;
const mostDaySamples = 500;
const shownDaySamples = 20;

/** The first cards of an address book as they are understood, and what only the person knows; null where it is none. */
export function recogniseCards(
  file: { path: string; fileName: string; dateOrder?: DateOrder | undefined },
  context: OpeningContext,
): Promise<CardsRecognition | null> {
  return withAddressBook(file.path, context, async (book, bytes) => {
    if (book === null) return null;
    const first: CardRecord[] = [];
    const days: { heading: string; text: string }[] = [];
    let cardCount = 0;
    for await (const records of book.records()) {
      for (const record of records) {
        cardCount += 1;
        if (first.length < shownCards) first.push(record);
        if (days.length < mostDaySamples) days.push(...record.days);
      }
    }
    if (cardCount === 0) throw fileProblem('FILE_NOTHING_TO_IMPORT');
    const { order, ambiguous } = detectDateOrder(days.map(({ text }) => text)) ?? { order: 'ymd', ambiguous: false };
    return {
      fileName: file.fileName,
      sizeBytes: bytes.sizeBytes,
      source: book.source,
      reading: {
        format: book.format,
        gzip: book.gzip,
        encoding: book.encoding,
        delimiter: book.delimiter,
        badBytes: book.badBytes(),
      },
      cardCount,
      firstCards: first.map((record) => {
        const { photo, ...card } = record.card(file.dateOrder ?? order);
        return { ...card, rowNumber: record.rowNumber, hasPhoto: photo !== null && isPhotoKept(photo) };
      }),
      days: {
        dateOrder: order,
        isAmbiguous: ambiguous,
        heading: days[0]?.heading ?? '',
        samples: [...new Set(days.map(({ text }) => text).filter(isAmbiguousAlone))].slice(0, shownDaySamples),
      },
    };
  });
}

function isAmbiguousAlone(text: string): boolean {
  return detectDateOrder([text])?.ambiguous === true;
}
