import type { RolledUpKind } from '../../shared/groups/group-kinds.ts';
import { moneyToDecimalText } from '../../shared/money.ts';
import { rankingBases } from '../../shared/ranking/ranking.ts';
import {
  type CommandAnswer,
  type CommandCall,
  flagChoice,
  flagCount,
  openNamedArchive,
  WrongUsage,
} from './command.ts';
import { flagNumber, scoredQuestionOf } from './scored-flags.ts';
import { leftOutJson, nothingKnownJson, scoredRowJson } from './scored-json.ts';

/** What a ranking of groups is not asked by. */
const flagsOfCustomers = ['compare', 'out'] as const;

/** `rank --roll-up household|company [--by revenue|value|combined]`: groups, each as if its members were one customer. */
export async function rankRolledUp(call: CommandCall, rollUp: RolledUpKind): Promise<CommandAnswer> {
  const other = flagsOfCustomers.find((flag) => call.flags[flag] !== undefined);
  if (other !== undefined) throw new WrongUsage('flagOfCustomers', { flag: other });
  const by = flagChoice(call, 'by', rankingBases) ?? 'revenue';
  const leastConfidence = flagNumber(call, 'min-confidence', { most: 1, usual: 0 });
  const limit = flagCount(call, 'limit');
  const question = { ...scoredQuestionOf(call), by, leastConfidence, rollUp, limit: limit ?? 1_000_000 };
  const { client } = await openNamedArchive(call);
  const ranking = await client.ranking.scoredGroups(question);
  const { from, to, asOf, asOfReason, currency, top, split, limits, narrowing, customers, coverage } = ranking;
  const json = {
    ...{ from, to, asOf, asOfReason, currency, top, split, limits: [limits.a, limits.b], narrowing, by, rollUp },
    weight: ranking.moneyWeight * 100,
    weights: ranking.weights,
    shopMeans: ranking.shopMeans,
    customers,
    net: moneyToDecimalText(ranking.net),
    walkInNet: moneyToDecimalText(ranking.walkInNet),
    coverage,
    leftOut: [...ranking.leftOut.map(leftOutJson), ...nothingKnownJson(ranking)],
    rows: ranking.rows.map((row) => ({
      ...scoredRowJson(row),
      members:
        row.group?.members.map(({ number, name, net }) => ({ number, name, net: moneyToDecimalText(net) })) ?? null,
    })),
  };
  const head = call.say('commandLine.rank.head', { from, to, currency, customers, net: json.net });
  const lines = json.rows
    .slice(0, limit ?? top)
    .map(({ rank, number, name, net, class: ofRow, cautiousValue, combined, members }) =>
      [
        ...[rank, number, name, net, ofRow],
        ...(by === 'revenue' ? [] : [cautiousValue.toFixed(2), combined.toFixed(1)]),
        (members ?? []).map((member) => member.name).join(', '),
      ].join('\t'),
    );
  return { json, lines: [head, ...lines], exitCode: 0 };
}
