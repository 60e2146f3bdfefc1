import { openEngine } from './engine.ts';
import { obeyHost } from './obey-host.ts';

obeyHost(
  {
    post: (message) => process.parentPort.postMessage(message),
    listen: (listener) => {
      process.parentPort.on('message', (event) => listener(event.data, event.ports[0]));
    },
  },
  openEngine,
);
