import { ShukeError } from '../../shared/errors.ts';
import type { RejectionPart } from '../../shared/import/rows.ts';
import { shownRejection } from '../../shared/import/shown-rejection.ts';
import { door } from '../engine/door.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { nameWithoutEnding } from '../files/file-name.ts';
import { isScoringSheet } from '../scoring-sheet/sheet-headings.ts';
import { givenFile } from './given-file.ts';
import { importJob, importPlanJob, importUndoJob } from './import-jobs.ts';
import { listImports } from './list-imports.ts';
import { type RejectedRows, rejectedRowsOfImport } from './rejected-rows.ts';
import { rejectedRowsDocument, rejectedRowsFileName } from './rejected-rows-document.ts';
import { rememberedDecision } from './remembered-mappings.ts';
import { writeRepeatedRows } from './repeated-rows.ts';
import { runImport } from './run-import.ts';
import { makeSampleFile } from './sample-file.ts';
import { heldBackOfImport, undoImport } from './undo-import.ts';

export const importOperations = {
  recognise: door.import.recognise.handler(async ({ input, context, signal }) => {
    const file = givenFile(context, input.file);
    const { session } = context;
    const recognition = await context.reader.recognise({ path: file.path, fileName: file.name }, input.reading, {
      kind: input.kind,
      signal,
      today: context.clock.today(),
      ...(session.isOpen ? { homeCurrency: session.homeCurrency } : {}),
    });
    const remembered = session.isOpen
      ? rememberedDecision(session.archive.reader, recognition, recognition.proposal.kind)
      : null;
    const isSheet = isScoringSheet(recognition.columns.map(({ heading }) => heading));
    return { ...recognition, remembered, isScoringSheet: isSheet };
  }),
  sampleFile: door.import.sampleFile.handler(({ input, context, signal }) => makeSampleFile(context, input, signal)),
  start: door.import.start.handler(({ input, context }) => {
    const file = givenFile(context, input.file);
    if (!input.dryRun) context.session.assertWritable();
    const { reading, decision, dryRun, knownUntil } = input;
    const request = { file, reading, decision, dryRun, knownUntil };
    const jobId = context.jobs.start(input.dryRun ? importPlanJob : importJob, 'reading', (control, keep) =>
      runImport(context, request, control, keep),
    );
    return { jobId };
  }),
  result: door.import.result.handler(async ({ input, context: { jobs } }) => {
    const { result } = await jobs.result(input.jobId, importPlanJob, importJob);
    return result;
  }),
  list: door.import.list.handler(({ context: { session } }) => listImports(session.archive.reader)),
  undoHeldBack: door.import.undoHeldBack.handler(({ input, context: { session } }) =>
    heldBackOfImport(session.archive.reader, input.importId),
  ),
  undo: door.import.undo.handler(({ input, context }) => {
    context.session.assertWritable();
    return {
      jobId: context.jobs.start(importUndoJob, 'undoing', (control) => undoImport(context, input.importId, control)),
    };
  }),
  undoResult: door.import.undoResult.handler(({ input, context: { jobs } }) => jobs.result(input.jobId, importUndoJob)),
  rejections: door.import.rejections.handler(async ({ input, context }) => {
    const { rows, mapping } = await rejectedRowsOf(context, input, input);
    return rows.map((row) => shownRejection(row, mapping));
  }),
  repeatedLines: door.import.repeatedLines.handler(async ({ input, context, signal }) => {
    const { result, repeated } = await context.jobs.result(input.jobId, importPlanJob, importJob);
    return writeRepeatedRows(
      context,
      { fileName: nameWithoutEnding(result.fileName), rows: repeated, count: result.repeats?.lines ?? repeated.length },
      input.language,
      signal,
    );
  }),
  rejectedRows: door.import.rejectedRows.handler(async ({ input, context, signal }) => {
    const rejected = await rejectedRowsOf(context, input);
    const path = context.files.draftPath();
    const name = rejectedRowsFileName(rejected.fileName, input.language);
    const document = rejectedRowsDocument(rejected, input.language);
    await context.writer.write(path, name, document, input.language, { signal });
    return { token: await context.files.put(path, name, { owned: true }), name };
  }),
};

async function rejectedRowsOf(
  context: EngineContext,
  { importId, jobId }: { importId?: number | undefined; jobId?: string | undefined },
  part: RejectionPart = {},
): Promise<RejectedRows> {
  if (importId !== undefined) return rejectedRowsOfImport(context.session.archive.reader, importId, part);
  if (jobId === undefined) throw new ShukeError('INPUT_INVALID', { field: 'importId' });
  const { result, staged, headings, mapping } = await context.jobs.result(jobId, importPlanJob, importJob);
  return { fileName: result.fileName, sheets: result.sheets, headings, rows: staged.rejections(part), mapping };
}
