import { whyOfTask } from '../../../shared/today/why-of-task.ts';
import { type Command, type CommandCall, flagDay, flagText, openNamedArchive } from '../command.ts';
import { numberAndName } from '../number-and-name.ts';
import { exportedLines, placeFile, refuseMissingFolder } from '../place-file.ts';

/** today --archive A [--on D] [--ics OUT.ics]: what there is to do, for whom and why. */
export const todayCommand: Command = {
  operands: [0, 0],
  flags: { archive: { takesValue: true }, on: { takesValue: true }, ics: { takesValue: true } },
  run: async (call) => {
    const on = flagDay(call, 'on');
    const ics = flagText(call, 'ics');
    if (ics !== undefined) refuseMissingFolder(ics);
    const engine = await openNamedArchive(call);
    const { client } = engine;
    if (ics !== undefined) {
      const { token } = await client.today.calendar({ language: call.language, ...(on === undefined ? {} : { on }) });
      const replaced = await placeFile(engine, token, ics);
      return { json: { out: ics, replaced }, lines: exportedLines(call, ics, replaced), exitCode: 0 };
    }
    const { asOf, tasks } = await client.today.tasks(on === undefined ? {} : { on });
    const rows = tasks.map((task) => ({
      ...{ task: task.task, due: task.due, kind: task.kind },
      playbook: task.step?.playbook ?? null,
      step: task.step?.step ?? null,
      ...{ number: task.number, name: task.name, why: whyIn(call, task), waits: task.waits },
    }));
    return {
      json: rows,
      lines:
        rows.length === 0
          ? [call.say('commandLine.nothingToDo', { day: asOf })]
          : rows.map(({ due, number, name, why, waits }) =>
              call.say(waits === null ? 'commandLine.task' : `commandLine.taskWaits_${waits}`, {
                ...{ due, why },
                who: numberAndName({ number, name }),
              }),
            ),
      exitCode: 0,
    };
  },
};

function whyIn(call: CommandCall, task: Parameters<typeof whyOfTask>[0]): string {
  const { key, values } = whyOfTask(task);
  return call.say(`today.why.${key}`, values).trim();
}
