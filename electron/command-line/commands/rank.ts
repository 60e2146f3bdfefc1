import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { minorToDecimalText } from '../../../shared/money.ts';
import { classSplits } from '../../../shared/ranking/ranking.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Command, type CommandCall, flagChoice, flagText, openNamedArchive, WrongUsage } from '../command.ts';

type RevenueQuestion = Parameters<Engine['client']['ranking']['revenueSummary']>[0];

/** rank --archive A --by revenue [--from D] [--to D] [--top 50] [--split count|share] [--out F.xlsx|F.csv] */
export const rankCommand: Command = {
  operands: [0, 0],
  flags: {
    archive: { takesValue: true },
    by: { takesValue: true },
    from: { takesValue: true },
    to: { takesValue: true },
    top: { takesValue: true },
    split: { takesValue: true },
    out: { takesValue: true },
  },
  run: async (call) => {
    flagChoice(call, 'by', ['revenue']);
    const question = questionOf(call);
    const out = flagText(call, 'out');
    const format = out === undefined ? null : formatOf(out);
    const engine = await openNamedArchive(call);
    const summary = await engine.client.ranking.revenueSummary(question);
    if (out !== undefined && format !== null) await save(engine, question, format, out, call);
    const money = (minor: number) => minorToDecimalText(minor, summary.minorDigits);
    const rows = await allRows(engine, question);
    const json = {
      from: summary.from,
      to: summary.to,
      asOf: summary.asOf,
      asOfReason: summary.asOfReason,
      currency: summary.currency,
      top: summary.top,
      split: summary.split,
      customers: summary.customers,
      net: money(summary.netMinor),
      walkInNet: money(summary.walkInNetMinor),
      leftOut: summary.leftOut.map(({ reason, customers, orders, netMinor, currency }) => ({
        reason,
        customers,
        orders,
        net: minorToDecimalText(netMinor, summary.minorDigits),
        currency,
      })),
      rows: rows.map(
        ({ rank, number, name, netMinor, orders, lastDay, share, cumulativeShare, class: letter, tier }) => ({
          rank,
          number,
          name,
          net: money(netMinor),
          orders,
          lastDay,
          share,
          cumulativeShare,
          class: letter,
          tier,
        }),
      ),
    };
    const head = call.say('commandLine.rank.head', {
      from: summary.from,
      to: summary.to,
      currency: summary.currency,
      customers: summary.customers,
      net: json.net,
    });
    const shown = json.rows
      .slice(0, summary.top)
      .map((row) => [row.rank, row.number, row.name, row.net, row.class].join('\t'));
    const asOf =
      summary.asOfReason === 'lastOrder' ? [call.say('commandLine.rank.asOfLastOrder', { day: summary.asOf })] : [];
    return { json, lines: [head, ...asOf, ...shown], exitCode: 0 };
  },
};

function questionOf(call: CommandCall): RevenueQuestion {
  const top = flagText(call, 'top');
  if (top !== undefined && !/^[1-9]\d{0,6}$/.test(top)) throw new WrongUsage('numberWanted', { value: top });
  const split = flagChoice(call, 'split', classSplits);
  return {
    from: flagText(call, 'from'),
    to: flagText(call, 'to'),
    ...(top === undefined ? {} : { top: Number(top) }),
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

async function allRows(engine: Engine, question: RevenueQuestion) {
  const first = await engine.client.ranking.revenueRows({ ...question, limit: rowsAtOnce });
  const rows = [...first.rows];
  while (rows.length < first.total) {
    const next = await engine.client.ranking.revenueRows({ ...question, offset: rows.length, limit: rowsAtOnce });
    rows.push(...next.rows);
  }
  return rows;
}

async function save(
  engine: Engine,
  question: RevenueQuestion,
  format: 'xlsx' | 'csv',
  out: string,
  { language }: CommandCall,
): Promise<void> {
  const { jobId } = await engine.client.ranking.save({ ...question, format, language });
  const { token } = await engine.client.ranking.saved({ jobId });
  placeFile(engine, token, out);
}

/** Puts a file the engine made where the person asked for it: whole or not at all. */
export function placeFile(engine: Engine, token: string, out: string): void {
  const path = engine.filePath(token);
  if (path === null) throw new Error('the file that was made is gone');
  const target = resolve(out);
  const draft = `${target}.part`;
  try {
    copyFileSync(path, draft);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}
