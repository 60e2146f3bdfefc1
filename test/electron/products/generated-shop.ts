import { addDays } from '../../../shared/day.ts';
import { RandomSource } from '../../../shared/sample-shop/random-source.ts';
import { testToday } from '../test-engine.ts';

export interface GeneratedLine {
  order: string;
  day: string;
  /** '': a walk-in. */
  customer: string;
  item: string;
  /** In minor units; below zero it was brought back. */
  minor: number;
}

const items = ['latte', 'mocha', 'beans', 'filters', 'cake', ''];

/** Regulars who buy their things in their own rhythm, beside chance, walk-ins and returns. */
export function generatedLines(seed: string, { customers = 14, orders = 420 } = {}): GeneratedLine[] {
  const source = new RandomSource(seed);
  const lines: GeneratedLine[] = [];
  const sell = (order: string, ago: number, customer: string, bought: readonly string[]) => {
    for (const item of bought) {
      const minor = source.whole(100, 900) * (source.chance(0.08) ? -1 : 1);
      lines.push({ order, day: addDays(testToday, -ago), customer, item, minor });
    }
  };
  for (let customer = 1; customer <= customers; customer += 1) {
    const gap = source.whole(5, 40);
    const thing = source.pick(items);
    const times = source.whole(2, 9);
    const last = source.whole(0, 2 * gap);
    for (let nth = 0; nth < times; nth += 1) {
      const ago = last + nth * gap + source.whole(0, 2);
      sell(`R${customer}-${nth}`, ago, `C${customer}`, source.chance(0.4) ? [thing, thing, 'cake'] : [thing]);
    }
  }
  for (let nth = 0; nth < orders; nth += 1) {
    const customer = source.chance(0.2) ? '' : `C${source.whole(1, customers)}`;
    const bought = source.chance(0.5) ? ['beans', 'filters'] : [source.pick(items), source.pick(items)];
    sell(`X${nth}`, source.whole(-5, 900), customer, bought);
  }
  return lines;
}

export function csvOf(lines: readonly GeneratedLine[]): string {
  const rows = lines.map(
    ({ order, day, customer, item, minor }) => `${order},${day},${customer},${item},${(minor / 100).toFixed(2)}`,
  );
  return `Order No,Date,Customer No,Item,Amount\n${rows.join('\n')}\n`;
}
