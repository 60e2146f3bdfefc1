import { once } from 'node:events';
import { resolve } from 'node:path';
import { startBrowserHost } from '../../browser/browser-host.ts';
import { thisMachine } from '../../engine/this-machine.ts';
import { builtPageFolder } from '../../page/page-folder.ts';
import { type Command, flagText, WrongUsage } from '../command.ts';

/** serve [ARCHIVE] [--port P]: prints READY and the one-time link, then serves until it is interrupted. */
export const serveCommand: Command = {
  operands: [0, 1],
  flags: { port: { takesValue: true } },
  run: async (call) => {
    const [archive] = call.operands;
    const port = flagText(call, 'port');
    if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new WrongUsage('numberWanted', { value: port });
    const machine = thisMachine();
    const host = await startBrowserHost({
      engine: archive === undefined ? machine : { ...machine, openAtStart: resolve(archive) },
      pageFolder: builtPageFolder(),
      ...(port === undefined ? {} : { port: Number(port) }),
      log: (code) => process.stderr.write(`${code}\n`),
    });
    const asksToEnd = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
    process.stdout.write(`READY ${host.link}\n`);
    await asksToEnd;
    await host.close();
    return { json: { served: true }, lines: [], exitCode: 0 };
  },
};
