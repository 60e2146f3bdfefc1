import { expect, it } from 'vitest';
import { firstLoadKilobytes } from '../first-load.ts';

it.each([
  ['today-page', 350],
  // Begun with only where the program was left there.
  ['customers-page', 365],
  ['ranking-page', 365],
] as const)('the program shows its first rows, with %s, after %i KB at most', (page, mostKilobytes) => {
  const kilobytes = firstLoadKilobytes(page);
  expect(kilobytes).toBeGreaterThan(150);
  expect(kilobytes).toBeLessThanOrEqual(mostKilobytes);
});
