import { basename, dirname, resolve } from 'node:path';
import { type Command, flagText, openArchiveOperand, WrongUsage } from '../command.ts';

/** One consistent file of an archive, opened and checked before it gets its name. Never over another file. */
export const copyCommand: Command = {
  operands: [1, 1],
  flags: { out: { takesValue: true } },
  run: async (call) => {
    const out = flagText(call, 'out');
    if (out === undefined) throw new WrongUsage('flagMissing', { flag: 'out' });
    const target = resolve(out);
    const engine = await openArchiveOperand(call, call.operands[0] ?? '');
    const { archive } = engine.client;
    const { jobId } = await archive.saveCopy({ folder: engine.placeToken(dirname(target)), name: basename(target) });
    const { token: _token, ...copy } = await archive.copySaved({ jobId });
    const lines = [call.say(copy.isSound ? 'commandLine.copied' : 'commandLine.copiedUnsound', { path: copy.path })];
    return { json: copy, lines, exitCode: 0 };
  },
};
