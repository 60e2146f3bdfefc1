import { readCardsOfFile } from '../vcard/read-cards-of-file.ts';
import { recogniseCards } from '../vcard/recognise-cards.ts';
import type { ReaderAnswer, ReaderRequest } from './reader-messages.ts';
import { serveReader } from './reader-service.ts';

/** Electron's side of a utilityProcess; the part of it that is used here. */
interface MessagePortLike {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown; ports: readonly MessagePortLike[] }) => void): void;
  start?(): void;
}

const cards = { recognise: recogniseCards, read: readCardsOfFile };

const parentPort = (process as unknown as { parentPort?: MessagePortLike }).parentPort;

if (parentPort !== undefined) {
  // The first message carries the port to the engine; main is not in the way of the rows.
  parentPort.on('message', ({ ports: [port] }) => {
    if (port !== undefined) serveOver(port);
  });
} else if (process.send !== undefined) {
  const send = process.send.bind(process);
  process.on('disconnect', () => process.exit());
  // A terminal sends them to every process; the one that started this one ends it.
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
  serveReader(
    {
      postMessage: (answer) => {
        send(answer);
      },
      onMessage: (listener) => {
        process.on('message', (message) => listener(message as ReaderRequest));
      },
    },
    cards,
  );
}

function serveOver(port: MessagePortLike): void {
  serveReader(
    {
      postMessage: (answer: ReaderAnswer) => port.postMessage(answer),
      onMessage: (listener) => {
        port.on('message', ({ data }) => listener(data as ReaderRequest));
        port.start?.();
      },
    },
    cards,
  );
}
