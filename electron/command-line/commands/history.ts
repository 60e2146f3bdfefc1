import { codeWordKey } from '../../../shared/history/code-words.ts';
import type { HistoryAct, HistoryValue } from '../../../shared/history/contract.ts';
import { minorDigits, minorToDecimalText } from '../../../shared/money.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Command, type CommandCall, openNamedArchive } from '../command.ts';

const actsAtOnce = 200;

/** history NUMBER --archive A */
export const historyCommand: Command = {
  operands: [1, 1],
  flags: { archive: { takesValue: true } },
  run: async (call) => {
    const engine = await openNamedArchive(call);
    const acts = await wholeHistory(engine, call.operands[0] ?? '');
    const json = acts.map((act) => ({
      act: act.id,
      at: new Date(act.at).toISOString(),
      way: act.way,
      actor: act.actor,
      verb: act.verb,
      subject: act.subject,
      undoes: act.undoes,
      undoneBy: act.undoneBy,
      isUndoable: act.isUndoable,
      brought: act.brought,
      changes: act.changes.map(({ table, rowId, kind, fields }) => ({
        table,
        row: rowId,
        kind,
        fields: fields.map(({ field, before, after }) => ({ field, before: plain(before), after: plain(after) })),
      })),
    }));
    return { json, lines: acts.flatMap((act) => linesOf(call, act)), exitCode: 0 };
  },
};

async function wholeHistory({ client }: Engine, number: string): Promise<HistoryAct[]> {
  const acts: HistoryAct[] = [];
  for (;;) {
    const page = await client.history.ofCustomer({ customer: { number }, offset: acts.length, limit: actsAtOnce });
    acts.push(...page.acts);
    if (page.acts.length === 0 || acts.length >= page.total) return acts;
  }
}

/** As a script reads it: text, numbers, money as decimal text, instants in UTC. */
function plain(value: HistoryValue | null): string | number | boolean | null {
  switch (value?.kind) {
    case undefined:
      return null;
    case 'text':
      return value.text;
    case 'code':
      return value.code;
    case 'yesNo':
      return value.yes;
    case 'count':
      return value.count;
    case 'millionths':
      return value.millionths / 1_000_000;
    case 'money':
      return minorToDecimalText(value.minor, minorDigits(value.currency));
    case 'day':
      return value.day;
    case 'moment':
      return new Date(value.at).toISOString();
    case 'customer':
      return value.label;
  }
}

function linesOf({ say }: CommandCall, act: HistoryAct): string[] {
  const word = (key: string, fallback: string): string => say(key, { defaultValue: fallback });
  const undone = act.undoneBy === null ? '' : ` (${say('acts.undone')})`;
  const verb = word(`acts.verbs.${act.verb}`, act.verb);
  const head = [act.id, new Date(act.at).toISOString(), `${verb}${undone}`, say(`history.ways.${act.way}`)].join('\t');
  const brought = Object.entries(act.brought).map(
    ([table, count]) => `\t+ ${word(`history.tables.${table}`, table)} × ${count}`,
  );
  const changes = act.changes.flatMap(({ table, fields }) =>
    fields.map(({ field, before, after }) => {
      const name = word(`history.fields.${table}.${field}`, field);
      const [was, is] = [before, after].map((value) => said(say, field, value));
      return `\t${word(`history.tables.${table}`, table)} · ${name}: ${was} → ${is}`;
    }),
  );
  return [head, ...brought, ...changes];
}

function said(say: CommandCall['say'], field: string, value: HistoryValue | null): string {
  if (value === null) return say('history.nothing');
  if (value.kind === 'yesNo') return say(value.yes ? 'history.yes' : 'history.no');
  if (value.kind === 'code') return say(codeWordKey(field, value.code), { defaultValue: value.code });
  return String(plain(value));
}
