import type { WriterTransport } from '../spreadsheet/writer-transport.ts';
import type { HostDoor } from './host-door.ts';
import { isExitOfMemory } from './hosted-reader.ts';

/** A writer that the host runs, for the engine in Electron. */
export function startHostedWriter(door: HostDoor): WriterTransport {
  const process = door.startSpreadsheetProcess('writer');
  const gone = Promise.withResolvers<void>();
  process.onGone(() => gone.resolve());
  return {
    postMessage: (request) => process.post(request),
    onMessage: (listener) => process.onMessage((message) => listener(message as Parameters<typeof listener>[0])),
    onExit: (listener) =>
      process.onGone((exitCode) =>
        listener({
          isOutOfMemory: isExitOfMemory(exitCode),
          isOverFileSizeLimit: exitCode === fileSizeLimitExit,
          detail: `exit ${exitCode}`,
        }),
      ),
    kill: () => process.end(),
    gone: gone.promise,
  };
}

// SIGXFSZ: Electron reports the signal that ended a process as its exit code.
const fileSizeLimitExit = 25;
