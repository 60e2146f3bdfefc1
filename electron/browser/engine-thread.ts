import { type MessagePort, Worker } from 'node:worker_threads';
import type { EngineProcess } from '../engine/engine-keeper.ts';
import { engineThreadLimits } from '../engine/heap-flags.ts';
import { placeOfDefect } from '../engine/place-of-defect.ts';

/** Where the engine's worker stands: TypeScript in the sources, JavaScript next to this file in the build. */
export function engineWorkerFile(): URL {
  return import.meta.url.endsWith('.ts')
    ? new URL('../engine/engine-worker.ts', import.meta.url)
    : new URL('./engine-worker.js', import.meta.url);
}

export function startEngineThread(file: URL): EngineProcess<MessagePort> {
  const worker = new Worker(file, { resourceLimits: engineThreadLimits });
  let defect = '';
  worker.on('error', (error) => {
    defect = placeOfDefect(error);
  });
  return {
    post: (message, port) => {
      if (port === undefined) worker.postMessage(message);
      else worker.postMessage({ ...message, port }, [port]);
    },
    onMessage: (listener) => {
      worker.on('message', listener);
    },
    onExit: (listener) => {
      worker.on('exit', () => listener(defect));
    },
    end: () => {
      void worker.terminate();
    },
  };
}
