import { firstLoadKilobytes } from '../../first-load.ts';
import type { BenchPart } from '../bench-part.ts';
import { figureRow } from '../bench-row.ts';

const part = 'page';
const limitKilobytes = 350;

/** What the browser loads before the first chart: with the customers' list, and with the key accounts. */
export const pagePart: BenchPart = {
  name: part,
  run: async () => [
    figureRow(
      { part, name: 'first load with today, gzip', unit: 'KB' },
      [firstLoadKilobytes('today-page')],
      limitKilobytes,
    ),
    figureRow(
      { part, name: 'first load with the customers’ list, gzip', unit: 'KB' },
      [firstLoadKilobytes('customers-page')],
      limitKilobytes,
    ),
    figureRow(
      { part, name: 'first load with the key accounts before their chart, gzip', unit: 'KB' },
      [firstLoadKilobytes('ranking-page')],
      limitKilobytes,
    ),
  ],
};
