import type { EnginePort, EngineToHost, HostToEngine } from './engine-messages.ts';
import type { EngineOptions } from './engine-options.ts';
import type { HostDoor } from './host-door.ts';
import { MessageHostDoor } from './message-host-door.ts';
import { placeOfDefect } from './place-of-defect.ts';
import type { PowerEvent } from './power.ts';

/** The engine's end of the control channel, the same for a worker thread and a utility process. */
export interface HostChannel {
  post(message: EngineToHost): void;
  listen(listener: (message: HostToEngine, port: EnginePort | undefined) => void): void;
}

export interface ObedientEngine {
  connect(port: EnginePort): void;
  hearPower(event: PowerEvent): void;
  close(): Promise<void>;
}

export type OpenEngine = (options: EngineOptions, door: HostDoor) => ObedientEngine | Promise<ObedientEngine>;

/** Opens the engine when the host says so and hands it every port; ports that come early wait. */
export function obeyHost(channel: HostChannel, openEngine: OpenEngine): void {
  const door = new MessageHostDoor((message) => channel.post(message));
  let engine: Promise<ObedientEngine> | undefined;

  const open = async (options: EngineOptions): Promise<ObedientEngine> => {
    try {
      const opened = await openEngine(options, door);
      channel.post({ type: 'ready' });
      return opened;
    } catch (error) {
      channel.post({ type: 'failed', code: codeOf(error) });
      throw error;
    }
  };

  // A frame that is no message rejects where no one waits; it must not end the engine for the other pages.
  process.on('unhandledRejection', (reason) => channel.post({ type: 'defect', place: placeOfDefect(reason) }));

  channel.listen((message, port) => {
    switch (message.type) {
      case 'open':
        engine ??= open(message.options);
        engine.catch(() => undefined); // Said by `failed`; the host ends this process.
        break;
      case 'connect':
        if (engine === undefined || port === undefined) break;
        engine.then(
          (opened) => {
            opened.connect(port);
            port.start?.();
          },
          () => undefined,
        );
        break;
      case 'power':
        // What fails here is no call's to answer: said by the listener above.
        void engine?.then((opened) => opened.hearPower(message.event));
        break;
      case 'close':
        void closeEngine(engine, channel);
        break;
      default:
        door.hear(message, port);
    }
  });
}

async function closeEngine(engine: Promise<ObedientEngine> | undefined, channel: HostChannel): Promise<void> {
  try {
    await (await engine)?.close();
    channel.post({ type: 'closed' });
  } catch (error) {
    channel.post({ type: 'failed', code: codeOf(error) });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'DEFECT';
}
