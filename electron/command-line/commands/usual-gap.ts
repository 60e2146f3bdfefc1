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
    if (found === null) return { json: null, lines: [call.say('commandLine.nothingBought')], exitCode: 0 };
    const { asOf: _judgedTo, ...json } = found;
    const days = { gap: found.gap.toFixed(1), shopGap: found.shopGap.toFixed(1) };
    return { json, lines: [call.say('commandLine.usualGap', { ...found, ...days })], exitCode: 0 };
  },
};
