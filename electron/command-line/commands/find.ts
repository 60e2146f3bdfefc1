import { type Command, flagCount, openNamedArchive } from '../command.ts';

const mostFound = 200;
const mostFoundByOrders = 50;
const foundUnlessAsked = 20;

export const findCommand: Command = {
  operands: [1, 1],
  flags: { archive: { takesValue: true }, limit: { takesValue: true } },
  run: async (call) => {
    const limit = Math.min(mostFound, flagCount(call, 'limit') ?? foundUnlessAsked);
    const { client } = await openNamedArchive(call);
    const text = call.operands[0] ?? '';
    const byThemselves = await client.search.find({ text, limit });
    const known = new Set(byThemselves.map(({ id }) => id));
    const byOrders = (await client.search.findByOrders({ text, limit: Math.min(mostFoundByOrders, limit) })).filter(
      ({ id }) => !known.has(id),
    );
    // As the page lists them: who it is first, then who bought it.
    const found = [...byThemselves, ...byOrders].slice(0, limit);
    return {
      json: found.map(({ number, name, why }) => ({ number, name, why })),
      lines: found.map(({ number, name, why }) =>
        [number, name, `${call.say(`search.why.${why.kind}`, { label: why.label })}: ${why.text}`].join('\t'),
      ),
      exitCode: 0,
    };
  },
};
