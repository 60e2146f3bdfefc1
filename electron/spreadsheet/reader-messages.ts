import type { ErrorCode, ErrorValues } from '../../shared/errors.ts';
import type { ImportKind } from '../../shared/import/fields.ts';
import type { ProposalHints } from '../../shared/import/propose.ts';
import type { ReadingSettings, Recognition } from '../../shared/import/recognition.ts';
import type { CardsRecognition } from '../../shared/vcard/contract.ts';
import type { FileRest } from './file-rest.ts';
import type { PackedBatch } from './packed-batch.ts';
import type { CardBatch, CardsSummary } from './read-cards.ts';
import type { CardsRequest, CardsToRecognise, ReadPart, ReadRequest, TableAsItStands } from './reader.ts';
import type { ReaderCaps } from './reader-caps.ts';

/** What the program asks of the reader process; one request at a time. */
export type ReaderRequest =
  | {
      type: 'recognise';
      file: { path: string; fileName: string };
      reading: ReadingSettings;
      kind: ImportKind | undefined;
      hints: ProposalHints;
      caps: ReaderCaps;
    }
  /** `part`: whether a rest may be left to another process, or is what was left by one. */
  | { type: 'read'; request: ReadRequest; part: 'whole' | 'mayLeaveRest' | FileRest; caps: ReaderCaps }
  | { type: 'readTable'; file: { path: string; fileName: string }; reading: ReadingSettings; caps: ReaderCaps }
  | { type: 'recogniseCards'; request: CardsToRecognise; caps: ReaderCaps }
  | { type: 'readCards'; request: CardsRequest; caps: ReaderCaps }
  /** The oldest batch on its way has been dealt with. */
  | { type: 'batchTaken' };

/** What the reader process answers. `memoryBytes`: what it holds now, so that a swollen one is replaced. */
export type ReaderAnswer =
  | { type: 'progress' }
  /** Another process may begin to read there. */
  | { type: 'rest'; rest: FileRest }
  | { type: 'batch'; batch: PackedBatch }
  | { type: 'cards'; batch: CardBatch }
  | { type: 'recognised'; recognition: Recognition; memoryBytes: number }
  | { type: 'read'; summary: ReadPart; memoryBytes: number }
  | { type: 'tableRead'; table: TableAsItStands; memoryBytes: number }
  | { type: 'cardsRecognised'; recognition: CardsRecognition | null; memoryBytes: number }
  | { type: 'cardsRead'; summary: CardsSummary; memoryBytes: number }
  | { type: 'failed'; code: ErrorCode; values: ErrorValues; memoryBytes: number };

/** Rows or cards that were read, to be taken before too many more follow. */
export type BatchAnswer = Extract<ReaderAnswer, { type: 'batch' | 'cards' }>;

/** The answer that ends a request. */
export type LastAnswer = Extract<
  ReaderAnswer,
  { type: 'recognised' | 'read' | 'tableRead' | 'cardsRecognised' | 'cardsRead' }
>;

/** Batches on their way before the reader waits for the first to be taken. */
export const batchesInFlight = 2;
