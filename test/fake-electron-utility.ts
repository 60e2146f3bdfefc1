import { EventEmitter } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';

/** Runs an entry in a thread, with a `process.parentPort` in the shape Electron gives a utility process. */
interface SentMessage {
  data: unknown;
  ports: MessagePort[];
}

/** A port in the shape of MessagePortMain: events with `data`, heard once it has been started. */
class PortOfElectron extends EventEmitter {
  readonly #port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.#port = port;
  }
  start(): void {
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
    this.#port.on('close', () => this.emit('close'));
  }
  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }
  close(): void {
    this.#port.close();
  }
}

const parent = new EventEmitter();
const messages: SentMessage[] = [];
let isListening = false;
parent.on('newListener', (event) => {
  if (event !== 'message') return;
  isListening = true;
  queueMicrotask(() => {
    for (const message of messages.splice(0)) hear(message);
  });
});
parentPort?.on('message', (message: SentMessage) => {
  if (isListening) hear(message);
  else messages.push(message);
});

function hear({ data, ports }: SentMessage): void {
  parent.emit('message', { data, ports: ports.map((port) => new PortOfElectron(port)) });
}

Object.assign(process, {
  parentPort: Object.assign(parent, { postMessage: (message: unknown) => parentPort?.postMessage(message) }),
});
await import(String(workerData));
