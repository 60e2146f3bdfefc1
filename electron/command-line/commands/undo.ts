import type { Act } from '../../../shared/acts/contract.ts';
import type { Staying } from '../../../shared/duplicates/staying.ts';
import { wayOfAct } from '../../../shared/history/way-of-act.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Command, type CommandCall, openNamedArchive, WrongUsage } from '../command.ts';
import { plainValue, saidValue } from '../history-values.ts';

/** undo ACT --archive A: any act that still can be, an import's too; of a merge it says what stays as it is. */
export const undoCommand: Command = {
  operands: [1, 1],
  flags: { archive: { takesValue: true } },
  run: async (call) => {
    const operand = call.operands[0] ?? '';
    if (!/^\d{1,15}$/u.test(operand)) throw new WrongUsage('numberWanted', { value: operand });
    const actId = Number(operand);
    const { client } = await openNamedArchive(call);
    const { act, importId, refusal } = await client.history.undoPreview({ actId });
    const what = call.say(`acts.verbs.${act.verb}`, { defaultValue: act.verb });
    const lines = [call.say('commandLine.undone', { act: actId, what })];
    if (importId !== null && refusal !== 'undone') {
      const { jobId } = await client.import.undo({ importId });
      const { importId: undoneImport, ...counts } = await client.import.undoResult({ jobId });
      return {
        json: { undone: actId, by: null, verb: act.verb, importId: undoneImport, ...counts },
        lines,
        exitCode: 0,
      };
    }
    const staying = await stayingOf(client, act);
    const { act: undoing } = await client.acts.undo({ actId, inPart: true });
    const stays = staying.map(({ examples, ...one }) => ({
      ...one,
      examples: examples.map((e) => plainValue(e.value)),
    }));
    return {
      json: { undone: actId, by: undoing.id, verb: act.verb, ...(wayOfAct(act) === 'merge' ? { stays } : {}) },
      lines: [
        ...(staying.length > 0 ? [call.say('duplicates.undo.staysTitle'), ...linesOf(call, staying)] : []),
        ...lines,
      ],
      exitCode: 0,
    };
  },
};

async function stayingOf(client: Engine['client'], act: Act): Promise<Staying[]> {
  if (wayOfAct(act) !== 'merge' || act.undoneBy !== null) return [];
  return (await client.duplicates.undoPreview({ actId: act.id })).staying;
}

function linesOf({ say }: CommandCall, staying: readonly Staying[]): string[] {
  return staying.map(({ what, reason, count, examples }) => {
    const fallback = say(`history.fields.customers.${what}`, { defaultValue: what });
    const which = examples.map(({ table, field, value }) => saidValue(say, table, field, value)).join(', ');
    return `\t${say('duplicates.undo.stays', {
      what: say(`duplicates.undo.what.${what}`, { defaultValue: fallback }),
      which: which === '' ? String(count) : which,
      reason: say(`duplicates.undo.reasons.${reason}`),
    })}`;
  });
}
