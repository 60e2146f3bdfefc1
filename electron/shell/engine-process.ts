import { fileURLToPath } from 'node:url';
import { type MessagePortMain, utilityProcess } from 'electron';
import type { EngineProcess } from '../engine/engine-keeper.ts';
import { engineHeapFlags } from '../engine/heap-flags.ts';

/** The engine as a process of its own; a port goes straight from the page to it, main is not in the way. */
export function startEngineProcess(): EngineProcess<MessagePortMain> {
  const file = fileURLToPath(new URL('./engine-utility.js', import.meta.url));
  const engine = utilityProcess.fork(file, [], {
    serviceName: 'Shuke engine',
    execArgv: [...engineHeapFlags],
  });
  return {
    post: (message, port) => engine.postMessage(message, port === undefined ? [] : [port]),
    onMessage: (listener) => {
      engine.on('message', listener);
    },
    onExit: (listener) => {
      engine.on('exit', (code) => listener(code === 0 ? '' : `exit ${code}`));
    },
    end: () => {
      engine.kill();
    },
  };
}
