import { ShukeError } from '../../shared/errors.ts';
import { translator } from '../../shared/locales/words.ts';
import { asAct } from '../engine/as-act.ts';
import { door } from '../engine/door.ts';
import type { EngineContext } from '../engine/engine-context.ts';
import { givenFile } from '../import/given-file.ts';
import { rejectedRowsFileName } from '../import/rejected-rows-document.ts';
import { compareFilled } from './compare-filled.ts';
import { type FilledSheet, headingRowOf, readFilledSheet } from './read-sheet.ts';
import { scoringSheetDocument } from './sheet-document.ts';
import { rowsToScore } from './sheet-rows.ts';
import { takeFilled } from './take-filled.ts';
import { unreadRowsDocument } from './unread-rows.ts';

const take = asAct('scoringSheet.take', (writer, input: Parameters<typeof takeFilled>[1]) => ({
  result: takeFilled(writer, input),
  subject: input.sheet.fileName,
}));

async function tableOf({ reader, files, ...context }: EngineContext, token: string, signal: AbortSignal | undefined) {
  const { path, name } = givenFile({ ...context, reader, files }, token);
  return { name, table: await reader.readTable({ path, fileName: name }, signal) };
}

async function filledSheet(context: EngineContext, token: string, signal?: AbortSignal): Promise<FilledSheet> {
  const { name, table } = await tableOf(context, token, signal);
  return readFilledSheet(name, table);
}

export const scoringSheetOperations = {
  rows: door.scoringSheet.rows.handler(({ input, context }) => ({
    ...rowsToScore(context, input),
    homeCurrency: context.session.homeCurrency,
  })),
  save: door.scoringSheet.save.handler(async ({ input: { language, top }, context, signal }) => {
    const { rows, asOf } = rowsToScore(context, { top });
    const { homeCurrency } = context.session;
    if (rows.length === 0) throw new ShukeError('REPORT_EMPTY', { from: asOf, to: asOf, currency: homeCurrency });
    const day = context.clock.today();
    const name = `${translator(language)('scoringSheet.fileName', { day })}.xlsx`;
    const path = context.files.draftPath();
    const document = scoringSheetDocument(rows, { day, language, homeCurrency });
    await context.writer.write(path, name, document, language, { signal });
    return { token: await context.files.put(path, name, { owned: true }), name };
  }),
  recognise: door.scoringSheet.recognise.handler(async ({ input, context, signal }) => {
    const { table } = await tableOf(context, input.file, signal);
    return { isSheet: headingRowOf(table) !== undefined };
  }),
  compare: door.scoringSheet.compare.handler(async ({ input, context, signal }) =>
    compareFilled(
      context.session.archive.reader,
      await filledSheet(context, input.file, signal),
      context.clock.today(),
    ),
  ),
  unreadRows: door.scoringSheet.unreadRows.handler(async ({ input: { file, language }, context, signal }) => {
    const { name: fileName, table } = await tableOf(context, file, signal);
    const sheet = readFilledSheet(fileName, table);
    const compared = compareFilled(context.session.archive.reader, sheet, context.clock.today());
    const name = rejectedRowsFileName(fileName, language);
    const path = context.files.draftPath();
    await context.writer.write(path, name, unreadRowsDocument(table, compared, language), language, { signal });
    return { token: await context.files.put(path, name, { owned: true }), name };
  }),
  take: door.scoringSheet.take.handler(async ({ input: { file, overwrite }, context, signal }) => {
    const sheet = await filledSheet(context, file, signal);
    return take({ input: { sheet, overwrite, today: context.clock.today() }, context });
  }),
};
