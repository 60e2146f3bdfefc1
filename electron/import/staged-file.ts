import Database from 'better-sqlite3';
import type { PassedOver } from '../../shared/import/contract.ts';
import type { ImportKind, MatchKey } from '../../shared/import/fields.ts';
import { importKindDefinitions, recordOfKind } from '../../shared/import/import-kinds.ts';
import type { PassedOverReason } from '../../shared/import/no-record.ts';
import type {
  CellFlag,
  InterpretedRecord,
  PassedOverText,
  RejectedRow,
  RejectionCount,
  RejectionPart,
} from '../../shared/import/rows.ts';
import { timelineFields } from '../../shared/records/exchanged-records.ts';
import {
  noPlace,
  type PackedBatch,
  type PackedNumber,
  type PackedText,
  partSeparator,
} from '../spreadsheet/packed-batch.ts';
import type { CustomerVotes } from './customer-votes.ts';
import type { KeyChoice } from './key-choices.ts';
import { countRejections, readRejections } from './read-rejections.ts';
import { StagedCustomers } from './staged-customers.ts';
import { type StagedLine, StagedLines, type VisitCounts } from './staged-lines.ts';
import { type StagedRecord, StagedRecords } from './staged-records.ts';
import { ranksOf, type TextDictionary } from './text-dictionary.ts';

export interface FlagTally {
  count: number;
  /** The first rows, at most 20. */
  rows: number[];
}

const mostTalliedRows = 20;
const mostPassedOverExamples = 3;

/** The interpreted rows of a file, in memory and never on disk. */
export class StagedFile {
  readonly flags = new Map<CellFlag, FlagTally>();
  /** What comes of each way to recognise customers; the money is in `keyCurrency`. */
  keyChoices: readonly KeyChoice[] = [];
  keyCurrency: string | null = null;
  readonly passedOver = new Map<PassedOverReason, PassedOver>();
  rowsIn = 0;
  rejectedRows = 0;

  #lines = new StagedLines();
  #records: StagedRecords;
  /** Where the rows of a timeline say their day. */
  readonly #dayPlace: number;
  readonly #db: Database.Database;
  readonly #match: MatchKey;
  #customers: StagedCustomers;
  readonly #insertRejection: Database.Statement<unknown[]>;

