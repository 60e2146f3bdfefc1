import { reachChannels } from '../../../shared/customers/permission.ts';
import { taskVerbs } from '../../../shared/today/task-kinds.ts';
import { type Command, flagChoice, flagCount, flagDay, flagText, openNamedArchive, WrongUsage } from '../command.ts';

/** done TASK: says of a task of `today` that it was done, or what else becomes of it. */
export const doneCommand: Command = {
  operands: [1, 1],
  flags: {
    archive: { takesValue: true },
    on: { takesValue: true },
    as: { takesValue: true },
    until: { takesValue: true },
    channel: { takesValue: true },
    minutes: { takesValue: true },
    text: { takesValue: true },
    reason: { takesValue: true },
  },
  run: async (call) => {
    const [task = ''] = call.operands;
    const verb = flagChoice(call, 'as', taskVerbs) ?? 'done';
    const channel = flagChoice(call, 'channel', reachChannels);
    const [on, until] = [flagDay(call, 'on'), flagDay(call, 'until')];
    if (verb === 'later' && until === undefined) throw new WrongUsage('flagMissing', { flag: 'until' });
    const minutes = flagCount(call, 'minutes');
    const { client } = await openNamedArchive(call);
    const { actId } = await client.today.settle({
      ...{ task, verb, text: flagText(call, 'text') ?? '', reason: flagText(call, 'reason') ?? '' },
      minutes: minutes ?? null,
      ...(channel === undefined ? {} : { channel }),
      ...(on === undefined ? {} : { on }),
      ...(until === undefined ? {} : { until }),
    });
    return { json: { task, as: verb, actId }, lines: [call.say('commandLine.taskSettled', { task })], exitCode: 0 };
  },
};
