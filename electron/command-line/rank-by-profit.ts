import { type Money, moneyToDecimalText } from '../../shared/money.ts';
import type { NamedGroupByProfit } from '../../shared/ranking/ranked-group-schema.ts';
import { type ProfitStanding, profitChange } from '../../shared/ranking/ranking.ts';
import type { ScoredRow } from '../../shared/ranking/scored-contract.ts';
import type { Engine } from '../engine/engine.ts';
import { type CommandAnswer, type CommandCall, flagCount, flagText, openNamedArchive } from './command.ts';
import { exportedLines, placeFile, refuseMissingFolder } from './place-file.ts';
import { formatOf, saveTableTo } from './save-table-to.ts';
import { scoresJson } from './scored-json.ts';
import { warnOfUnknownNarrowing } from './unknown-narrowing.ts';

type Client = Engine['client'];
type Question = Parameters<Client['ranking']['byProfit']>[0];
type ScoredQuestion = Parameters<Client['ranking']['scoredSummary']>[0];
type ProfitRow = Awaited<ReturnType<Client['ranking']['byProfit']>>['rows'][number];

type Listing = { comparesWithBefore: boolean; knownBy?: Question['knownBy'] };

const mostRows = 1_000_000;
const scoredAtOnce = 500;

/** `rank --by profit`: customers, or groups, by what the lines whose cost is known brought above it, with their scores. */
export async function rankByProfit(
  call: CommandCall,
  question: Question,
  scored: ScoredQuestion & { leastConfidence: number },
): Promise<CommandAnswer> {
  const limit = flagCount(call, 'limit');
  const out = flagText(call, 'out');
  if (out !== undefined) {
    formatOf(out);
    refuseMissingFolder(out);
  }
  const compares = call.flags.compare === true;
  const { leastConfidence, weights, factorsAsOf } = scored;
  const isNarrowed = leastConfidence > 0;
  const listing = {
    comparesWithBefore: compares,
    ...(isNarrowed ? { knownBy: { leastConfidence, weights, factorsAsOf } } : {}),
  };
  const engine = await openNamedArchive(call);
  const { client } = engine;
  await warnOfUnknownNarrowing(call, engine, question.narrowing);
  const {
    rows,
    leftOut,
    net,
    walkInNet,
    profit,
    limits,
    total: listed,
    profitOfListed: _ofListed,
    firstOrderDay: _first,
    lastOrderDay: _last,
    pareto: _pareto,
    classes: _classes,
    tiers: _tiers,
    before,
    ...ranking
  } = await client.ranking.byProfit({ ...question, ...listing, limit: limit ?? mostRows });
  const { moneyWeight, weights: allWeights, shopMeans } = await client.ranking.scoredSummary(scored);
  const scores = await scoresOf(client, scored, rows);
  const replaced = out === undefined ? null : await save(engine, { question, scored, listing }, out, call);
  const json = {
    ...ranking,
    by: 'profit',
    ...{ weight: moneyWeight * 100, weights: allWeights, shopMeans },
    ...(isNarrowed ? { minConfidence: leastConfidence, listed } : {}),
    limits: [limits.a, limits.b],
    net: moneyToDecimalText(net),
    // Of nobody a cost is known: the profit is not zero, it is not known.
    profit: ranking.customers === 0 ? null : moneyToDecimalText(profit),
    walkInNet: moneyToDecimalText(walkInNet),
    ...(compares ? { before } : {}),
    ...(out === undefined ? {} : { out, replaced }),
    leftOut: leftOut.map((one) => ({ ...one, net: moneyToDecimalText(one.net), currency: one.net.currency })),
    rows: rows.map(({ customerId: _, group, net: ofRow, profit: gained, before: then, ...row }, at) => ({
      ...row,
      net: moneyToDecimalText(ofRow),
      profit: moneyToDecimalText(gained),
      ...scores[at],
      ...(question.rollUp === undefined ? {} : { members: membersJson(group) }),
      ...(before === null ? {} : changeJson({ profit: gained, before: then })),
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
  const percent = Math.round(100 * leastConfidence);
  const notes = isNarrowed ? [call.say('commandLine.rank.knownBy', { count: ranking.customers, listed, percent })] : [];
  const lines = json.rows
    .slice(0, limit ?? (out === undefined ? ranking.top : 0))
    .map((row) =>
      [
        ...[row.rank, row.number, row.name, row.profit, `${Math.round(100 * row.knownShare)}%`, row.net, row.class],
        ...('change' in row ? [row.change ?? '–'] : []),
        ...(question.rollUp === undefined
          ? []
          : [(row.members ?? []).map(({ name }) => name).join(call.say('page.listSeparator'))]),
      ].join('\t'),
    );
  const files = out === undefined || replaced === null ? [] : exportedLines(call, out, replaced);
  return { json, lines: [head, ...notes, ...lines, ...files], exitCode: 0 };
}

/** The workbook, or the rows as a list. True where another file was there. Error: REPORT_EMPTY. */
async function save(
  engine: Engine,
  {
    question,
    scored: { leastConfidence, moneyWeight, weights, factorsAsOf },
    listing,
  }: { question: Question; scored: ScoredQuestion; listing: Listing },
  out: string,
  call: CommandCall,
): Promise<boolean> {
  if (formatOf(out) === 'csv') return saveTableTo(engine, { table: 'profit', question, ...listing }, out, call);
  const { ranking } = engine.client;
  const { jobId } = await ranking.save({
    ...question,
    ...{ by: 'profit', leastConfidence, scores: { moneyWeight, weights, factorsAsOf } },
    ...{ comparesWithBefore: listing.comparesWithBefore, format: 'xlsx', language: call.language },
  });
  return placeFile(engine, (await ranking.saved({ jobId })).token, out);
}

/** What is known of each row beside money, in their order. */
async function scoresOf({ ranking }: Client, scored: ScoredQuestion, rows: readonly ProfitRow[]) {
  const { by: _by, leastConfidence: _least, ...question } = scored;
  const found: (ScoredRow | null)[] = [];
  while (found.length < rows.length) {
    const asked = rows
      .slice(found.length, found.length + scoredAtOnce)
      .map(({ customerId, group }) => ({ customerId, group: group?.key }));
    found.push(...(await ranking.scoredRowsOf({ ...question, rows: asked })).rows);
  }
  return found.map((row) => (row === null ? {} : scoresJson(row)));
}

/** Against the period before. */
function changeJson({ profit, before }: { profit: Money; before: ProfitStanding | null }) {
  const change = profitChange({ profit, before });
  return {
    before:
      before === null ? null : { ...before, profit: before.profit === null ? null : moneyToDecimalText(before.profit) },
    change: change === null ? null : moneyToDecimalText(change),
  };
}

/** Null: a customer alone. */
function membersJson(group: NamedGroupByProfit | undefined) {
  return (
    group?.members.map(({ number, name, net, profit, knownShare }) => ({
      ...{ number, name, knownShare, net: moneyToDecimalText(net) },
      profit: profit === null ? null : moneyToDecimalText(profit),
    })) ?? null
  );
}
