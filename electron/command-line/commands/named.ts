import type { Account } from '../../../shared/named-accounts/contract.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Command, type CommandCall, flagText, openNamedArchive, WrongUsage } from '../command.ts';
import { numberAndName } from '../number-and-name.ts';

/**
 * named --archive A [--add NUMBER --reason R | --remove NUMBER --reason R]: the list of key accounts, who was set aside
 * and who left, and what the quarterly review proposes.
 */
export const namedCommand: Command = {
  operands: [0, 0],
  flags: {
    archive: { takesValue: true },
    add: { takesValue: true },
    remove: { takesValue: true },
    reason: { takesValue: true },
  },
  run: async (call) => {
    const change = changeOf(call);
    const { client } = await openNamedArchive(call);
    if (change !== null) await makeChange(client, change);
    const [{ accounts }, { proposals }] = [await client.namedAccounts.list(), await client.namedAccounts.review()];
    const proposalOf = new Map(proposals.map(({ row, proposal }) => [row.customerId, proposal]));
    const listed = accounts.map((account) => ({ account, proposal: proposalOf.get(account.customerId) ?? null }));
    return {
      json: listed.map(({ account, proposal }) => ({ ...jsonOf(account), proposal })),
      lines:
        listed.length === 0
          ? [call.say('namedAccounts.empty')]
          : listed.map(({ account, proposal }) =>
              call.say('commandLine.named.line', {
                who: numberAndName(account),
                state: call.say(`namedAccounts.states.${account.state}`),
                since: account.spell.fromDay,
                reason: account.spell.reason,
                proposal: proposal === null ? '–' : call.say(`namedAccounts.proposals.${proposal}`),
              }),
            ),
      exitCode: 0,
    };
  },
};

interface Change {
  deed: 'add' | 'remove';
  number: string;
  reason: string;
}

/** Throws WrongUsage. */
function changeOf(call: CommandCall): Change | null {
  const [add, remove, reason] = [flagText(call, 'add'), flagText(call, 'remove'), flagText(call, 'reason')];
  if (add !== undefined && remove !== undefined) throw new WrongUsage('eitherFlag', { one: 'add', other: 'remove' });
  const number = add ?? remove;
  if (number === undefined) return null;
  if (reason === undefined) throw new WrongUsage('flagMissing', { flag: 'reason' });
  return { deed: add === undefined ? 'remove' : 'add', number, reason };
}

async function makeChange({ customers, namedAccounts }: Engine['client'], change: Change): Promise<void> {
  const { deed, number, reason } = change;
  const { id: customerId } = await customers.ofNumber({ number });
  if (deed === 'add') await namedAccounts.add({ accounts: [{ customerId, reason }] });
  else await namedAccounts.remove({ customerIds: [customerId], reason });
}

function jsonOf({ number, name, state, spell, lookedAfterBy, next }: Account) {
  return {
    number,
    name,
    since: spell.fromDay,
    reason: spell.reason,
    lookedAfterBy,
    visitRhythm: spell.visitRhythmDays,
    goal: spell.goal,
    nextStep: next,
    state,
  };
}
