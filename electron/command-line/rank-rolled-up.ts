import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import { moneyToDecimalText } from '../../shared/money.ts';
import type { Engine } from '../engine/engine.ts';
import { type CommandAnswer, type CommandCall, flagCount, openNamedArchive, WrongUsage } from './command.ts';

type Question = Omit<Parameters<Engine['client']['ranking']['rolledUp']>[0], 'rollUp'>;

/** What a ranking of groups is not asked by. */
const flagsOfCustomers = ['by', 'weight', 'weights', 'min-confidence', 'compare', 'out'] as const;

/** `rank --roll-up household|company`: groups by net revenue, each as if its members were one customer. */
export async function rankRolledUp(
  call: CommandCall,
  question: Question,
  rollUp: RolledUpKind,
): Promise<CommandAnswer> {
  const isOfCustomers = (flag: string): boolean => call.flags[flag] !== undefined && call.flags[flag] !== 'revenue';
  const other = flagsOfCustomers.find(isOfCustomers);
  if (other !== undefined) throw new WrongUsage('flagOfCustomers', { flag: other });
  const limit = flagCount(call, 'limit');
  const { client } = await openNamedArchive(call);
  const { rows, leftOut, net, walkInNet, ...ranking } = await client.ranking.rolledUp({
    ...question,
    rollUp,
    limit: limit ?? 1_000_000,
  });
  const json = {
    ...ranking,
    rollUp,
    net: moneyToDecimalText(net),
    walkInNet: moneyToDecimalText(walkInNet),
    leftOut: leftOut.map((one) => ({ ...one, net: moneyToDecimalText(one.net), currency: one.net.currency })),
    rows: rows.map(({ customerId: _, net: ofRow, group, ...row }) => ({
      ...row,
      net: moneyToDecimalText(ofRow),
      members:
        group?.members.map(({ number, name, net: ofMember }) => ({
          number,
          name,
          net: moneyToDecimalText(ofMember),
        })) ?? null,
    })),
  };
  const head = call.say('commandLine.rank.head', {
    from: ranking.from,
    to: ranking.to,
    currency: ranking.currency,
    customers: ranking.customers,
    net: json.net,
  });
  const lines = json.rows
    .slice(0, limit ?? ranking.top)
    .map((row) =>
      [row.rank, row.number, row.name, row.net, row.class, (row.members ?? []).map(({ name }) => name).join(', ')].join(
        '\t',
      ),
    );
  return { json, lines: [head, ...lines], exitCode: 0 };
}
