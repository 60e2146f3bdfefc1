import { moneyToDecimalText } from '../../../shared/money.ts';
import { coverageNotes } from '../../../shared/ranking/coverage.ts';
import { classSplits, netChange } from '../../../shared/ranking/ranking.ts';
import type { Engine } from '../../engine/engine.ts';
import {
  type Command,
  type CommandCall,
  flagChoice,
  flagCount,
  flagDay,
  flagText,
  openNamedArchive,
  WrongUsage,
} from '../command.ts';
import { exportedLines, placeFile, refuseMissingFolder } from '../place-file.ts';

type RevenueQuestion = Parameters<Engine['client']['ranking']['revenueSummary']>[0];

/** `--candidates` (or `--top`) sets how many count as key accounts, `--limit` how many rows are printed. */
export const rankCommand: Command = {
  operands: [0, 0],
  flags: {
    archive: { takesValue: true },
    by: { takesValue: true },
    from: { takesValue: true },
    to: { takesValue: true },
    candidates: { takesValue: true },
    top: { takesValue: true },
    split: { takesValue: true },
    compare: { takesValue: false },
    limit: { takesValue: true },
    out: { takesValue: true },
  },
  run: async (call) => {
    flagChoice(call, 'by', ['revenue']);
    const question = questionOf(call);
    const limit = flagCount(call, 'limit');
    const out = flagText(call, 'out');
    const format = out === undefined ? null : formatOf(out);
    if (out !== undefined) refuseMissingFolder(out);
    const engine = await openNamedArchive(call);
    const summary = await engine.client.ranking.revenueSummary(question);
    const compares = call.flags.compare === true;
    const replaced = out === undefined || format === null ? null : await save(engine, question, format, out, call);
    const before = compares ? summary.before : null;
    const rows = await firstRows(engine, { ...question, comparesWithBefore: before !== null }, limit);
    const json = {
      from: summary.from,
      to: summary.to,
      asOf: summary.asOf,
      asOfReason: summary.asOfReason,
      currency: summary.currency,
      top: summary.top,
      split: summary.split,
      customers: summary.customers,
      net: moneyToDecimalText(summary.net),
      walkInNet: moneyToDecimalText(summary.walkInNet),
      coverage: summary.coverage,
      ...(compares ? { before } : {}),
      ...(out === undefined ? {} : { out, replaced }),
      leftOut: summary.leftOut.map(({ reason, customers, orders, net }) => ({
        reason,
        customers,
        orders,
        net: moneyToDecimalText(net),
        currency: net.currency,
      })),
      rows: rows.map((row) => ({
        rank: row.rank,
        number: row.number,
        name: row.name,
        net: moneyToDecimalText(row.net),
        orders: row.orders,
        lastDay: row.lastDay,
        share: row.share,
        cumulativeShare: row.cumulativeShare,
        class: row.class,
        tier: row.tier,
        ...(before === null
          ? {}
          : {
              before: row.before === null ? null : { rank: row.before.rank, net: moneyToDecimalText(row.before.net) },
              change: moneyToDecimalText(netChange(row)),
            }),
      })),
    };
    const head = call.say('commandLine.rank.head', {
      from: summary.from,
      to: summary.to,
      currency: summary.currency,
      customers: summary.customers,
      net: json.net,
    });
    const asOf =
      summary.asOfReason === 'lastOrder' ? [call.say('commandLine.rank.asOfLastOrder', { day: summary.asOf })] : [];
    const notes = coverageNotes(summary, compares).map(({ code, values }) =>
      call.say(`ranking.coverage.${code}`, values),
    );
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
          ...(before === null ? [] : [moneyToDecimalText(netChange(row))]),
        ].join('\t'),
      );
    const files = out === undefined || replaced === null ? [] : exportedLines(call, out, replaced);
    return { json, lines: [head, ...asOf, ...notes, ...lines, ...files], exitCode: 0 };
  },
};

function questionOf(call: CommandCall): RevenueQuestion {
  const top = flagCount(call, 'candidates') ?? flagCount(call, 'top');
  const split = flagChoice(call, 'split', classSplits);
  return {
    from: flagDay(call, 'from'),
    to: flagDay(call, 'to'),
    ...(top === undefined ? {} : { top }),
    ...(split === undefined ? {} : { split }),
  };
}

function formatOf(out: string): 'xlsx' | 'csv' {
  const lower = out.toLowerCase();
  if (lower.endsWith('.xlsx')) return 'xlsx';
  if (lower.endsWith('.csv')) return 'csv';
  throw new WrongUsage('badChoice', { flag: 'out', value: out, choices: '.xlsx, .csv' });
}

const rowsAtOnce = 500;

async function firstRows(
  { client }: Engine,
  question: RevenueQuestion & { comparesWithBefore: boolean },
  limit = Number.POSITIVE_INFINITY,
) {
  const page = (offset: number) =>
    client.ranking.revenueRows({ ...question, offset, limit: Math.min(rowsAtOnce, limit - offset) });
  const first = await page(0);
  const rows = [...first.rows];
  while (rows.length < Math.min(first.total, limit)) rows.push(...(await page(rows.length)).rows);
  return rows;
}

/** True where another file was there. Error: REPORT_EMPTY. */
async function save(
  engine: Engine,
  question: RevenueQuestion,
  format: 'xlsx' | 'csv',
  out: string,
  { language, flags }: CommandCall,
): Promise<boolean> {
  const comparesWithBefore = flags.compare === true;
  const { jobId } = await engine.client.ranking.save({ ...question, comparesWithBefore, format, language });
  const { token } = await engine.client.ranking.saved({ jobId });
  return placeFile(engine, token, out);
}
