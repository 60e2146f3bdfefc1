import { customerLabel } from '../../../shared/customers/customer-label.ts';
import { moneyToDecimalText } from '../../../shared/money.ts';
import { type Command, openNamedArchive } from '../command.ts';
import { everyPage } from '../every-page.ts';
import { numberAndName } from '../number-and-name.ts';
import { outOf, savedLines } from '../save-table-to.ts';

/** referrers --archive A: who brought whom, and what those bought. */
export const referrersCommand: Command = {
  operands: [0, 0],
  flags: { archive: { takesValue: true }, out: { takesValue: true } },
  run: async (call) => {
    const out = outOf(call);
    const engine = await openNamedArchive(call);
    const { client } = engine;
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
    const saved = await savedLines(engine, { table: 'referrers' }, out, call);
    const listed = lines.length === 0 ? [call.say('commandLine.referrers.nobody')] : lines;
    return { json, lines: [...listed, ...saved], exitCode: 0 };
  },
};
