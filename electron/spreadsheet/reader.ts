import type { Cell, DateOrder, Interpretation } from '../../shared/import/fields.ts';
import type { ProposalHints } from '../../shared/import/propose.ts';
import type { MappingProposal, ReadingSettings, Recognition } from '../../shared/import/recognition.ts';
import type { CardsRecognition } from '../../shared/vcard/contract.ts';
import type { PackedBatch } from './packed-batch.ts';
import type { CardBatch, CardsSummary } from './read-cards.ts';
import type { ReadSheet } from './sheets-together.ts';
import type { CountedRows } from './table.ts';

/** What an import of a file is made of, apart from the file itself. */
export interface ReadRequest {
  path: string;
  /** The name to call the file by in sentences; the path may be a temporary one. */
  fileName: string;
  reading: ReadingSettings;
  interpretation: Interpretation;
}

/** What reading an address book needs in addition to the file. */
export interface CardsRequest {
  path: string;
  fileName: string;
  reading: Pick<ReadingSettings, 'encoding' | 'delimiter'>;
  dateOrder: DateOrder;
}

/** `kind` undefined: the kind is proposed too. */
export interface RecogniseOptions extends Pick<ProposalHints, 'homeCurrency' | 'today'> {
  kind?: MappingProposal['kind'] | undefined;
  signal?: AbortSignal | undefined;
}

export type CardsToRecognise = Omit<CardsRequest, 'dateOrder'> & { dateOrder?: DateOrder | undefined };

export interface ReadSummary {
  /** Data rows, blank ones not counted. */
  rowsRead: number;
  /** Of a workbook: those that were read. */
  sheets: readonly ReadSheet[];
  /** Headings of all columns, in order, for the workbook of rejected rows. */
  headings: readonly string[];
  /** Bytes that did not belong to the encoding, over the whole file. */
  badBytes: number;
  /** The row in the middle of which the file ends; null where it is whole. */
  cutShortAt: number | null;
  /** Cells of the sheets with a formula that no program has ever computed. */
  formulasNotComputed: CountedRows;
}

/** The same of a part of the file; `headings` are empty in the rest. */
export interface ReadPart extends ReadSummary {
  /** Of the part before a rest: the records of the file in it. Null where it goes to the end of the file. */
  recordsBeforeRest: number | null;
}

/** The rows of a small table, its headings among them, nothing of it interpreted. */
export interface TableAsItStands {
  rows: readonly { rowNumber: number; cells: readonly Cell[] }[];
}

/**
 * Reads foreign files in a process of its own that can be killed, with caps on time, memory, cells
 * and unpacked bytes inside; a large plain text in two of them. Every failure is a ShukeError with a FILE_… code and the file's name in
 * `values.file`. One call at a time; an abort kills the process, and the next call starts a new one.
 */
export interface SpreadsheetReader {
  /** First rows, detected format, proposal. */
  recognise(
    file: { path: string; fileName: string },
    reading: ReadingSettings,
    options: RecogniseOptions,
  ): Promise<Recognition>;

  /** All rows, interpreted, in batches of at most a few thousand; awaits `onBatch` (back-pressure). */
  read(
    request: ReadRequest,
    onBatch: (batch: PackedBatch) => void | Promise<void>,
    signal?: AbortSignal,
  ): Promise<ReadSummary>;

  /** The first rows of a table, as many as a person fills in by hand, as they stand. */
  readTable(file: { path: string; fileName: string }, signal?: AbortSignal): Promise<TableAsItStands>;

  /** The first cards of an address book; null where the file is none. */
  recogniseCards(file: CardsToRecognise, signal?: AbortSignal): Promise<CardsRecognition | null>;

  /** All cards of an address book, in batches; awaits `onBatch`. Error: FILE_NO_ADDRESS_BOOK. */
  readCards(
    request: CardsRequest,
    onBatch: (batch: CardBatch) => void | Promise<void>,
    signal?: AbortSignal,
  ): Promise<CardsSummary>;

  /** Ends the process; the reader cannot be used afterwards. */
  close(): void;
}

export type { Cell };
