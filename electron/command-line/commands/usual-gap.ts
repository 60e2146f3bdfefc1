import { type Command, flagDay, openNamedArchive } from '../command.ts';

/** usual-gap NUMBER --archive A [--as-of D]: how often a customer usually buys, judged to a day. */
export const usualGapCommand: Command = {
  operands: [1, 1],
  flags: { archive: { takesValue: true }, 'as-of': { takesValue: true } },
  run: async (call) => {
    const asOf = flagDay(call, 'as-of');
    const { client } = await openNamedArchive(call);
    const [number = ''] = call.operands;
    const { id } = await client.customers.ofNumber({ number });
    const found = await client.sleep.usualGap({ customerId: id, ...(asOf === undefined ? {} : { asOf }) });
    return {
      json: found,
      lines: [
        found === null
          ? call.say('commandLine.nothingBought')
          : call.say('commandLine.usualGap', {
              ...found,
              gap: found.gap.toFixed(1),
              shopGap: found.shopGap.toFixed(1),
            }),
      ],
      exitCode: 0,
    };
  },
};
