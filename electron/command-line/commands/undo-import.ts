import { type Command, openNamedArchive, WrongUsage } from '../command.ts';

/** undo-import ID --archive A */
export const undoImportCommand: Command = {
  operands: [1, 1],
  flags: { archive: { takesValue: true } },
  run: async (call) => {
    const importId = Number(call.operands[0]);
    if (!Number.isSafeInteger(importId)) throw new WrongUsage('numberWanted', { value: call.operands[0] ?? '' });
    const { client } = await openNamedArchive(call);
    const { jobId } = await client.import.undo({ importId });
    const undone = await client.import.undoResult({ jobId });
    const what = { ...undone };
    const around =
      undone.contacts + undone.people + undone.records > 0 ? [call.say('commandLine.aroundUndone', what)] : [];
    return { json: undone, lines: [call.say('commandLine.importUndone', what), ...around], exitCode: 0 };
  },
};
