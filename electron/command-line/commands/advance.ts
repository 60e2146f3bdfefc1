import { type Command, flagDay, openNamedArchive, WrongUsage } from '../command.ts';

/** advance --to D: takes each day up to it as today and as known, one after the other. */
export const advanceCommand: Command = {
  operands: [0, 0],
  flags: { archive: { takesValue: true }, to: { takesValue: true } },
  run: async (call) => {
    const to = flagDay(call, 'to');
    if (to === undefined) throw new WrongUsage('flagMissing', { flag: 'to' });
    const { client } = await openNamedArchive(call);
    const { from } = await client.playbooks.advance({ to });
    return { json: { from, to }, lines: [call.say('commandLine.advanced', { from, to })], exitCode: 0 };
  },
};
