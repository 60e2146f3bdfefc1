import { moneyToDecimalText } from '../../shared/money.ts';
import { movementParts } from '../../shared/ranking/movement.ts';
import type { ComparedSide } from '../../shared/snapshots/contract.ts';
import { type CommandAnswer, type CommandCall, flagCount, flagDay, openNamedArchive, WrongUsage } from './command.ts';
import { everyPage } from './every-page.ts';

/** The rest of the question is the snapshot's. */
const flagsTaken: ReadonlySet<string> = new Set(['archive', 'compare-snapshot', 'from', 'to', 'limit', 'json', 'lang']);

/** `rank --compare-snapshot NAME`: the ranking of a snapshot's question as it is now, with who rose and who fell since. */
export async function rankAgainstSnapshot(call: CommandCall, name: string): Promise<CommandAnswer> {
  const other = Object.keys(call.flags).find((flag) => call.flags[flag] !== undefined && !flagsTaken.has(flag));
  if (other !== undefined) throw new WrongUsage('flagOfSnapshot', { flag: other });
  const limit = flagCount(call, 'limit');
  const period = { from: flagDay(call, 'from'), to: flagDay(call, 'to') };
  const { client } = await openNamedArchive(call);
  const { snapshots } = await client.snapshots.list();
  const snapshot = snapshots.find((one) => one.name === name);
  if (snapshot === undefined) {
    throw new WrongUsage('badChoice', {
      ...{ flag: 'compare-snapshot', value: name },
      choices: snapshots.map((one) => one.name).join(', ') || '–',
    });
  }
  const question = { id: snapshot.id, ...period };
  const { by, before, now, parts } = await client.snapshots.compare(question);
  const rows = await everyPage(limit, (offset, most) => client.snapshots.compare({ ...question, offset, limit: most }));
  const json = {
    ...{ snapshot: name, takenDay: snapshot.takenDay, by, currency: snapshot.currency },
    before: sideJson(before),
    now: sideJson(now),
    parts: Object.fromEntries(
      movementParts.map((part) => {
        const { customers, ...sums } = parts[part];
        const [then, today, change] = [sums.before, sums.now, sums.change].map(moneyToDecimalText);
        return [part, { customers, before: then, now: today, change }];
      }),
    ),
    rows: rows.map(({ number, name: ofRow, rankBefore, rank, part, ...row }) => ({
      ...{ number, name: ofRow, rankBefore, rank, placesGained: row.placesGained, part },
      before: row.before === null ? null : moneyToDecimalText(row.before),
      now: row.now === null ? null : moneyToDecimalText(row.now),
      change: moneyToDecimalText(row.change),
      ...{ figureBefore: row.figureBefore, figure: row.figure },
      ...(by === 'profit' ? { knownShareBefore: row.knownShareBefore, knownShare: row.knownShare } : {}),
    })),
  };
  const sums = movementParts.map((part) =>
    call.say('commandLine.movement.part', {
      part: call.say(`snapshots.parts.${part}`),
      customers: parts[part].customers,
      change: moneyToDecimalText(parts[part].change),
    }),
  );
  const lines = json.rows.map(({ rank, rankBefore, number, name: ofRow, now: net, change }) =>
    [rank ?? '–', rankBefore ?? '–', number, ofRow, net ?? '–', change].join('\t'),
  );
  return { json, lines: [...sums, ...lines], exitCode: 0 };
}

function sideJson({ from, to, customers, net }: ComparedSide) {
  return { from, to, customers, net: moneyToDecimalText(net) };
}
