import type { HostChannel } from './obey-host.ts';

/** The control channel of an engine in a utility process: ports stand next to the message. */
export function utilityHostChannel(parent: NodeJS.Process['parentPort']): HostChannel {
  return {
    post: (message) => parent.postMessage(message),
    listen: (listener) => {
      parent.on('message', (event) => listener(event.data, event.ports[0]));
    },
  };
}
