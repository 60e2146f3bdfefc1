import { sleepModes, sleepStates } from '../../../shared/sleep/sleep-state.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Command, type CommandCall, flagChoice, flagDay, flagText, openNamedArchive } from '../command.ts';
import { everyPage } from '../every-page.ts';
import { numberAndName } from '../number-and-name.ts';
import { exportedLines, placeFile, refuseMissingFolder } from '../place-file.ts';

/** sleep --archive A [--as-of D] [--mode days|rhythm] [--out FILE.xlsx]: everyone who ever bought, by how long they have been away. */
export const sleepCommand: Command = {
  operands: [0, 0],
  flags: {
    archive: { takesValue: true },
    'as-of': { takesValue: true },
    mode: { takesValue: true },
    out: { takesValue: true },
  },
  run: async (call) => {
    const question = { asOf: flagDay(call, 'as-of'), mode: flagChoice(call, 'mode', sleepModes) };
    const out = flagText(call, 'out');
    if (out !== undefined) refuseMissingFolder(out);
    const engine = await openNamedArchive(call);
    const { client } = engine;
    const { asOf, counts } = await client.sleep.states({ ...question, limit: 1 });
    const rows = await everyPage(undefined, (offset, limit) => client.sleep.states({ ...question, offset, limit }));
    const replaced = out === undefined ? null : await save(engine, question.asOf, out, call);
    const head = sleepStates
      .map((state) => `${call.say(`sleep.states.${state}`)} ${counts[state]}`)
      .join(call.say('page.listSeparator'));
    return {
      json: {
        counts,
        ...(out === undefined ? {} : { out, replaced }),
        rows: rows.map(({ number, state, lastDay, days, usualGap, members }) => ({
          ...{ number, state, lastDay, days, usualGap },
          members: members.map((member) => member.number),
        })),
      },
      lines: [
        call.say('commandLine.sleep.head', { asOf, counts: head }),
        // With a file the rows are in it.
        ...(out === undefined ? rows : []).map(({ number, name, state, lastDay, days, usualGap }) =>
          call.say('commandLine.sleep.line', {
            ...{ who: numberAndName({ number, name }), state: call.say(`sleep.ofState.${state}`), lastDay, days },
            usualGap: usualGap.toFixed(1),
          }),
        ),
        ...(out === undefined ? [] : exportedLines(call, out, replaced === true)),
      ],
      exitCode: 0,
    };
  },
};

/** The workbook, by the rules of the shop. */
async function save(engine: Engine, asOf: string | undefined, out: string, call: CommandCall): Promise<boolean> {
  const { sleep, tables } = engine.client;
  const { jobId } = await sleep.saveWorkbook({ language: call.language, ...(asOf === undefined ? {} : { asOf }) });
  return placeFile(engine, (await tables.saved({ jobId })).token, out);
}
