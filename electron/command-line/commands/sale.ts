import { paymentStates } from '../../../shared/owed/on-account.ts';
import { boughtFor } from '../../../shared/sales/bought-for.ts';
import { type Command, flagChoice, flagDay, flagText, openNamedArchive, WrongUsage } from '../command.ts';
import { amountFlag, customerFlag, dayFlag, quantityFlag } from '../trade-flags.ts';

/** sale add --archive A --amount M [--number N] [--item X] [--quantity Q] …: a sale of one line. */
export const saleCommand: Command = {
  operands: [1, 1],
  flags: {
    archive: { takesValue: true },
    number: { takesValue: true },
    amount: { takesValue: true },
    item: { takesValue: true },
    quantity: { takesValue: true },
    return: { takesValue: false },
    on: { takesValue: true },
    for: { takesValue: true },
    paid: { takesValue: true },
    due: { takesValue: true },
    by: { takesValue: true },
  },
  run: async (call) => {
    const [deed = ''] = call.operands;
    if (deed !== 'add') throw new WrongUsage('badDeed', { command: 'sale', value: deed, choices: 'add' });
    const payment = flagChoice(call, 'paid', paymentStates) ?? null;
    const whom = flagChoice(call, 'for', boughtFor) ?? null;
    const day = dayFlag(call);
    const dueDay = flagDay(call, 'due') ?? null;
    if (dueDay !== null && dueDay < day) throw new WrongUsage('dueBeforeSale', { due: dueDay, day });
    // What nobody is known to owe cannot be owed.
    const isOwed = payment === 'unpaid' || dueDay !== null;
    if (isOwed && flagText(call, 'number') === undefined) throw new WrongUsage('flagMissing', { flag: 'number' });
    const quantityMillionths = quantityFlag(call);
    const { client } = await openNamedArchive(call);
    const amount = await amountFlag(call, client);
    const { id } = await client.sales.add({
      ...{ customerId: await customerFlag(call, client), day, time: null, currency: amount.currency },
      ...{ channel: '', servedBy: flagText(call, 'by') ?? '', boughtFor: whom, payment, dueDay, paid: null },
      lines: [
        {
          product: flagText(call, 'item') ?? '',
          quantityMillionths,
          amountMinor: amount.minor,
          isReturn: call.flags.return === true,
        },
      ],
    });
    return { json: { id }, lines: [call.say('commandLine.saleAdded', { id })], exitCode: 0 };
  },
};
