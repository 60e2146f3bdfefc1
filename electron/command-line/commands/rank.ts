import { rolledUpKinds } from '../../../shared/groups/group-kinds.ts';
import { type Money, moneyToDecimalText } from '../../../shared/money.ts';
import { coverageNotes } from '../../../shared/ranking/coverage.ts';
import { netChange, type RankedKey, rankedKey, rankingBases } from '../../../shared/ranking/ranking.ts';
import type { ScoredRow } from '../../../shared/ranking/scored-contract.ts';
import type { Engine } from '../../engine/engine.ts';
import {
  type Command,
  type CommandCall,
  flagChoice,
  flagCount,
  flagDay,
  flagText,
  openNamedArchive,
} from '../command.ts';
import { everyPage } from '../every-page.ts';
import { exportedLines, placeFile, refuseMissingFolder } from '../place-file.ts';
import { rankAgainstSnapshot } from '../rank-against-snapshot.ts';
import { rankByProfit } from '../rank-by-profit.ts';
import { formatOf, saveTableTo } from '../save-table-to.ts';
import { classRuleGiven, flagNumber, narrowingGiven, scoredFlags, scoredQuestionOf } from '../scored-flags.ts';
import { leftOutJson, nothingKnownJson, scoredRowJson } from '../scored-json.ts';
import { warnOfUnknownNarrowing } from '../unknown-narrowing.ts';

type RevenueQuestion = Parameters<Engine['client']['ranking']['revenueSummary']>[0];
type ScoredQuestion = Parameters<Engine['client']['ranking']['scoredSummary']>[0];

/** `--candidates` (or `--top`) sets how many count as key accounts, `--limit` how many rows are printed. */
export const rankCommand: Command = {
  operands: [0, 0],
  flags: {
    archive: { takesValue: true },
    by: { takesValue: true },
    ...scoredFlags,
    'min-confidence': { takesValue: true },
    'roll-up': { takesValue: true },
    compare: { takesValue: false },
    'compare-snapshot': { takesValue: true },
    limit: { takesValue: true },
    out: { takesValue: true },
  },
  run: async (call) => {
    const snapshot = flagText(call, 'compare-snapshot');
    if (snapshot !== undefined) return rankAgainstSnapshot(call, snapshot);
    const by = flagChoice(call, 'by', [...rankingBases, 'profit']) ?? 'revenue';
    const question = questionOf(call);
    const asked = {
      ...question,
      ...scoredQuestionOf(call),
      leastConfidence: flagNumber(call, 'min-confidence', { most: 1, usual: 0 }),
    };
    if (by === 'profit') return rankByProfit(call, question, asked);
    const scored = { ...asked, by };
    const limit = flagCount(call, 'limit');
    const out = flagText(call, 'out');
    const format = out === undefined ? null : formatOf(out);
    if (out !== undefined) refuseMissingFolder(out);
    const engine = await openNamedArchive(call);
    const { client } = engine;
    await warnOfUnknownNarrowing(call, engine, question.narrowing);
    const summary = await client.ranking.revenueSummary(question);
    const scores = await client.ranking.scoredSummary(scored);
    const compares = call.flags.compare === true;
    const replaced =
      out === undefined || format === null ? null : await save(engine, { ...question, scored }, format, out, call);
    const before = compares ? summary.before : null;
    const rows = await everyPage(limit, (offset, most) =>
      client.ranking.scoredRows({ ...scored, offset, limit: most }),
    );
    const { leastConfidence } = scored;
    const listed = leastConfidence === 0 ? null : (await client.ranking.scoredRows({ ...scored, limit: 1 })).total;
    const changes = before === null ? null : await changesOf(engine, question, before);
    const json = {
      from: summary.from,
      to: summary.to,
      asOf: summary.asOf,
      asOfReason: summary.asOfReason,
      currency: summary.currency,
      top: summary.top,
      split: summary.split,
      limits: [summary.limits.a, summary.limits.b],
      narrowing: summary.narrowing,
      by,
      ...(question.rollUp === undefined ? {} : { rollUp: question.rollUp }),
      weight: scores.moneyWeight * 100,
      weights: scores.weights,
      shopMeans: scores.shopMeans,
      customers: scores.customers,
      ...(listed === null ? {} : { minConfidence: leastConfidence, listed }),
      net: moneyToDecimalText(summary.net),
      walkInNet: moneyToDecimalText(summary.walkInNet),
      coverage: summary.coverage,
      curveNote: summary.curveNote,
      ...(compares ? { before } : {}),
      ...(out === undefined ? {} : { out, replaced }),
      leftOut: [...summary.leftOut.map(leftOutJson), ...nothingKnownJson(scores)],
      rows: rows.map((row) => ({
        ...rowJson(row, changes),
        ...(question.rollUp === undefined ? {} : { members: membersJson(row) }),
      })),
    };
    const head = call.say('commandLine.rank.head', {
      from: summary.from,
      to: summary.to,
      currency: summary.currency,
      customers: scores.customers,
      net: json.net,
    });
    const asOf =
      summary.asOfReason === 'lastOrder' ? [call.say('commandLine.rank.asOfLastOrder', { day: summary.asOf })] : [];
    const notes = coverageNotes(summary, compares).map(({ code, values }) =>
      call.say(`ranking.coverage.${code}`, values),
    );
    if (summary.curveNote !== null) notes.push(call.say(`ranking.curveNotes.${summary.curveNote}`));
    if (listed !== null) {
      const percent = Math.round(100 * leastConfidence);
      notes.push(call.say('commandLine.rank.knownBy', { count: scores.customers, listed, percent }));
    }
    // With a file the rows are in it, unless some were asked for.
    const shown = limit ?? (out === undefined ? summary.top : 0);
    const lines = rows
      .slice(0, shown)
      .map((row) =>
        [
          row.rank,
          row.number,
          row.name,
          moneyToDecimalText(row.net),
          row.class,
          ...(by === 'revenue' ? [] : [row.cautiousValue.toFixed(2), row.combined.toFixed(1)]),
          ...(changes === null ? [] : [moneyToDecimalText(changes.get(rankedKey(row))?.change ?? row.net)]),
          ...(question.rollUp === undefined
            ? []
            : [(row.group?.members ?? []).map(({ name }) => name).join(call.say('page.listSeparator'))]),
        ].join('\t'),
      );
    const files = out === undefined || replaced === null ? [] : exportedLines(call, out, replaced);
    return { json, lines: [head, ...asOf, ...notes, ...lines, ...files], exitCode: 0 };
  },
};

