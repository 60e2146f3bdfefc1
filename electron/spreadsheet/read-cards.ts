import type { Cell, DateOrder } from '../../shared/import/fields.ts';
import type { ContactCard } from '../../shared/vcard/contact-card.ts';
import type { CardsRecognition } from '../../shared/vcard/contract.ts';
import type { CardSource } from '../../shared/vcard/table/card-column.ts';
import type { CardsToRecognise } from './reader.ts';
import type { OpeningContext } from './table.ts';

/** A card as it was read. */
export interface ReadCard {
  rowNumber: number;
  card: ContactCard;
  /** As it stood in the file, where it names no one; else null. */
  cells: readonly Cell[] | null;
}

export interface CardBatch {
  cards: readonly ReadCard[];
  cardsRead: number;
  /** Share of the file consumed so far, 0 to 1. */
  fractionRead: number;
}

export interface CardsSummary {
  source: CardSource;
  headings: readonly string[];
  badBytes: number;
  cutShortAt: number | null;
}

/** What an address book is read by; the feature hands it to the process that reads. */
export interface CardReader {
  /** Null where the file is none. */
  recognise(file: CardsToRecognise, context: OpeningContext): Promise<CardsRecognition | null>;
  /** Waits for `onBatch`. Error: FILE_NO_ADDRESS_BOOK. */
  read(
    request: { path: string; dateOrder: DateOrder },
    context: OpeningContext,
    onBatch: (batch: CardBatch) => Promise<void>,
  ): Promise<CardsSummary>;
}
