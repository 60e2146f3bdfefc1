import { expect, it } from 'vitest';
import { firstLoadKilobytes } from '../first-load.ts';

it.each(['today-page', 'customers-page', 'ranking-page'] as const)(
  'the program shows its first rows after 350 KB at most, with %s',
  (page) => {
    const kilobytes = firstLoadKilobytes(page);
    expect(kilobytes).toBeGreaterThan(150);
    expect(kilobytes).toBeLessThanOrEqual(350);
  },
);
