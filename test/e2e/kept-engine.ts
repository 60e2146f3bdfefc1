import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { EngineProcess } from '../../electron/engine/engine-keeper.ts';
import type { EngineToHost } from '../../electron/engine/engine-messages.ts';
import { engineThreadLimits } from '../../electron/engine/heap-flags.ts';

/** The thread in which the engines of the tests run, one after the other: loading the code takes ten times an opening. */
let keptThread: Worker | undefined;

/** An engine in the kept thread. One that was closed leaves the thread to the next; any other takes it along. */
export function startKeptEngine(): EngineProcess<MessagePort> {
  const thread =
    keptThread ??
    new Worker(new URL('./kept-engine-worker.ts', import.meta.url), { resourceLimits: engineThreadLimits });
  // Until it is closed no other engine may run in it.
  keptThread = undefined;
  thread.ref();
  const { port1: ours, port2: engines } = new MessageChannel();
  thread.postMessage(engines, [engines]);
  let isClosed = false;
  let defect = '';
  ours.on('message', ({ type }: EngineToHost) => {
    isClosed ||= type === 'closed';
  });
  thread.once('error', (error) => {
    defect = String(error);
  });
  const exited = Promise.withResolvers<void>();
  const onExit = (): void => exited.resolve();
  thread.once('exit', onExit);
  return {
    post: (message, port) => {
      if (port === undefined) ours.postMessage(message);
      else ours.postMessage({ ...message, port }, [port]);
    },
    onMessage: (listener) => {
      ours.on('message', listener);
    },
    onExit: (listener) => {
      void exited.promise.then(() => listener(defect));
    },
    end: () => {
      ours.close();
      if (!isClosed || keptThread !== undefined) {
        void thread.terminate();
        return;
      }
      thread.removeAllListeners('error');
      thread.off('exit', onExit);
      // Once the last test has run, nothing waits for the thread.
      thread.unref();
      keptThread = thread;
      exited.resolve();
    },
  };
}
