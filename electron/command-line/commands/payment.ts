import { type Command, flagText, openNamedArchive, WrongUsage } from '../command.ts';
import { amountFlag, customerFlag, dayFlag } from '../trade-flags.ts';

/** payment add --archive A --number N --amount M [--on D] [--how METHOD] [--note TEXT]: what a customer paid. */
export const paymentCommand: Command = {
  operands: [1, 1],
  flags: {
    archive: { takesValue: true },
    number: { takesValue: true },
    amount: { takesValue: true },
    on: { takesValue: true },
    how: { takesValue: true },
    note: { takesValue: true },
  },
  run: async (call) => {
    const [deed = ''] = call.operands;
    if (deed !== 'add') throw new WrongUsage('badDeed', { command: 'payment', value: deed, choices: 'add' });
    const { client } = await openNamedArchive(call);
    const customerId = await customerFlag(call, client);
    if (customerId === null) throw new WrongUsage('flagMissing', { flag: 'number' });
    const { id } = await client.payments.add({
      customerId,
      day: dayFlag(call),
      amount: await amountFlag(call, client),
      method: flagText(call, 'how') ?? '',
      note: flagText(call, 'note') ?? '',
    });
    return { json: { id }, lines: [call.say('payments.added')], exitCode: 0 };
  },
};
