import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const script = path.join(import.meta.dirname, 'engine-process.ts');

export interface EngineChild {
  readonly process: ChildProcessWithoutNullStreams;
  /** Whole lines it said so far. */
  readonly lines: string[];
  /** Resolves once it has said this line, or has ended. */
  said(line: string): Promise<void>;
  kill(): Promise<void>;
  ended(): Promise<void>;
}

/** Starts `engine-process.ts`; `fileBlocks` limits every file it writes (ulimit -f). */
export function startEngineChild(
  words: readonly string[],
  { fileBlocks, environment = {} }: { fileBlocks?: number; environment?: Record<string, string> } = {},
): EngineChild {
  const command = [process.execPath, script, ...words];
  const limited = ['/bin/sh', '-c', `ulimit -f ${fileBlocks}; trap '' XFSZ; exec "$0" "$@"`, ...command];
  const [program = '', ...rest] = fileBlocks === undefined ? command : limited;
  const child = spawn(program, rest, { env: { ...process.env, ...environment } });
  const lines: string[] = [];
  const heard = Promise.withResolvers<void>();
  let onLine = (): void => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    onLine();
  });
  child.stderr.resume();
  const closed = once(child, 'close').then(() => heard.resolve());
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await closed;
  };
  onTestFinished(kill);
  return {
    process: child,
    lines,
    said: (wanted) => {
      const saidIt = new Promise<void>((resolve) => {
        onLine = () => {
          if (lines.includes(wanted)) resolve();
        };
        onLine();
      });
      return Promise.race([saidIt, heard.promise]);
    },
    kill,
    ended: () => closed,
  };
}
