import { moneyToDecimalText } from '../../shared/money.ts';
import type { Engine } from '../engine/engine.ts';
import { type CommandAnswer, type CommandCall, flagCount, openNamedArchive, WrongUsage } from './command.ts';

type Question = Parameters<Engine['client']['ranking']['byProfit']>[0];

/** What a ranking by profit is not asked by. */
const flagsOfOthers = ['roll-up', 'weight', 'weights', 'min-confidence', 'compare', 'out'] as const;

/** `rank --by profit`: customers by what the lines whose cost is known brought above it. */
export async function rankByProfit(call: CommandCall, question: Question): Promise<CommandAnswer> {
  const other = flagsOfOthers.find((flag) => call.flags[flag] !== undefined);
  if (other !== undefined) throw new WrongUsage('flagNotOfProfit', { flag: other });
  const limit = flagCount(call, 'limit');
  const { client } = await openNamedArchive(call);
  const { rows, leftOut, net, walkInNet, profit, limits, ...ranking } = await client.ranking.byProfit({
    ...question,
    limit: limit ?? 1_000_000,
  });
  const json = {
    ...ranking,
    by: 'profit',
    limits: [limits.a, limits.b],
    net: moneyToDecimalText(net),
    profit: moneyToDecimalText(profit),
    walkInNet: moneyToDecimalText(walkInNet),
    leftOut: leftOut.map((one) => ({ ...one, net: moneyToDecimalText(one.net), currency: one.net.currency })),
    rows: rows.map(({ customerId: _, net: ofRow, profit: gained, ...row }) => ({
      ...row,
      net: moneyToDecimalText(ofRow),
      profit: moneyToDecimalText(gained),
    })),
  };
  const head = call.say('commandLine.rank.headByProfit', {
    from: ranking.from,
    to: ranking.to,
    currency: ranking.currency,
    customers: ranking.customers,
    profit: json.profit,
    known: Math.round(100 * (ranking.knownShare ?? 0)),
  });
  const lines = json.rows
    .slice(0, limit ?? ranking.top)
    .map((row) =>
      [row.rank, row.number, row.name, row.profit, `${Math.round(100 * row.knownShare)}%`, row.net, row.class].join(
        '\t',
      ),
    );
  return { json, lines: [head, ...lines], exitCode: 0 };
}
