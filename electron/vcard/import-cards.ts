import { readFile } from 'node:fs/promises';
import { ShukeError } from '../../shared/errors.ts';
import type { ImportResult } from '../../shared/import/contract.ts';
import type { ImportMode } from '../../shared/import/fields.ts';
import { readCards } from '../../shared/vcard/read-cards.ts';
import { createActWriter } from '../acts/act-writer.ts';
import { beginAct, finishAct } from '../acts/perform-act.ts';
import type { Archive } from '../archive/archive.ts';
import { build, runWrite } from '../archive/query.ts';
import { orderNamesSlowly } from '../customers/name-order.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import type { JobControl } from '../engine/jobs.ts';
import type { ShelvedFile } from '../files/file-shelf.ts';
import { archiveTarget, dryRunTarget } from '../import/import-target.ts';
import { type ImportOutcome, inOneTransaction, insertRejections, sha256Of } from '../import/run-import.ts';
import { indexCustomersSlowly } from '../search/search-index.ts';
import { type StagedCards, stageCards } from './staged-cards.ts';
import { type TakenCards, takeCards } from './take-cards.ts';

export interface CardsRequest {
  file: ShelvedFile;
  mode: ImportMode;
  dryRun: boolean;
}

const bytesPerMegabyte = 1024 * 1024;
/** An address book with a photo for each of ten thousand people is about half of it. */
const largestFileBytes = 256 * bytesPerMegabyte;
const mostListedRejections = 50;
/** Rejected cards leave as a table of one column. */
const headingsOfCards = ['vCard'];

/**
 * Takes the cards of a file as one import; a dry run only counts. Errors: FILE_MISSING, FILE_UNREADABLE,
 * FILE_TOO_LARGE, FILE_NOTHING_TO_IMPORT.
 */
export async function importCards(
  context: EngineContext,
  request: CardsRequest,
  control: JobControl,
): Promise<ImportOutcome> {
  const startedAtMs = context.clock.monotonicMs();
  const { session } = context;
  const cards = readCards(await bytesOf(request.file));
  if (cards.length === 0) throw new ShukeError('FILE_NOTHING_TO_IMPORT', { file: request.file.name });
  await control.breathe();
  const staged = stageCards(cards);
  const describe = (taken: TakenCards, importId: number | null): ImportResult => ({
    importId,
    isDryRun: request.dryRun,
    fileName: request.file.name,
    kind: 'vcard',
    mode: request.mode,
    match: 'phone',
    rowsIn: cards.length,
    imported: taken.imported,
    updated: taken.updated,
    skipped: cards.length - staged.rejected.length - taken.imported - taken.updated,
    rejected: staged.rejected.length,
    customers: taken.customers,
    orders: 0,
    lines: 0,
    customersUpdated: taken.updated,
    walkIn: 0,
    seconds: Math.round(context.clock.monotonicMs() - startedAtMs) / 1000,
    warnings: warningsOf(taken),
    rejections: staged.rejected.slice(0, mostListedRejections).map(({ cells: _cells, ...rejection }) => rejection),
    firstDay: null,
    lastDay: null,
  });
  const outcome = (result: ImportResult): ImportOutcome => ({
    result,
    staged: rejectionsOf(staged),
    headings: headingsOfCards,
  });

  if (request.dryRun) {
    const target = dryRunTarget(session.archive.reader, context.clock.now());
    return outcome(describe(await takeCards(target, staged.cards, request.mode, control), null));
  }
  const fileSha256 = await sha256Of(request.file);
  const result = await session.whileWriting((writable) =>
    inOneTransaction(writable, async () => {
      const at = context.clock.now();
      const actId = beginAct(writable, { verb: 'import.run', actor: 'import', subject: request.file.name }, at);
      const importId = insertImport(writable, actId, request, fileSha256);
      const writer = createActWriter(writable.writer, { id: actId, at });
      const taken = await takeCards(archiveTarget(writer, importId), staged.cards, request.mode, control);
      if (taken.imported + taken.updated === 0) return { isKept: false, value: describe(taken, null) };
      control.report({ phase: 'finishing', done: 0, of: null });
      insertRejections(writable, importId, rejectionsOf(staged));
      const value = describe(taken, importId);
      const found = writer.touched.takeFound();
      await indexCustomersSlowly(writable.writer, found, async (done, of) => {
        control.report({ phase: 'finishing', done, of });
        await control.breathe();
      });
      await orderNamesSlowly(writable.writer, found, () => control.breathe());
      const kept = JSON.stringify({ ...value, rejections: [] });
      runWrite(writable.writer, build.updateTable('imports').set({ result: kept }).where('id', '=', importId));
      finishAct(writable, writer, { customers: value.customers, orders: 0, lines: 0, updated: value.updated });
      await control.breathe();
      return { isKept: true, value };
    }),
  );
  if (result.importId !== null) context.changes.announce('archive', 'customers', 'imports', 'acts');
  return outcome(result);
}

function insertImport(archive: Archive, actId: number, { file, mode }: CardsRequest, fileSha256: string): number {
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
      reading: '{}',
      interpretation: '{}',
      headings: JSON.stringify(headingsOfCards),
      result: '{}',
    }),
  );
  return Number(lastInsertRowid);
}

function rejectionsOf({ rejected }: StagedCards): ImportOutcome['staged'] {
  return { rejections: (limit = rejected.length) => rejected.slice(0, limit) };
}

function warningsOf({ binned }: TakenCards): ImportResult['warnings'] {
  if (binned.rows.length === 0) return [];
  return [{ code: 'matchedInBin', count: binned.rows.length, rows: binned.rows, examples: binned.names.slice(0, 5) }];
}

async function bytesOf({ path, name, sizeBytes }: ShelvedFile): Promise<Uint8Array> {
  if (sizeBytes > largestFileBytes) {
    throw new ShukeError('FILE_TOO_LARGE', { file: name, limit: largestFileBytes / bytesPerMegabyte });
  }
  return readFile(path).catch((cause: unknown) => {
    const isGone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new ShukeError(isGone ? 'FILE_MISSING' : 'FILE_UNREADABLE', { file: name }, { cause });
  });
}
