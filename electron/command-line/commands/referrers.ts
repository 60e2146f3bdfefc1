import { customerLabel } from '../../../shared/customers/customer-label.ts';
import { moneyToDecimalText } from '../../../shared/money.ts';
import { type Command, openNamedArchive } from '../command.ts';
import { everyPage } from '../every-page.ts';
import { numberAndName } from '../number-and-name.ts';

/** referrers --archive A: who brought whom, and what those bought. */
export const referrersCommand: Command = {
  operands: [0, 0],
  flags: { archive: { takesValue: true } },
  run: async (call) => {
    const { client } = await openNamedArchive(call);
    const rows = await everyPage(undefined, (offset, limit) => client.referrals.list({ offset, limit }));
    const json = rows.map(({ number, name, people, broughtNet, branchCustomers, branchNet }) => ({
      number,
      name,
      brought: people.length,
      net: moneyToDecimalText(broughtNet),
      branchCustomers,
      branchNet: moneyToDecimalText(branchNet),
      currency: broughtNet.currency,
      customers: people.map((one) => ({ number: one.number, name: one.name, net: moneyToDecimalText(one.net) })),
    }));
    const lines = rows.map(({ number, name, people, broughtNet }) =>
      call.say('commandLine.referrers.line', {
        who: numberAndName({ number, name }),
        brought: people.length,
        net: moneyToDecimalText(broughtNet),
        currency: broughtNet.currency,
        people: people.map(customerLabel).join(call.say('page.listSeparator')),
      }),
    );
    return { json, lines: lines.length === 0 ? [call.say('commandLine.referrers.nobody')] : lines, exitCode: 0 };
  },
};
