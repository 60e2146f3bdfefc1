import type { ReaderTransport } from '../spreadsheet/reader-transport.ts';
import type { HostDoor } from './host-door.ts';

// V8 aborts a process that outgrows its heap: SIGABRT as a signal or as an exit code, on Windows by an exception.
const exitCodesOfMemory = new Set([6, 133, 134, 0x80000003, 0xc0000005, 0xe0000008]);

/** A reader that the host runs, for the engine in Electron. */
export function startHostedReader(door: HostDoor): ReaderTransport {
  const process = door.startSpreadsheetProcess('reader');
  return {
    postMessage: (request) => process.post(request),
    onMessage: (listener) => process.onMessage((message) => listener(message as Parameters<typeof listener>[0])),
    onExit: (listener) =>
      process.onGone((exitCode) => listener({ isOutOfMemory: isExitOfMemory(exitCode), detail: `exit ${exitCode}` })),
    kill: () => process.end(),
  };
}

export function isExitOfMemory(exitCode: number): boolean {
  return exitCodesOfMemory.has(exitCode >>> 0);
}
