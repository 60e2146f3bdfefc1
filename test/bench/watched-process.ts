import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

export interface WatchedRun {
  wallMs: number;
  /** Until it first said anything; all of the time where it said nothing. */
  untilFirstWordMs: number;
  /** Greatest memory of each process of the tree in bytes, by what it runs; empty where the system does not tell. */
  peakBytes: Record<string, number>;
  stdout: string;
}

export interface WatchOptions {
  cwd?: string;
  env?: Record<string, string>;
  stdin?: string;
}

/** The system keeps the peak itself; looked at every 20 ms, the looking took a tenth of a processor from what it looked at. */
const lookEveryMs = 250;

/** Runs a program to its end and looks at its processes meanwhile. Throws where it fails. */
export async function watchedRun(
  command: string,
  commandArguments: readonly string[],
  { cwd, env, stdin }: WatchOptions = {},
): Promise<WatchedRun> {
  const startedMs = performance.now();
  const child = spawn(command, commandArguments, {
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...process.env, ...env },
  });
  const peakBytes: Record<string, number> = {};
  const look = (): void => {
    if (child.pid === undefined) return;
    for (const { name, bytes } of memoryOfTree(child.pid)) peakBytes[name] = Math.max(peakBytes[name] ?? 0, bytes);
  };
  const looking = setInterval(look, lookEveryMs);
  let stdout = '';
  let stderr = '';
  let untilFirstWordMs: number | null = null;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    untilFirstWordMs ??= performance.now() - startedMs;
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => undefined); // A program that reads nothing closes it first.
  child.stdin.end(stdin ?? '');
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    const wallMs = performance.now() - startedMs;
    if (code !== 0) throw new Error(`${command} ${commandArguments.join(' ')} ended with ${code}: ${stderr}`);
    return { wallMs, untilFirstWordMs: untilFirstWordMs ?? wallMs, peakBytes, stdout };
  } finally {
    clearInterval(looking);
  }
}

/** VmHWM of Linux: the most a process has ever held, so that no peak between two looks is lost. */
function memoryOfTree(root: number): { name: string; bytes: number }[] {
  if (process.platform !== 'linux') return [];
  const childrenOf = new Map<number, number[]>();
  const found: { pid: number; bytes: number }[] = [];
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/u.test(entry)) continue;
    const status = readProc(entry, 'status');
    const parent = Number(/^PPid:\s+(\d+)/mu.exec(status)?.[1]);
    const kilobytes = Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1]);
    if (!Number.isFinite(parent) || !Number.isFinite(kilobytes)) continue;
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), Number(entry)]);
    found.push({ pid: Number(entry), bytes: kilobytes * 1024 });
  }
  const tree = new Set<number>();
  const queue = [root];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    tree.add(pid);
    queue.push(...(childrenOf.get(pid) ?? []));
  }
  return found.filter(({ pid }) => tree.has(pid)).map(({ pid, bytes }) => ({ name: nameOf(pid), bytes }));
}

/** What a process runs: the script of Node, else the program. */
function nameOf(pid: number): string {
  const words = readProc(String(pid), 'cmdline').split('\0');
  const script = words.find((word) => /\.[cm]?[jt]s$/u.test(word));
  return basename(script ?? words[0] ?? '').replace(/\.[cm]?[jt]s$/u, '');
}

/** Empty where the process has just ended. */
function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
