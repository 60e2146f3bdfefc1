import { type Command, openNamedArchive } from '../command.ts';

/** goes-with PRODUCT --archive A: what stands in the same orders as a product. */
export const goesWithCommand: Command = {
  operands: [1, 1],
  flags: { archive: { takesValue: true } },
  run: async (call) => {
    const { client } = await openNamedArchive(call);
    const [product = ''] = call.operands;
    const { companions, ...counts } = await client.products.goesWith({ product });
    const lines = companions.map(({ support, lift, ...companion }) =>
      call.say('commandLine.goesWith.line', {
        ...companion,
        support: `${(100 * support).toFixed(2)}%`,
        lift: lift.toFixed(2),
      }),
    );
    return {
      json: companions,
      lines: [
        call.say('commandLine.goesWith.head', counts),
        ...(lines.length === 0 ? [call.say('commandLine.goesWith.none')] : lines),
      ],
      exitCode: 0,
    };
  },
};
