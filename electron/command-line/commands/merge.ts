import { type Command, openNamedArchive } from '../command.ts';

/** merge A_NUMBER B_NUMBER --archive A: the first stays. */
export const mergeCommand: Command = {
  operands: [2, 2],
  flags: { archive: { takesValue: true } },
  run: async (call) => {
    const [winner = '', loser = ''] = call.operands;
    const { client } = await openNamedArchive(call);
    const winnerId = (await client.customers.ofNumber({ number: winner })).id;
    const loserId = (await client.customers.ofNumber({ number: loser })).id;
    const { actId } = await client.duplicates.merge({ winnerId, loserIds: [loserId], language: call.language });
    return {
      json: { actId, winner, loser },
      lines: [call.say('duplicates.mergedByCommand', { winner, loser, act: actId })],
      exitCode: 0,
    };
  },
};
