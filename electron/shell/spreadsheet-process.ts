import { fileURLToPath } from 'node:url';
import { MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';
import type { SpreadsheetProcess } from '../engine/engine-keeper.ts';
import type { SpreadsheetProcessKind } from '../engine/engine-messages.ts';
import { readerHeapFlags } from '../spreadsheet/reader-heap-flags.ts';

const entries: Record<SpreadsheetProcessKind, { file: string; serviceName: string; heapFlags: string[] }> = {
  reader: { file: './reader-process.js', serviceName: 'Shuke spreadsheet reader', heapFlags: readerHeapFlags(400) },
  // A workbook of 100,000 rows is built in memory as a whole.
  writer: {
    file: './writer-process.js',
    serviceName: 'Shuke spreadsheet writer',
    heapFlags: ['--max-old-space-size=1500'],
  },
};

/** The engine cannot fork in Electron: main runs the process and hands the engine a port straight to it. */
export function startSpreadsheetProcess(kind: SpreadsheetProcessKind): SpreadsheetProcess<MessagePortMain> {
  const { file, serviceName, heapFlags } = entries[kind];
  const child = utilityProcess.fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    serviceName,
    execArgv: heapFlags,
  });
  const { port1: engines, port2: childs } = new MessageChannelMain();
  child.postMessage({ type: 'port' }, [childs]);
  return {
    port: engines,
    end: () => {
      child.kill();
    },
    onExit: (listener) => {
      child.on('exit', listener);
    },
  };
}
