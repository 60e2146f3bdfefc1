import type { ComparedCell } from '../../shared/scoring-sheet/contract.ts';
import { wordOfAnswer } from '../../shared/scoring-sheet/sheet-words.ts';
import { nameOfSheetField } from '../scoring-sheet/sheet-headings.ts';
import { type CommandAnswer, type CommandCall, flagChoice, flagText, openNamedArchive } from './command.ts';
import { givenFileToken } from './given-file-token.ts';
import { numberAndName } from './number-and-name.ts';
import { placeFile } from './place-file.ts';

/**
 * `import F --kind scores` of a filled scoring sheet; null where the file is none. What the shop has decided since the sheet
 * left stays, unless `--mode replace`.
 */
export async function importScoringSheet(call: CommandCall): Promise<CommandAnswer | null> {
  const engine = await openNamedArchive(call);
  const { client } = engine;
  const file = await givenFileToken(engine, call.operands[0] ?? '');
  if (!(await client.scoringSheet.recognise({ file })).isSheet) return null;
  const compared = await client.scoringSheet.compare({ file });
  const isForced = flagChoice(call, 'mode', ['add', 'fill', 'replace']) === 'replace';
  const overwrite = isForced ? compared.changes.filter(({ isDecidedSince }) => isDecidedSince) : [];
  const isTrial = call.flags['dry-run'] === true;
  const taken = isTrial
    ? { written: 0, kept: 0 }
    : await client.scoringSheet.take({
        file,
        overwrite: overwrite.map(({ customerId, field }) => ({ customerId, field })),
      });
  const { changes, unreadable, unknownCustomers, exportedDay } = compared;
  const rejected = flagText(call, 'rejected');
  if (rejected !== undefined && unreadable.length + unknownCustomers.length > 0) {
    const { token } = await client.scoringSheet.unreadRows({ file, language: call.language });
    await placeFile(engine, token, rejected);
  }
  const { say } = call;
  const fieldName = (field: ComparedCell['field']): string => nameOfSheetField(field, say);
  const answer = ({ field }: ComparedCell, code: string): string =>
    code === '' ? '–' : wordOfAnswer(field, code, call.language);
  return {
    json: {
      kind: 'scores',
      ...{ rows: compared.rows, written: taken.written, kept: taken.kept, exportedDay },
      changes: changes.map(({ customerId: _, ...change }) => change),
      ...{ unreadable, unknownCustomers },
    },
    lines: [
      ...(exportedDay === null ? [] : [say('scoringSheet.leftOn', { day: exportedDay })]),
      ...(changes.length === 0 ? [say('scoringSheet.nothingChanged')] : []),
      ...changes.map((change) =>
        say('commandLine.scoringSheet.change', {
          who: numberAndName(change),
          field: fieldName(change.field),
          inSheet: answer(change, change.inSheet),
          inShop: answer(change, change.inShop),
        }),
      ),
      ...unreadable.map(({ rowNumber, field, text }) =>
        say('scoringSheet.unreadable', { row: rowNumber, field: fieldName(field), text }),
      ),
      ...unknownCustomers.map(({ rowNumber, number }) =>
        say('scoringSheet.unknownCustomer', { row: rowNumber, number }),
      ),
      ...(isTrial ? [] : [say('scoringSheet.written', { count: taken.written })]),
      ...(taken.kept === 0 ? [] : [say('commandLine.scoringSheet.kept', { count: taken.kept })]),
    ],
    exitCode: compared.rows > 0 && unknownCustomers.length === compared.rows ? 1 : 0,
  };
}
