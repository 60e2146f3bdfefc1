import { caseKinds, caseOutcomes } from '../../../shared/cases/case-codes.ts';
import type { Engine } from '../../engine/engine.ts';
import {
  type Command,
  type CommandAnswer,
  type CommandCall,
  flagChoice,
  flagDay,
  flagText,
  openNamedArchive,
  WrongUsage,
} from '../command.ts';

const deeds = ['open', 'answer', 'close'] as const;

/** case open …, case answer ID …, case close ID …: what is done with one case. */
export const caseCommand: Command = {
  operands: [1, 2],
  flags: {
    archive: { takesValue: true },
    kind: { takesValue: true },
    text: { takesValue: true },
    number: { takesValue: true },
    thing: { takesValue: true },
    factor: { takesValue: true },
    promised: { takesValue: true },
    by: { takesValue: true },
    outcome: { takesValue: true },
    satisfied: { takesValue: true },
    at: { takesValue: true },
  },
  run: async (call) => {
    const [asked = '', operand] = call.operands;
    const deed = deeds.find((known) => known === asked);
    if (deed === undefined)
      throw new WrongUsage('badDeed', { command: 'case', value: asked, choices: deeds.join(', ') });
    if (deed === 'open') return openCase(call);
    const id = caseId(operand);
    const at = flagInstant(call, 'at');
    if (deed === 'answer') {
      const text = wanted(call, 'text');
      const { client } = await openNamedArchive(call);
      await client.cases.answer({ id, text, ...at });
    } else {
      const outcome = flagChoice(call, 'outcome', caseOutcomes);
      if (outcome === undefined) throw new WrongUsage('flagMissing', { flag: 'outcome' });
      const satisfied = flagChoice(call, 'satisfied', ['0', '1', '2', '3']);
      const { client } = await openNamedArchive(call);
      const satisfiedAfter = satisfied === undefined ? {} : { satisfiedAfter: Number(satisfied) };
      await client.cases.close({ id, outcome, ...satisfiedAfter, ...at });
    }
    return { json: { id }, lines: [call.say('cases.saved')], exitCode: 0 };
  },
};

async function openCase(call: CommandCall): Promise<CommandAnswer> {
  const kind = flagChoice(call, 'kind', caseKinds);
  if (kind === undefined) throw new WrongUsage('flagMissing', { flag: 'kind' });
  const text = wanted(call, 'text');
  const promisedDay = flagDay(call, 'promised');
  const at = flagInstant(call, 'at');
  const { client } = await openNamedArchive(call);
  const { id } = await client.cases.add({
    kind,
    text,
    thing: flagText(call, 'thing') ?? '',
    factor: flagText(call, 'factor') ?? '',
    heardBy: flagText(call, 'by') ?? '',
    ...(promisedDay === undefined ? {} : { promisedDay }),
    ...(at.at === undefined ? {} : { heardAt: at.at }),
    customerId: await customerOfNumber(client, flagText(call, 'number')),
  });
  return { json: { id }, lines: [call.say('cases.opened', { id })], exitCode: 0 };
}

async function customerOfNumber(client: Engine['client'], number: string | undefined): Promise<number | null> {
  return number === undefined ? null : (await client.customers.ofNumber({ number })).id;
}

function caseId(operand: string | undefined): number {
  if (operand === undefined || !/^[1-9]\d{0,14}$/u.test(operand)) {
    throw new WrongUsage('numberWanted', { value: operand ?? '' });
  }
  return Number(operand);
}

function wanted(call: CommandCall, flag: string): string {
  const text = flagText(call, flag);
  if (text === undefined) throw new WrongUsage('flagMissing', { flag });
  return text;
}

/** An instant in ISO 8601: a day and a time; without an offset by this machine's wall. */
function flagInstant(call: CommandCall, flag: string): { at?: number } {
  const text = flagText(call, flag);
  if (text === undefined) return {};
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw new WrongUsage('instantWanted', { flag, value: text });
  return { at };
}
