import type { HistoryAct } from '../../../shared/history/contract.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Command, type CommandCall, openNamedArchive } from '../command.ts';
import { plainValue, saidValue } from '../history-values.ts';

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
        fields: fields.map(({ field, before, after }) => ({
          field,
          before: plainValue(before),
          after: plainValue(after),
        })),
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
      const [was, is] = [before, after].map((value) => saidValue(say, table, field, value));
      return `\t${word(`history.tables.${table}`, table)} · ${name}: ${was} → ${is}`;
    }),
  );
  return [head, ...brought, ...changes];
}
