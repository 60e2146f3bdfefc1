import { type Command, flagDay, openNamedArchive } from '../command.ts';
import { costText } from '../cost-text.ts';

/** outcome PLAYBOOK: what became of those who were in it, beside the same group a year before. */
export const outcomeCommand: Command = {
  operands: [1, 1],
  flags: { archive: { takesValue: true }, on: { takesValue: true } },
  run: async (call) => {
    const [slug = ''] = call.operands;
    const on = flagDay(call, 'on');
    const { client } = await openNamedArchive(call);
    const outcome = await client.playbooks.outcome({ slug, ...(on === undefined ? {} : { on }) });
    const { enrolled, succeeded, byThemselves, open, before, cost } = outcome;
    return {
      json: outcome,
      lines: [
        call.say('commandLine.outcome', { slug, enrolled, succeeded, byThemselves, open }),
        before === null
          ? call.say('commandLine.outcomeNoYearBefore')
          : call.say('commandLine.outcomeBefore', { enrolled: before.enrolled, succeeded: before.succeeded }),
        ...(cost === null
          ? []
          : [
              call.say(cost.unsaid === 0 ? 'commandLine.outcomeCost' : 'commandLine.outcomeCostUnsaid', {
                cost: costText(call, cost),
                unsaid: cost.unsaid,
              }),
            ]),
      ],
      exitCode: 0,
    };
  },
};
