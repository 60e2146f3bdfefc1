import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const script = path.join(import.meta.dirname, 'archive-process.ts');

export interface ArchiveChild {
  readonly process: ChildProcessWithoutNullStreams;
  /** What it said so far. */
  readonly lines: string[];
  nextLine(): Promise<string>;
  kill(): Promise<void>;
  ended(): Promise<void>;
}

export function startArchiveChild(
  task: 'hold' | 'write' | 'acts' | 'sessions',
  file: string,
  firstAct = 1,
): ArchiveChild {
  const child = spawn(process.execPath, [script, task, file, String(firstAct)]);
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  let read = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    waiting.shift()?.(line);
  });
  const closed = once(child, 'close');
  const ended = async (): Promise<void> => {
    await closed;
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended();
  };
  onTestFinished(kill);
  return {
    process: child,
    lines,
    nextLine() {
      const line = lines[read];
      read += 1;
      return line === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(line);
    },
    kill,
    ended,
  };
}
