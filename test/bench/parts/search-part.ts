import { RandomSource } from '../../../shared/sample-shop/random-source.ts';
import { fullArchive } from '../bench-folder.ts';
import type { BenchPart } from '../bench-part.ts';
import { figureRow } from '../bench-row.ts';
import { engineOnArchive } from '../engine-on-archive.ts';
import { percentile } from '../statistics.ts';

const part = 'search';
const rowsOfPalette = 8;
const customersLookedFor = 40;

/** Finding a customer by a part of the name, the number or the phone, as the palette asks at every key stroke. */
export const searchPart: BenchPart = {
  name: part,
  run: async ({ runs }) => {
    const engine = await engineOnArchive(await fullArchive());
    try {
      const { client } = engine;
      const find = (text: string) => client.search.find({ text, limit: rowsOfPalette });
      // Who ordered last and brought most is read once, when the palette opens.
      await find('');
      const byRun: number[] = [];
      const tookMs: number[] = [];
      const source = new RandomSource('looked for');
      const { total } = await client.customers.list({ limit: 1 });
      for (let run = 0; run < runs; run += 1) {
        const ofRun: number[] = [];
        for (const text of await typedTexts(client, source, total)) {
          const startedMs = performance.now();
          await find(text);
          ofRun.push(performance.now() - startedMs);
        }
        byRun.push(percentile(ofRun, 95));
        tookMs.push(...ofRun);
      }
      return [
        figureRow({ part, name: 'customers by what is typed, p95', unit: 'ms' }, byRun, 5),
        figureRow({ part, name: 'customers by what is typed, median', unit: 'ms' }, tookMs, null),
      ];
    } finally {
      await engine.close();
    }
  },
};

type Client = Awaited<ReturnType<typeof engineOnArchive>>['client'];

/** Every beginning of names, numbers and ends of phones of some customers. */
async function typedTexts(client: Client, source: RandomSource, total: number): Promise<string[]> {
  const texts = new Set<string>();
  for (let count = 0; count < customersLookedFor; count += 1) {
    const { rows } = await client.customers.list({ offset: source.whole(0, total - 1), limit: 1 });
    for (const { name, number, phone } of rows) {
      const typed = source.pick([name, number, (phone ?? '').slice(-4)]);
      for (let end = 1; end <= typed.length; end += 1) texts.add(typed.slice(0, end));
    }
  }
  return source.shuffled([...texts]);
}
