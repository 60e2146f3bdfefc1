import { type RolledUpKind, rolledUpKinds } from '../../../shared/groups/group-kinds.ts';
import { moneyToDecimalText } from '../../../shared/money.ts';
import { isComparable } from '../../../shared/ranking/coverage.ts';
import { movementParts } from '../../../shared/ranking/movement.ts';
import type { ComparedWith, MovedRow, MovementSummary } from '../../../shared/ranking/movement-contract.ts';
import { type Command, type CommandCall, flagChoice, flagDay, openNamedArchive, WrongUsage } from '../command.ts';
import { everyPage } from '../every-page.ts';
import { outOf, savedLines } from '../save-table-to.ts';

/** movement --archive A: how the net of one period became that of another, customer by customer, or households or company groups as one. */
export const movementCommand: Command = {
  operands: [0, 0],
  flags: {
    archive: { takesValue: true },
    from: { takesValue: true },
    to: { takesValue: true },
    against: { takesValue: true },
    'against-from': { takesValue: true },
    'against-to': { takesValue: true },
    'roll-up': { takesValue: true },
    out: { takesValue: true },
  },
  run: async (call) => {
    const rollUp = flagChoice(call, 'roll-up', rolledUpKinds);
    const question = { from: flagDay(call, 'from'), to: flagDay(call, 'to'), comparedWith: comparedWith(call), rollUp };
    const out = outOf(call);
    const engine = await openNamedArchive(call);
    const { client } = engine;
    const { before, now, parts } = await client.ranking.movement(question);
    const rows = await everyPage(undefined, (offset, limit) => client.ranking.movement({ ...question, offset, limit }));
    const period = ({ from, to, net, days, daysCovered }: typeof now) => ({
      ...{ from, to, days, daysCovered },
      net: moneyToDecimalText(net),
    });
    const json = {
      before: before === null ? null : period(before),
      now: period(now),
      currency: now.net.currency,
      ...(rollUp === undefined ? {} : { rollUp }),
      parts: Object.fromEntries(
        movementParts.map((part) => {
          const sum = parts[part];
          const { customers, groups } = sum;
          const [then, today, change] = [sum.before, sum.now, sum.change].map(moneyToDecimalText);
          return [part, { customers, ...(rollUp === undefined ? {} : { groups }), before: then, now: today, change }];
        }),
      ),
      rows: rows.map((row) => ({
        number: row.number,
        name: row.name,
        ...(rollUp === undefined ? {} : { group: row.groupKey, members: membersJson(row) }),
        before: row.before === null ? null : moneyToDecimalText(row.before),
        now: row.now === null ? null : moneyToDecimalText(row.now),
        change: moneyToDecimalText(row.change),
        part: row.part,
      })),
    };
    const lines = [
      call.say('commandLine.movement.head', {
        from: now.from,
        to: now.to,
        net: json.now.net,
        fromBefore: before?.from ?? '–',
        toBefore: before?.to ?? '–',
        netBefore: json.before?.net ?? '–',
        currency: now.net.currency,
      }),
      ...coverageLines(call, { before, now }),
      ...movementParts.map((part) =>
        call.say('commandLine.movement.part', {
          part: call.say(`movement.parts.${part}`),
          counted: countedText(call, parts[part], rollUp),
          change: moneyToDecimalText(parts[part].change),
        }),
      ),
    ];
    const saved = await savedLines(engine, { table: 'movement', question }, out, call);
    return { json, lines: [...lines, ...saved], exitCode: 0 };
  },
};

/** How many groups and customers, in words. */
function countedText(
  call: CommandCall,
  { customers, groups }: MovementSummary['parts'][keyof MovementSummary['parts']],
  rollUp: RolledUpKind | undefined,
): string {
  const alone = call.say('ranking.customers', { count: customers - groups });
  return rollUp === undefined ? alone : `${call.say(`rolledUp.${rollUp}`, { count: groups })}, ${alone}`;
}

/** How much of the earlier period is in the archive, and that it is too little where it is. */
function coverageLines(call: CommandCall, { before, now }: Pick<MovementSummary, 'before' | 'now'>): string[] {
  if (before === null) return [call.say('movement.noBefore')];
  const isEnough = [before, now].every(({ days, daysCovered }) => isComparable({ days, covered: daysCovered }));
  return [
    call.say('movement.covered', { covered: before.daysCovered, count: before.days }),
    ...(isEnough ? [] : [call.say('movement.notCompared')]),
  ];
}

/** Throws WrongUsage. */
function comparedWith(call: CommandCall): ComparedWith {
  const [from, to] = [flagDay(call, 'against-from'), flagDay(call, 'against-to')];
  if (from !== undefined && to !== undefined) return { from, to };
  if (from !== undefined || to !== undefined) {
    throw new WrongUsage('flagMissing', { flag: from === undefined ? 'against-from' : 'against-to' });
  }
  return flagChoice(call, 'against', ['before', 'lastYear'] as const) ?? 'before';
}

/** Null: a customer alone. */
function membersJson({ members }: MovedRow) {
  return members?.map(({ number, name, change }) => ({ number, name, change: moneyToDecimalText(change) })) ?? null;
}
