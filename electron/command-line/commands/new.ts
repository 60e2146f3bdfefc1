import { basename, dirname, resolve } from 'node:path';
import { type Command, flagText } from '../command.ts';

/** new ARCHIVE [--currency GBP] */
export const newCommand: Command = {
  operands: [1, 1],
  flags: { currency: { takesValue: true } },
  run: async (call) => {
    const path = resolve(call.operands[0] ?? '');
    const engine = await call.engine();
    const status = await engine.client.archive.create({
      folder: engine.placeToken(dirname(path)),
      name: basename(path),
      homeCurrency: (flagText(call, 'currency') ?? (call.language === 'zh-CN' ? 'CNY' : 'USD')).toUpperCase(),
    });
    return { json: status, lines: [call.say('commandLine.created', { path: status.path })], exitCode: 0 };
  },
};
