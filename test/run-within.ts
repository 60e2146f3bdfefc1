import { type ChildProcess, spawn } from 'node:child_process';

export interface PartToRun {
  /** Of performance.now(). */
  deadlineMs: number;
  folder: string;
  environment?: Record<string, string>;
}

export interface EndedPart {
  isDone: boolean;
  isTooLate: boolean;
  detail: string;
}

const hasGroups = process.platform !== 'win32';

/**
 * Runs Node to its end, or to the deadline. Whatever it started ends with it: a process left behind would keep the
 * output open, and who waits for its end would wait for ever.
 */
export async function runWithin(nodeArguments: string[], part: PartToRun): Promise<EndedPart> {
  const child = spawn(process.execPath, nodeArguments, {
    cwd: part.folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...part.environment },
    // A group of its own, which can be ended as a whole.
    detached: hasGroups,
  });
  let isTooLate = false;
  const tooLate = () => {
    isTooLate = true;
    endAll(child);
  };
  const interrupted = (signal: NodeJS.Signals) => {
    endAll(child);
    process.kill(process.pid, signal);
  };
  const alarm = setTimeout(tooLate, Math.max(0, part.deadlineMs - performance.now()));
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    const { code, detail } = await endOf(child);
    return { isDone: code === 0, isTooLate, detail };
  } finally {
    clearTimeout(alarm);
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    endAll(child);
  }
}

function endOf(child: ChildProcess): Promise<{ code: number | null; detail: string }> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, detail: error.message }));
    child.on('exit', (code, signal) => resolve({ code, detail: signal ?? `exit ${code}` }));
  });
}

function endAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(hasGroups ? -pid : pid, 'SIGKILL');
  } catch (error) {
    // No one of them is left.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
