import { EventEmitter } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';

/** Runs an entry in a thread, with a `process.parentPort` in the shape Electron gives a utility process. */
const parent = new EventEmitter();
const messages: unknown[] = [];
let isListening = false;
parent.on('newListener', (event) => {
  if (event !== 'message') return;
  isListening = true;
  queueMicrotask(() => {
    for (const message of messages.splice(0)) parent.emit('message', message);
  });
});
parentPort?.on('message', (message: unknown) => {
  if (isListening) parent.emit('message', message);
  else messages.push(message);
});
Object.assign(process, {
  parentPort: Object.assign(parent, { postMessage: (message: unknown) => parentPort?.postMessage(message) }),
});
await import(String(workerData));
