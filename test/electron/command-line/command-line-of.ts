import { join } from 'node:path';
import { runCommandLine } from '../../../electron/command-line/main.ts';
import { sharedReader, writerInThisProcess } from '../shared-processes.ts';

export interface Ran {
  exitCode: number;
  out: string;
  err: string;
  /** What was printed, where it is JSON. */
  json: <Answer = Record<string, unknown>>() => Answer;
}

/** The command line on a machine whose home is this folder, run in this process: starting one takes half a second. */
export function commandLineOf(folder: string, locale = 'en_GB.UTF-8'): (...words: string[]) => Promise<Ran> {
  const environment = {
    ...process.env,
    SHUKE_PROFILE: join(folder, 'profile'),
    SHUKE_HOME: folder,
    LANG: locale,
  };
  return async (...words) => {
    let out = '';
    let err = '';
    const exitCode = await runCommandLine(words, {
      environment,
      processes: { reader: sharedReader, writer: writerInThisProcess },
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
    });
    // A sentence lacks what it is said of.
    if (`${out}${err}`.includes('{{')) throw new Error(`a placeholder was printed: ${out}${err}`);
    return { exitCode, out, err, json: () => JSON.parse(out) };
  };
}
