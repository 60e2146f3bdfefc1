import { eventIterator, oc } from '@orpc/contract';
import { implement, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { z } from 'zod';
import type { OpenEngine } from '../../../electron/engine/obey-host.ts';

/** A small real contract of its own: what travels between page and engine, not what the engine knows. */
export const stubContract = {
  echo: oc
    .input(z.object({ text: z.string(), at: z.bigint(), made: z.date() }))
    .output(z.object({ text: z.string(), at: z.bigint(), made: z.date() })),
  turnBytes: oc.input(z.object({ file: z.file() })).output(z.file()),
  countTo: oc.input(z.object({ end: z.number() })).output(eventIterator(z.number())),
  waitForAbort: oc.output(z.object({})),
  abortsSeen: oc.output(z.number()),
  options: oc.output(z.object({ host: z.string(), openAtStart: z.string().nullable(), filesFolder: z.string() })),
  showInFolder: oc.input(z.object({ path: z.string() })).output(z.object({ isDone: z.boolean() })),
  openArchive: oc.input(z.object({ path: z.string() })).output(z.object({})),
  readerAnswer: oc.output(z.string()),
  restart: oc.output(z.object({})),
  die: oc.output(z.object({})),
  dieWithSecret: oc.output(z.object({})),
};

/** Path that makes the stub fail as it opens, as an archive that ends the engine would. */
export const poisonedArchive = '/poisoned.shuke';

export const openStubEngine: OpenEngine = (options, door) => {
  if (options.openAtStart === poisonedArchive) throw new Error('this archive ends the engine');
  let abortsSeen = 0;
  const os = implement(stubContract);
  const handler = new RPCHandler(
    os.router({
      echo: os.echo.handler(({ input }) => input),
      turnBytes: os.turnBytes.handler(async ({ input }) => {
        const bytes = new Uint8Array(await input.file.arrayBuffer()).reverse();
        return new File([bytes], input.file.name);
      }),
      countTo: os.countTo.handler(async function* ({ input }) {
        for (let count = 1; count <= input.end; count += 1) yield count;
      }),
      waitForAbort: os.waitForAbort.handler(({ signal }) => {
        return new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            abortsSeen += 1;
            reject(new Error('aborted'));
          });
        });
      }),
      abortsSeen: os.abortsSeen.handler(() => abortsSeen),
      options: os.options.handler(() => ({
        host: options.host,
        openAtStart: options.openAtStart ?? null,
        filesFolder: options.filesFolder,
      })),
      showInFolder: os.showInFolder.handler(({ input }) => door.ask({ what: 'showInFolder', path: input.path })),
      openArchive: os.openArchive.handler(({ input }) => {
        door.tellArchiveOpen(input.path);
        return {};
      }),
      readerAnswer: os.readerAnswer.handler(() => {
        const reader = door.startSpreadsheetProcess('reader');
        reader.post('question');
        return new Promise<string>((resolve, reject) => {
          reader.onMessage((message) => resolve(String(message)));
          reader.onGone((exitCode) => reject(new ORPCError('GONE', { message: String(exitCode) })));
        });
      }),
      restart: os.restart.handler(async () => {
        await door.ask({ what: 'restartEngine' });
        return {};
      }),
      die: os.die.handler(() => process.exit(3)),
      dieWithSecret: os.dieWithSecret.handler(() => {
        setImmediate(() => {
          throw new RangeError('王小明 13800138000');
        });
        return new Promise(() => undefined);
      }),
    }),
  );
  return {
    connect: (port) => handler.upgrade(port),
    hearPower: () => undefined,
    close: () => Promise.resolve(),
  };
};
