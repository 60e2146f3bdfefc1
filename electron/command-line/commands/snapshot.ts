import { rolledUpKinds } from '../../../shared/groups/group-kinds.ts';
import { moneyToDecimalText } from '../../../shared/money.ts';
import type { Snapshot } from '../../../shared/snapshots/contract.ts';
import { snapshotBases } from '../../../shared/snapshots/snapshot-question.ts';
import { type Command, type CommandCall, flagChoice, flagText, openNamedArchive, WrongUsage } from '../command.ts';
import { scoredFlags, scoredQuestionOf } from '../scored-flags.ts';

/**
 * snapshot --archive A --name N [what `rank` is asked by]: keeps the ranking as it is now. snapshot list --archive A: the
 * snapshots there are.
 */
export const snapshotCommand: Command = {
  operands: [0, 1],
  flags: {
    archive: { takesValue: true },
    name: { takesValue: true },
    by: { takesValue: true },
    ...scoredFlags,
    'roll-up': { takesValue: true },
  },
  run: async (call) => {
    const [operand] = call.operands;
    if (operand !== undefined && operand !== 'list') {
      throw new WrongUsage('badChoice', { flag: 'snapshot', value: operand, choices: 'list' });
    }
    const isList = operand === 'list';
    const name = flagText(call, 'name');
    if (name === undefined && !isList) throw new WrongUsage('flagMissing', { flag: 'name' });
    const rollUp = flagChoice(call, 'roll-up', rolledUpKinds);
    const by = flagChoice(call, 'by', snapshotBases) ?? 'revenue';
    const question = { ...scoredQuestionOf(call), by, rollUp };
    const { client } = await openNamedArchive(call);
    const taken = isList || name === undefined ? null : await client.snapshots.take({ name, question });
    const { snapshots } = await client.snapshots.list();
    const shown = taken === null ? snapshots : snapshots.filter(({ id }) => id === taken.id);
    const json = shown.map(jsonOf);
    return {
      json: taken === null ? json : json[0],
      lines: shown.length === 0 ? [call.say('snapshots.none')] : shown.map((one) => lineOf(call, one)),
      exitCode: 0,
    };
  },
};

function jsonOf({ id, name, takenDay, knownUntil, question, from, to, currency, customers, net }: Snapshot) {
  const { by, rollUp = null, moneyWeight, weights, narrowing = {} } = question;
  return {
    ...{ id, name, takenDay, knownUntil, by, rollUp, weight: moneyWeight * 100, weights, narrowing },
    ...{ from, to, currency, customers, net: moneyToDecimalText(net) },
  };
}

function lineOf(call: CommandCall, { name, takenDay, question, from, to, currency, customers, net }: Snapshot): string {
  return call.say('commandLine.snapshot.line', {
    ...{ name, takenDay, from, to, currency, customers },
    by: call.say(`snapshots.bases.${question.by}`),
    net: moneyToDecimalText(net),
  });
}
