import { ShukeError } from '../../shared/errors.ts';
import type { ImportResult } from '../../shared/import/contract.ts';
import type { DateOrder, ImportMode } from '../../shared/import/fields.ts';
import type { RejectionCount } from '../../shared/import/rows.ts';
import { shownRejection } from '../../shared/import/shown-rejection.ts';
import { createActWriter } from '../acts/act-writer.ts';
import { beginAct, finishLongAct } from '../acts/perform-act.ts';
import type { Archive } from '../archive/archive.ts';
import { build, runWrite } from '../archive/query.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import type { JobControl } from '../engine/jobs.ts';
import type { ShelvedFile } from '../files/file-shelf.ts';
import { archiveTarget, dryRunTarget } from '../import/import-target.ts';
import { inImportTransaction } from '../import/in-import-transaction.ts';
import { keptImportResult } from '../import/kept-import-result.ts';
import { type ImportOutcome, insertRejections, sha256Of } from '../import/run-import.ts';
import type { CardsSummary } from '../spreadsheet/read-cards.ts';
import type { CardsRequest } from '../spreadsheet/reader.ts';
import { cardWarnings } from './card-warnings.ts';
import { CardStage, type StagedCards } from './staged-cards.ts';
import { type TakenCards, takeCards } from './take-cards.ts';

export interface CardsImport {
  file: ShelvedFile;
  reading: CardsRequest['reading'];
  dateOrder: DateOrder;
  mode: ImportMode;
  dryRun: boolean;
}

const mostListedRejections = 50;

/**
 * Takes the cards of an address book as one import; a dry run only counts. Errors: FILE_…, FILE_NO_ADDRESS_BOOK.
 */
export async function importCards(
  context: EngineContext,
  request: CardsImport,
  control: JobControl,
): Promise<ImportOutcome> {
  const startedAtMs = context.clock.monotonicMs();
  const { session } = context;
  const { staged, summary, cardCount } = await readAndStage(context, request, control);
  const describe = (taken: TakenCards, importId: number | null): ImportResult => ({
    importId,
    isDryRun: request.dryRun,
    fileName: request.file.name,
    kind: 'vcard',
    source: summary.source,
    mode: request.mode,
    match: 'phone',
    rowsIn: cardCount,
    imported: taken.imported,
    updated: taken.updated,
    skipped: cardCount - staged.rejected.length - taken.imported - taken.updated,
    rejected: staged.rejected.length,
    customers: taken.customers,
    orders: 0,
    lines: 0,
    contacts: 0,
    people: 0,
    records: 0,
    customersUpdated: taken.updated,
    walkIn: 0,
    seconds: Math.round(context.clock.monotonicMs() - startedAtMs) / 1000,
    warnings: cardWarnings(staged, taken, summary),
    rejections: staged.rejected.slice(0, mostListedRejections).map((row) => shownRejection(row, {})),
    rejectionCounts: countsOf(staged),
    firstDay: null,
    lastDay: null,
    knownUntil: null,
    money: [],
    statuses: [],
    visits: null,
    repeats: null,
    keys: [],
    columns: { taken: {}, left: [] },
    sheets: [],
    passedOver: [],
    sheetsNotRead: [],
  });
  const outcome = (result: ImportResult): ImportOutcome => ({
    result,
    staged: rejectionsOf(staged),
    mapping: {},
    repeated: [],
    headings: summary.headings,
  });

  if (request.dryRun) {
    const target = dryRunTarget(session.archive.reader, context.clock.now());
    return outcome(describe(await takeCards(target, staged.cards, request.mode, control), null));
  }
  const fileSha256 = await sha256Of(request.file);
  const result = await session.whileWriting((writable) =>
    inImportTransaction(writable, async () => {
      const at = context.clock.now();
      const actId = beginAct(writable, { verb: 'import.run', actor: 'import', subject: request.file.name }, at);
      const importId = insertImport(writable, actId, request, { ...summary, fileSha256, today: context.clock.today() });
      const writer = createActWriter(writable.writer, { id: actId, at });
      const taken = await takeCards(archiveTarget(writer, importId), staged.cards, request.mode, control);
      if (taken.imported + taken.updated === 0) return { isKept: false, value: describe(taken, null) };
      control.report({ phase: 'finishing', done: 0, of: null });
      insertRejections(writable, importId, rejectionsOf(staged));
      const value = describe(taken, importId);
      const result = keptImportResult(value);
      runWrite(writable.writer, build.updateTable('imports').set({ result }).where('id', '=', importId));
      const counts = { customers: value.customers, orders: 0, lines: 0, updated: value.updated };
      await finishLongAct(writable, writer, counts, () => control.breathe());
      await control.breathe();
      return { isKept: true, value };
    }),
  );
  return outcome(result);
}

async function readAndStage(context: EngineContext, request: CardsImport, control: JobControl) {
  const { file, reading, dateOrder } = request;
  const stage = new CardStage();
  const summary = await context.reader.readCards(
    { path: file.path, fileName: file.name, reading, dateOrder },
    ({ cards, cardsRead, fractionRead }) => {
      for (const card of cards) stage.add(card);
      const of = fractionRead > 0 ? Math.round(cardsRead / Math.min(1, fractionRead)) : null;
      control.report({ phase: 'reading', done: cardsRead, of });
    },
    control.signal,
  );
  if (stage.cardCount === 0) throw new ShukeError('FILE_NOTHING_TO_IMPORT', { file: file.name });
  return { staged: stage.end(), summary, cardCount: stage.cardCount };
}

function insertImport(
  archive: Archive,
  actId: number,
  { file, mode, reading, dateOrder }: CardsImport,
  { source, headings, fileSha256, today }: CardsSummary & { fileSha256: string; today: string },
): number {
  const { lastInsertRowid } = runWrite(
    archive.writer,
    build.insertInto('imports').values({
      act_id: actId,
      file_name: file.name,
      file_bytes: file.sizeBytes,
      file_sha256: fileSha256,
      kind: 'vcard',
      mode,
      match_key: 'phone',
      reading: JSON.stringify(reading),
      interpretation: JSON.stringify({ source, dateOrder }),
      headings: JSON.stringify(headings),
      made_day: today,
      result: '{}',
    }),
  );
  return Number(lastInsertRowid);
}

function rejectionsOf({ rejected }: StagedCards): ImportOutcome['staged'] {
  return {
    rejections: ({ reason, field, offset = 0, limit = rejected.length } = {}) =>
      rejected
        .filter((row) => (reason ?? row.reason) === row.reason && (field ?? row.field) === row.field)
        .slice(offset, offset + limit),
  };
}

/** Cards are rejected for one reason: they name no one. */
function countsOf({ rejected }: StagedCards): RejectionCount[] {
  const [first] = rejected;
  return first === undefined ? [] : [{ reason: first.reason, field: first.field, rows: rejected.length }];
}
