import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { environmentFor } from './process-environment.ts';
import { defaultReaderCaps } from './reader-caps.ts';
import { readerHeapFlags } from './reader-heap-flags.ts';
import type { ReaderAnswer } from './reader-messages.ts';
import type { ReaderTransport } from './reader-transport.ts';

/** Share of the process's memory that V8's heap may take; the rest is for buffers, zlib and Node itself. */
const heapShare = 0.78;

/** Starts the reader as a child process of Node. */
export function forkReader(processMemoryBytes = defaultReaderCaps.processMemoryBytes): ReaderTransport {
  const heapMegabytes = Math.floor((heapShare * processMemoryBytes) / (1024 * 1024));
  const child = fork(readerEntry(), [], {
    execArgv: readerHeapFlags(heapMegabytes),
    serialization: 'advanced',
    env: environmentFor([]),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    pid: child.pid,
    postMessage: (request) => {
      if (child.connected) child.send(request);
    },
    onMessage: (listener) => {
      child.on('message', (message) => listener(message as unknown as ReaderAnswer));
    },
    onExit: (listener) => {
      child.on('error', (error) => {
        // What could not be sent to a process that has just died: its exit says how it died.
        if (child.pid === undefined) listener({ isOutOfMemory: false, detail: error.message });
      });
      child.on('exit', (code, signal) => {
        listener({ isOutOfMemory: isOutOfMemory(code, signal), detail: signal ?? `exit ${code}` });
      });
    },
    kill: () => {
      child.kill('SIGKILL');
    },
    setBusy: (isBusy) => {
      if (isBusy) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
  };
}

/** V8 aborts (SIGABRT, 134, on Windows 0x80000003 or 0xC0000005); a system short of memory kills. */
function isOutOfMemory(code: number | null, signal: string | null): boolean {
  return (
    signal === 'SIGABRT' ||
    signal === 'SIGKILL' ||
    signal === 'SIGTRAP' ||
    code === 134 ||
    code === 0x80000003 ||
    code === 0xc0000005
  );
}

/** The entry next to this file: TypeScript in a checkout, JavaScript in a bundle. */
function readerEntry(): string {
  const source = fileURLToPath(new URL('./reader-process.ts', import.meta.url));
  return existsSync(source) ? source : fileURLToPath(new URL('./reader-process.js', import.meta.url));
}
