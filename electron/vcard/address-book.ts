import type { Cell, DateOrder } from '../../shared/import/fields.ts';
import type { Delimiter, FileFormat, TextEncoding } from '../../shared/import/recognition.ts';
import type { ContactCard } from '../../shared/vcard/contact-card.ts';
import type { CardSource } from '../../shared/vcard/table/card-column.ts';

/** An address book of a foreign file, opened and recognised, its cards not read yet. */
export interface AddressBook {
  source: CardSource;
  /** Null for vCards. */
  format: FileFormat | null;
  gzip: boolean;
  /** Null where it is of a workbook, or of none that can be chosen. */
  encoding: TextEncoding | null;
  delimiter: Delimiter | null;
  /** Of the table of cards that could not be taken. */
  headings: readonly string[];
  records(): AsyncIterable<readonly CardRecord[]>;
  /** Of the last `records()`. */
  fractionRead(): number;
  badBytes(): number;
  /** Once read to the end: the card, or the row, in the middle of which the file ends; null where it is whole. */
  cutShortAt(): number | null;
}

/** What an address book says of one person or company. */
export interface CardRecord {
  /** The row of a table as a spreadsheet numbers it; which card of a .vcf file, from 1. */
  rowNumber: number;
  /** Days as they stand whose order of day and month could be in question. */
  days: readonly { heading: string; text: string }[];
  card(dateOrder: DateOrder): ContactCard;
  /** As it stood in the file, to be mended and brought again. */
  cells(): readonly Cell[];
}
