import { type Command, flagText, openNamedArchive, WrongUsage } from '../command.ts';

const mostFound = 200;
const foundUnlessAsked = 20;

/** find QUERY --archive A [--limit N] */
export const findCommand: Command = {
  operands: [1, 1],
  flags: { archive: { takesValue: true }, limit: { takesValue: true } },
  run: async (call) => {
    const given = flagText(call, 'limit');
    if (given !== undefined && !/^[1-9]\d{0,6}$/.test(given)) throw new WrongUsage('numberWanted', { value: given });
    const limit = Math.min(mostFound, given === undefined ? foundUnlessAsked : Number(given));
    const { client } = await openNamedArchive(call);
    const found = await client.search.find({ text: call.operands[0] ?? '', limit });
    return {
      json: found.map(({ number, name, why }) => ({ number, name, why })),
      lines: found.map(({ number, name, why }) =>
        [number, name, `${call.say(`search.why.${why.kind}`)}: ${why.text}`].join('\t'),
      ),
      exitCode: 0,
    };
  },
};