  constructor(match: MatchKey, kind: ImportKind) {
    this.#match = match;
    const { hasContactDays } = importKindDefinitions[kind];
    this.#records = new StagedRecords(recordOfKind(kind));
    this.#dayPlace = hasContactDays === true ? timelineFields.indexOf('day') : noPlace;
    this.#customers = new StagedCustomers(match);
    this.#db = new Database(':memory:');
    // Sorting many rows must not spill to a readable temporary file.
    this.#db.pragma('temp_store = MEMORY');
    this.#db.exec(`
      CREATE TABLE rejections (
        row_number INTEGER NOT NULL, reason TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, cells TEXT NOT NULL
      ) STRICT;`);
    this.#insertRejection = this.#db.prepare('INSERT INTO rejections VALUES (?, ?, ?, ?, ?)');
  }

  add(batch: PackedBatch): void {
    for (const { rowNumber, flags } of batch.flagged) for (const flag of flags) this.#tally(flag, rowNumber);
    if (batch.beginsAnew) {
      this.#lines.beginAnew();
      this.#customers.beginAnew();
    }
    const { rowNumbers } = batch;
    const lines = batch.lines === null ? null : this.#lines.withTexts(batch.lines);
    const days = lines?.textPlaces.day;
    const dayTexts = this.#lines.dictionaries.day.texts();
    const owners = this.#customers.add(
      batch,
      (row) => this.#dayOf(batch.records[row]) ?? dayTexts[days?.[row] ?? noPlace] ?? '',
    );
    if (lines !== null) this.#lines.add(lines, { rowNumbers, ...owners });
    this.#records.add(batch.records, { rowNumbers, customers: owners.customers });
    for (const row of batch.passedOver) this.#seePassedOver(row);
    if (batch.rejected.length > 0) {
      this.#db.exec('BEGIN');
      for (const row of batch.rejected) this.#reject(row);
      this.#db.exec('COMMIT');
    }
  }

  /**
   * When all batches are there.
   * @param withKeyChoices Whether to see what each key would come to: that takes as long again as telling customers apart.
   * @param rowsIn Rows of the whole file. Not from the last batch: read by two processes, it tells also what was dropped.
   */
  complete(rowsIn: number, { withKeyChoices = false }: { withKeyChoices?: boolean } = {}): void {
    this.rowsIn = rowsIn;
    if (withKeyChoices) this.keyChoices = this.#choicesOfKey();
    const customerOf = this.#customers.complete();
    this.#lines.complete(customerOf);
    this.#records.complete(customerOf);
  }

  #choicesOfKey(): KeyChoice[] {
    this.keyCurrency = this.#lines.mainCurrency;
    const { descriptionCount } = this.#customers;
    const sums =
      this.keyCurrency === null
        ? new Float64Array(descriptionCount)
        : this.#lines.minorByOwner(this.keyCurrency, descriptionCount);
    return this.#customers.keyChoices(sums);
  }

  get customers(): readonly CustomerVotes[] {
    return this.#customers.all;
  }

  get sharedKeys(): StagedCustomers['sharedKeys'] {
    return this.#customers.sharedKeys;
  }

  get walkInRows(): number {
    return this.#customers.walkInRows;
  }

  get lineCount(): number {
    return this.#lines.count;
  }

  get firstDay(): string | null {
    return this.#days().reduce<string | null>((first, day) => (first === null || day < first ? day : first), null);
  }

  get lastDay(): string | null {
    return this.#days().reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
  }

  get channels(): TextDictionary {
    return this.#lines.dictionaries.channel;
  }

  /** What the columns of statuses and directions say, row by row. */
  get states(): TextDictionary {
    return this.#lines.dictionaries.state;
  }

  get staff(): TextDictionary {
    return this.#lines.dictionaries.servedBy;
  }

  /** Whether any line of the file has such a text. */
  hasTexts(name: PackedText): boolean {
    return this.#lines.hasTexts(name);
  }

  /** Whether any line of the file has such a number. */
  hasNumbers(name: PackedNumber): boolean {
    return this.#lines.hasNumbers(name);
  }

  get recordCount(): number {
    return this.#records.count;
  }

  /** The rows of each customer together, those of no one first, customers by their key. */
  recordsByCustomer(): Iterable<{ customer: number; rows: readonly StagedRecord[] }> {
    return this.#records.byCustomer(ranksOf(this.customers.map(({ key }) => key)));
  }

  /** The lines of each order together: of customers by their key, walk-ins first, whatever the file's order. */
  orders(grouping: { daysWhole?: boolean } = {}): Iterable<StagedLine[]> {
    return this.#lines.orders(ranksOf(this.customers.map(({ key }) => key)), grouping);
  }

  /** Of what has no order number, when the orders are gone through. */
  get visits(): Readonly<VisitCounts> {
    return this.#lines.visits;
  }

  rejections(part: RejectionPart = {}): RejectedRow[] {
    return readRejections(this.#db, { from: 'rejections', part });
  }

  rejectionCounts(): RejectionCount[] {
    return countRejections(this.#db, { from: 'rejections' });
  }

  /** The parts of a product as written in the file. */
  productAt(index: number): { code: string; description: string; category: string } {
    const text = this.#lines.dictionaries.product.textAt(index);
    const [code = '', description = '', category = ''] = text.split(partSeparator);
    return { code, description, category };
  }

  /** When the customers are taken; their keys and labels stay. */
  forgetDescriptions(): void {
    this.#customers.forgetDescriptions();
  }

  /** When all of them are taken: what follows needs the memory. Those that were rejected stay. */
  forgetRows(): void {
    this.#lines = new StagedLines();
    this.#records = new StagedRecords(null);
    this.#customers = new StagedCustomers(this.#match);
  }

  close(): void {
    this.#db.close();
  }

  /** Of orders and contacts. */
  #days(): readonly string[] {
    const ofContacts = this.#dayPlace === noPlace ? [] : this.#records.days;
    return [...this.#lines.dictionaries.day.texts(), ...ofContacts];
  }

  #dayOf(record: InterpretedRecord | undefined): string | null {
    const day = record?.[this.#dayPlace];
    return typeof day === 'string' ? day : null;
  }

  #reject(row: RejectedRow): void {
    this.rejectedRows += 1;
    this.#insertRejection.run(row.rowNumber, row.reason, row.field, row.value, JSON.stringify(row.cells));
  }

  #seePassedOver({ reason, rowNumber, text }: PassedOverText): void {
    let seen = this.passedOver.get(reason);
    if (!seen) {
      seen = { reason, count: 0, rows: [], examples: [] };
      this.passedOver.set(reason, seen);
    }
    seen.count += 1;
    if (seen.rows.length < mostTalliedRows) seen.rows.push(rowNumber);
    if (text !== '' && seen.examples.length < mostPassedOverExamples && !seen.examples.includes(text)) {
      seen.examples.push(text);
    }
  }

  #tally(flag: CellFlag, rowNumber: number): void {
    let tally = this.flags.get(flag);
    if (!tally) {
      tally = { count: 0, rows: [] };
      this.flags.set(flag, tally);
    }
    tally.count += 1;
    if (tally.rows.length < mostTalliedRows) tally.rows.push(rowNumber);
  }
}
