import type { MessagePort } from 'node:worker_threads';
import type { EnginePort, HostToEngine } from './engine-messages.ts';
import type { HostChannel } from './obey-host.ts';

/** The control channel of an engine in a worker thread: a port stands inside its message, as `port`. */
export function threadHostChannel(parent: MessagePort): HostChannel {
  return {
    post: (message) => parent.postMessage(message),
    listen: (listener) => {
      parent.on('message', (message: HostToEngine & { port?: EnginePort }) => listener(message, message.port));
    },
  };
}
