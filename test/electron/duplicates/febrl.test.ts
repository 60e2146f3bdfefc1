import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { DuplicatePair } from '../../../shared/duplicates/contract.ts';
import { realData } from '../../real-data.ts';
import { openTestEngine } from '../test-engine.ts';

const file = realData('dedupe', 'febrl_dataset1.csv');

/** rec-17-org and rec-17-dup-0 are one person; the rules never see that, their numbers differ. */
const personOf = (number: string): string => number.split('-').slice(0, 2).join('-');

it.skipIf(file === null)(
  'people typed twice with errors are found: recall and precision of at least 0.97, by name, address and birthday alone',
  async () => {
    const { client, bring } = await openTestEngine('AUD');
    await bring('people.csv', readFileSync(file ?? ''), {
      kind: 'customers',
      match: 'number',
      mapping: { number: [0], name: [1, 2], address: [3, 4, 5], city: [6], postcode: [7], birthday: [9] },
    });
    const { jobId } = await client.duplicates.scan();
    const { customers } = await client.duplicates.scanned({ jobId });
    expect(customers).toBe(1000);
    const pairs: DuplicatePair[] = [];
    for (;;) {
      const window = await client.duplicates.pairs({ offset: pairs.length, limit: 500 });
      pairs.push(...window.pairs);
      if (pairs.length >= window.total) break;
    }
    const right = pairs.filter(({ a, b }) => personOf(a.number) === personOf(b.number)).length;
    expect(right / 500, 'recall').toBeGreaterThanOrEqual(0.97);
    expect(right / pairs.length, 'precision').toBeGreaterThanOrEqual(0.97);
  },
);
