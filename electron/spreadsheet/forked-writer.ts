import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { environmentFor } from './process-environment.ts';
import type { WriterAnswer } from './writer-messages.ts';
import type { WriterTransport } from './writer-transport.ts';

/** A ranking of 300,000 customers fits, measured; the library holds all of a workbook with charts in memory. */
const heapMegabytes = 1536;

/** Starts a writer as a child process of Node. */
export function forkWriter(heapLimitMegabytes = heapMegabytes): WriterTransport {
  const child = fork(writerEntry(), [], {
    execArgv: [`--max-old-space-size=${heapLimitMegabytes}`],
    serialization: 'advanced',
    // The zone its "made at" is told in.
    env: environmentFor(['TZ']),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const gone = Promise.withResolvers<void>();
  child.on('exit', () => gone.resolve());
  child.on('error', () => gone.resolve());
  return {
    gone: gone.promise,
    postMessage: (request) => {
      if (child.connected) child.send(request);
    },
    onMessage: (listener) => {
      child.on('message', (message) => listener(message as unknown as WriterAnswer));
    },
    onExit: (listener) => {
      child.on('error', (error) => {
        // What could not be sent to a process that has just died: its exit says how it died.
        if (child.pid !== undefined) return;
        listener({ isOutOfMemory: false, isOverFileSizeLimit: false, detail: error.message });
      });
      child.on('exit', (code, signal) => {
        listener({
          isOutOfMemory: isOutOfMemory(code, signal),
          isOverFileSizeLimit: signal === 'SIGXFSZ',
          detail: signal ?? `exit ${code}`,
        });
      });
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}

/** V8 aborts (SIGABRT, 134, on Windows 0x80000003 or 0xC0000005); a system short of memory kills. */
function isOutOfMemory(code: number | null, signal: string | null): boolean {
  if (signal !== null) return ['SIGABRT', 'SIGKILL', 'SIGTRAP'].includes(signal);
  return code === 134 || code === 0x80000003 || code === 0xc0000005;
}

/** The entry next to this file: TypeScript in a checkout, JavaScript in a bundle. */
function writerEntry(): string {
  const source = fileURLToPath(new URL('./writer-process.ts', import.meta.url));
  return existsSync(source) ? source : fileURLToPath(new URL('./writer-process.js', import.meta.url));
}
