import { type Command, openNamedArchive, WrongUsage } from '../command.ts';

/** undo ACT --archive A: any act that still can be, an import's too. */
export const undoCommand: Command = {
  operands: [1, 1],
  flags: { archive: { takesValue: true } },
  run: async (call) => {
    const operand = call.operands[0] ?? '';
    if (!/^\d{1,15}$/u.test(operand)) throw new WrongUsage('numberWanted', { value: operand });
    const actId = Number(operand);
    const { client } = await openNamedArchive(call);
    const { act, importId, refusal } = await client.history.undoPreview({ actId });
    const what = call.say(`acts.verbs.${act.verb}`, { defaultValue: act.verb });
    const lines = [call.say('commandLine.undone', { act: actId, what })];
    if (importId !== null && refusal !== 'undone') {
      const { jobId } = await client.import.undo({ importId });
      const { importId: undoneImport, ...counts } = await client.import.undoResult({ jobId });
      return {
        json: { undone: actId, by: null, verb: act.verb, importId: undoneImport, ...counts },
        lines,
        exitCode: 0,
      };
    }
    const { act: undoing } = await client.acts.undo({ actId });
    return { json: { undone: actId, by: undoing.id, verb: act.verb }, lines, exitCode: 0 };
  },
};
