import { sleepModes, sleepStates } from '../../../shared/sleep/sleep-state.ts';
import { type Command, flagChoice, flagDay, openNamedArchive } from '../command.ts';
import { everyPage } from '../every-page.ts';
import { numberAndName } from '../number-and-name.ts';

/** sleep --archive A [--as-of D] [--mode days|rhythm]: everyone who ever bought, by how long they have been away. */
export const sleepCommand: Command = {
  operands: [0, 0],
  flags: { archive: { takesValue: true }, 'as-of': { takesValue: true }, mode: { takesValue: true } },
  run: async (call) => {
    const question = { asOf: flagDay(call, 'as-of'), mode: flagChoice(call, 'mode', sleepModes) };
    const { client } = await openNamedArchive(call);
    const { asOf, counts } = await client.sleep.states({ ...question, limit: 1 });
    const rows = await everyPage(undefined, (offset, limit) => client.sleep.states({ ...question, offset, limit }));
    const head = sleepStates.map((state) => `${call.say(`sleep.states.${state}`)} ${counts[state]}`).join(', ');
    return {
      json: {
        counts,
        rows: rows.map(({ number, state, lastDay, days, usualGap, members }) => ({
          ...{ number, state, lastDay, days, usualGap },
          members: members.map((member) => member.number),
        })),
      },
      lines: [
        call.say('commandLine.sleep.head', { asOf, counts: head }),
        ...rows.map(({ number, name, state, lastDay, days, usualGap }) =>
          call.say('commandLine.sleep.line', {
            ...{ who: numberAndName({ number, name }), state: call.say(`sleep.states.${state}`), lastDay, days },
            usualGap: usualGap.toFixed(1),
          }),
        ),
      ],
      exitCode: 0,
    };
  },
};
