import { type Command, flagCount, flagText, openNamedArchive, WrongUsage } from '../command.ts';
import { exportedLines, placeFile, refuseMissingFolder } from '../place-file.ts';

/** scoring-sheet --archive A --out F.xlsx: who is to be scored, as a workbook to be filled in. */
export const scoringSheetCommand: Command = {
  operands: [0, 0],
  flags: { archive: { takesValue: true }, out: { takesValue: true }, candidates: { takesValue: true } },
  run: async (call) => {
    const out = flagText(call, 'out');
    if (out === undefined) throw new WrongUsage('flagMissing', { flag: 'out' });
    if (!out.toLowerCase().endsWith('.xlsx')) {
      throw new WrongUsage('badChoice', { flag: 'out', value: out, choices: '.xlsx' });
    }
    refuseMissingFolder(out);
    const top = flagCount(call, 'candidates');
    const asked = top === undefined ? {} : { top };
    const engine = await openNamedArchive(call);
    const { client } = engine;
    const { rows } = await client.scoringSheet.rows(asked);
    const { token } = await client.scoringSheet.save({ language: call.language, ...asked });
    const replaced = await placeFile(engine, token, out);
    return { json: { out, replaced, customers: rows.length }, lines: exportedLines(call, out, replaced), exitCode: 0 };
  },
};
