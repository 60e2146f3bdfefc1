import type { DuplicatePair } from '../../../shared/duplicates/contract.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Command, openNamedArchive } from '../command.ts';

const pairsAtOnce = 500;

/** duplicates --archive A: the pairs, likeliest first, each with the number of its group. */
export const duplicatesCommand: Command = {
  operands: [0, 0],
  flags: { archive: { takesValue: true } },
  run: async (call) => {
    const engine = await openNamedArchive(call);
    const { jobId } = await engine.client.duplicates.scan();
    await engine.client.duplicates.scanned({ jobId });
    const pairs = await everyPair(engine);
    const json = pairs.map(({ a, b, score, rules, group }) => ({ a: a.number, b: b.number, score, rules, group }));
    const lines = json.map(({ a, b, score, rules, group }) =>
      [group, a, b, score, rules.map((rule) => call.say(`duplicates.rules.${rule}`)).join(', ')].join('\t'),
    );
    return { json, lines: [call.say('duplicates.scanned', { count: pairs.length }), ...lines], exitCode: 0 };
  },
};

async function everyPair({ client }: Engine): Promise<DuplicatePair[]> {
  const all: DuplicatePair[] = [];
  for (;;) {
    const { total, pairs } = await client.duplicates.pairs({ offset: all.length, limit: pairsAtOnce });
    all.push(...pairs);
    if (all.length >= total || pairs.length === 0) return all;
  }
}
