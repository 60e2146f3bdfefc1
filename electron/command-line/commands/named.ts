import type { Account, ReviewedAccount } from '../../../shared/named-accounts/contract.ts';
import type { AccountProposal } from '../../../shared/named-accounts/review.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Command, type CommandCall, flagText, openNamedArchive, WrongUsage } from '../command.ts';
import { numberAndName } from '../number-and-name.ts';
import { outOf, savedLines } from '../save-table-to.ts';

/**
 * named --archive A [--add NUMBER --reason R | --remove NUMBER --reason R]: the list of key accounts, who was set aside
 * and who left, and what the quarterly review proposes; then those it proposes for the first time.
 */
export const namedCommand: Command = {
  operands: [0, 0],
  flags: {
    archive: { takesValue: true },
    add: { takesValue: true },
    remove: { takesValue: true },
    reason: { takesValue: true },
    out: { takesValue: true },
  },
  run: async (call) => {
    const change = changeOf(call);
    const out = outOf(call);
    const engine = await openNamedArchive(call);
    const { client } = engine;
    if (change !== null) await makeChange(client, change);
    const [{ accounts }, { proposals }] = [await client.namedAccounts.list(), await client.namedAccounts.review()];
    const proposalOf = new Map(proposals.map(({ row, proposal }) => [row.customerId, proposal]));
    const decided = new Set(accounts.map(({ customerId }) => customerId));
    const listed = accounts.map((account) => jsonOf(account, proposalOf.get(account.customerId) ?? null));
    const candidates = proposals.filter(({ row }) => !decided.has(row.customerId)).map(jsonOfCandidate);
    const lines = [
      ...listed.map(({ state, since, reason, proposal, ...who }) =>
        call.say('commandLine.named.line', {
          ...{ who: numberAndName(who), since, reason },
          state: call.say(`namedAccounts.states.${state}`),
          proposal: proposal === null ? '–' : call.say(`namedAccounts.proposals.${proposal}`),
        }),
      ),
      ...candidates.map(({ proposal, ...who }) =>
        call.say('commandLine.named.candidate', {
          who: numberAndName(who),
          proposal: call.say(`namedAccounts.proposals.${proposal}`),
        }),
      ),
    ];
    const saved = await savedLines(engine, { table: 'named' }, out, call);
    return {
      json: [...listed, ...candidates],
      lines: [...(listed.length === 0 ? [call.say('namedAccounts.empty')] : []), ...lines, ...saved],
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

/** Of somebody who left, since when and why they are no longer on it. */
function jsonOf({ number, name, state, spell, lookedAfterBy, next }: Account, proposal: AccountProposal | null) {
  const hasLeft = state === 'left';
  return {
    ...{ number, name },
    since: hasLeft ? spell.toDay : spell.fromDay,
    reason: hasLeft ? spell.endReason : spell.reason,
    lookedAfterBy,
    visitRhythm: spell.visitRhythmDays,
    goal: spell.goal,
    nextStep: next,
    state,
    proposal,
  };
}

/** Of somebody proposed of whom nothing was decided yet. */
function jsonOfCandidate({ row: { number, name }, lookedAfterBy, next, proposal }: ReviewedAccount) {
  return {
    ...{ number, name, since: null, reason: '', lookedAfterBy, visitRhythm: null, goal: '' },
    nextStep: next,
    state: null,
    proposal,
  };
}