function questionOf(call: CommandCall): RevenueQuestion {
  const top = flagCount(call, 'candidates') ?? flagCount(call, 'top');
  return {
    from: flagDay(call, 'from'),
    to: flagDay(call, 'to'),
    rollUp: flagChoice(call, 'roll-up', rolledUpKinds),
    ...(top === undefined ? {} : { top }),
    ...classRuleGiven(call),
    ...narrowingGiven(call),
  };
}

function rowJson(row: ScoredRow, changes: Changes | null) {
  if (changes === null) return scoredRowJson(row);
  const { before = null, change = row.net } = changes.get(rankedKey(row)) ?? {};
  return {
    ...scoredRowJson(row),
    before: before === null ? null : { rank: before.rank, net: moneyToDecimalText(before.net) },
    change: moneyToDecimalText(change),
  };
}

/** Null: a customer alone. */
function membersJson({ group }: ScoredRow) {
  return group?.members.map(({ number, name, net }) => ({ number, name, net: moneyToDecimalText(net) })) ?? null;
}

type Changes = ReadonlyMap<RankedKey, { before: { rank: number | null; net: Money } | null; change: Money }>;

/** Against the period before: of those with a sale in it or in this one. */
async function changesOf(
  { client }: Engine,
  question: RevenueQuestion,
  { from, to }: { from: string; to: string },
): Promise<Changes> {
  const rows = await everyPage(undefined, (offset, limit) =>
    client.ranking.revenueRows({ ...question, comparesWithBefore: true, offset, limit }),
  );
  const rowsBefore = await everyPage(undefined, (offset, limit) =>
    client.ranking.revenueRows({ ...question, from, to, offset, limit }),
  );
  return new Map([
    ...rowsBefore.map(({ rank, net, ...row }) => {
      const change = { minor: -net.minor, currency: net.currency };
      return [rankedKey(row), { before: { rank, net }, change }] as const;
    }),
    ...rows.map((row) => [rankedKey(row), { before: row.before, change: netChange(row) }] as const),
  ]);
}

/** The workbook, or the rows as a list. True where another file was there. Error: REPORT_EMPTY. */
async function save(
  engine: Engine,
  { scored, ...question }: RevenueQuestion & { scored: ScoredQuestion },
  format: 'xlsx' | 'csv',
  out: string,
  call: CommandCall,
): Promise<boolean> {
  const { ranking } = engine.client;
  const { language } = call;
  const comparesWithBefore = call.flags.compare === true;
  const isByRevenue = scored.by === 'revenue' && (scored.leastConfidence ?? 0) === 0;
  if (format === 'csv' && isByRevenue && question.rollUp !== undefined) {
    return saveTableTo(engine, { table: 'ranking', question, comparesWithBefore }, out, call);
  }
  const { by, leastConfidence, moneyWeight, weights, factorsAsOf } = scored;
  const scores = { moneyWeight, weights, factorsAsOf };
  const { jobId } = await ranking.save({
    ...{ ...question, by, leastConfidence, scores, comparesWithBefore, format, language },
  });
  return placeFile(engine, (await ranking.saved({ jobId })).token, out);
}
