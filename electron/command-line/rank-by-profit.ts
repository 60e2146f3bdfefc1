import { moneyToDecimalText } from '../../shared/money.ts';
import type { Engine } from '../engine/engine.ts';
import { type CommandAnswer, type CommandCall, flagCount, flagText, openNamedArchive, WrongUsage } from './command.ts';
import { exportedLines, refuseMissingFolder } from './place-file.ts';
import { formatOf, saveTableTo } from './save-table-to.ts';

type Question = Parameters<Engine['client']['ranking']['byProfit']>[0];

/** What a ranking by profit is not asked by. */
const flagsOfOthers = ['roll-up', 'weight', 'weights', 'min-confidence', 'compare'] as const;

/** `rank --by profit`: customers by what the lines whose cost is known brought above it. */
export async function rankByProfit(call: CommandCall, question: Question): Promise<CommandAnswer> {
  const other = flagsOfOthers.find((flag) => call.flags[flag] !== undefined);
  if (other !== undefined) throw new WrongUsage('flagNotOfProfit', { flag: other });
  const limit = flagCount(call, 'limit');
  const out = flagText(call, 'out');
  if (out !== undefined) {
    formatOf(out);
    refuseMissingFolder(out);
  }
  const engine = await openNamedArchive(call);
  const { client } = engine;
  const {
    rows,
    leftOut,
    net,
    walkInNet,
    profit,
    limits,
    total: _,
    firstOrderDay: _first,
    lastOrderDay: _last,
    ...ranking
  } = await client.ranking.byProfit({
    ...question,
    limit: limit ?? 1_000_000,
  });
  const replaced = out === undefined ? null : await saveTableTo(engine, { table: 'profit', question }, out, call);
  const json = {
    ...ranking,
    by: 'profit',
    limits: [limits.a, limits.b],
    net: moneyToDecimalText(net),
    // Of nobody a cost is known: the profit is not zero, it is not known.
    profit: ranking.customers === 0 ? null : moneyToDecimalText(profit),
    walkInNet: moneyToDecimalText(walkInNet),
    ...(out === undefined ? {} : { out, replaced }),
    leftOut: leftOut.map((one) => ({ ...one, net: moneyToDecimalText(one.net), currency: one.net.currency })),
    rows: rows.map(({ customerId: _, net: ofRow, profit: gained, ...row }) => ({
      ...row,
      net: moneyToDecimalText(ofRow),
      profit: moneyToDecimalText(gained),
    })),
  };
  const head =
    ranking.customers === 0
      ? call.say('byProfit.nobody')
      : call.say('commandLine.rank.headByProfit', {
          from: ranking.from,
          to: ranking.to,
          currency: ranking.currency,
          customers: ranking.customers,
          profit: moneyToDecimalText(profit),
          known: Math.round(100 * (ranking.knownShare ?? 0)),
        });
  const lines = json.rows
    .slice(0, limit ?? (out === undefined ? ranking.top : 0))
    .map((row) =>
      [row.rank, row.number, row.name, row.profit, `${Math.round(100 * row.knownShare)}%`, row.net, row.class].join(
        '\t',
      ),
    );
  const files = out === undefined || replaced === null ? [] : exportedLines(call, out, replaced);
  return { json, lines: [head, ...lines, ...files], exitCode: 0 };
}
