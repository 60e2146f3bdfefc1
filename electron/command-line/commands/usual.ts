import { type Command, flagDay, openNamedArchive } from '../command.ts';

/** usual NUMBER --archive A [--on D]: what a customer nearly always takes. */
export const usualCommand: Command = {
  operands: [1, 1],
  flags: { archive: { takesValue: true }, on: { takesValue: true } },
  run: async (call) => {
    const on = flagDay(call, 'on');
    const { client } = await openNamedArchive(call);
    const [number = ''] = call.operands;
    const { id } = await client.customers.ofNumber({ number });
    const { usual } = await client.products.usual({ customerId: id, ...(on === undefined ? {} : { on }) });
    const lines = usual.map((item) => call.say('commandLine.usualItem', item));
    return { json: usual, lines: lines.length === 0 ? [call.say('commandLine.noUsual')] : lines, exitCode: 0 };
  },
};
