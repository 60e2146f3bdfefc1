import { type Command, flagCount, openNamedArchive } from '../command.ts';

const mostFound = 200;
const foundUnlessAsked = 20;

export const findCommand: Command = {
  operands: [1, 1],
  flags: { archive: { takesValue: true }, limit: { takesValue: true } },
  run: async (call) => {
    const limit = Math.min(mostFound, flagCount(call, 'limit') ?? foundUnlessAsked);
    const { client } = await openNamedArchive(call);
    const found = await client.search.find({ text: call.operands[0] ?? '', limit });
    return {
      json: found.map(({ number, name, why }) => ({ number, name, why })),
      lines: found.map(({ number, name, why }) =>
        [number, name, `${call.say(`search.why.${why.kind}`, { label: why.label })}: ${why.text}`].join('\t'),
      ),
      exitCode: 0,
    };
  },
};
