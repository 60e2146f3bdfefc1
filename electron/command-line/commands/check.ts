import { resolve } from 'node:path';
import type { CheckResult } from '../../../shared/archive/contract.ts';
import { isErrorCode } from '../../../shared/errors.ts';
import { checkArchiveFile } from '../../archive/check-archive.ts';
import { type Command, type CommandCall, openArchiveOperand } from '../command.ts';

/** check ARCHIVE: exit 1 with its object where damaged; what may be missing is a warning, exit 0. */
export const checkCommand: Command = {
  operands: [1, 1],
  flags: {},
  run: async (call) => {
    const result = await check(call, resolve(call.operands[0] ?? ''));
    const lines = result.isSound
      ? [call.say('commandLine.check.sound', { path: result.path, count: result.pages })]
      : [
          call.say('commandLine.check.damaged', { path: result.path, count: result.damagedPages.length }),
          ...result.problems.map((problem) => call.say(sentenceOf(problem), problem.values)),
        ];
    return { json: result, lines, exitCode: result.isSound ? 0 : 1 };
  },
};

function sentenceOf({ code, values }: CheckResult['problems'][number]): string {
  return code === 'file' && isErrorCode(values.code) ? `errors.${values.code}` : `commandLine.check.problem.${code}`;
}

/** The file as it lies on the disk first; one that opens is then checked from inside, down to its derived figures. */
async function check(call: CommandCall, path: string): Promise<CheckResult> {
  const { pages, damagedPages, problems } = await checkArchiveFile(path, {}, () => undefined);
  if (damagedPages.length > 0 || problems.length > 0) {
    return {
      path,
      pages,
      damagedPages: [...damagedPages],
      problems: problems.map(({ kind, values }) => ({ code: kind, values: { ...values } })),
      isSound: false,
      warnings: [],
    };
  }
  const { client } = await openArchiveOperand(call, path);
  const { jobId } = await client.archive.check();
  return client.archive.checkResult({ jobId });
}
