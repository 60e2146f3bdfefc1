import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { DuplicatePair } from '../../../shared/duplicates/contract.ts';
import { realData } from '../../real-data.ts';
import { openTestEngine } from '../test-engine.ts';

const file = realData('dedupe', 'messy_organisations.csv');

it.skipIf(file === null)(
  'in a messy list of sites no pair is above 90 % whose streets differ outright, none is certain, and a group has no weak link',
  async () => {
    const { client, bring } = await openTestEngine('USD');
    await bring('sites.csv', readFileSync(file ?? ''), { kind: 'customers' });
    const { jobId } = await client.duplicates.scan();
    await client.duplicates.scanned({ jobId });
    const pairs: DuplicatePair[] = [];
    for (;;) {
      const window = await client.duplicates.pairs({ offset: pairs.length, limit: 500 });
      pairs.push(...window.pairs);
      if (pairs.length >= window.total) break;
    }
    const streets = new Map<number, string>();
    for (const id of new Set(pairs.flatMap(({ a, b }) => [a.id, b.id]))) {
      const [address] = (await client.customers.get({ id })).addresses;
      streets.set(id, address?.street ?? '');
    }
    const likely = pairs.filter(({ score }) => score > 0.9);
    expect(likely.length).toBeGreaterThan(4000);
    const far = likely.filter(({ a, b }) => isElsewhere(streets.get(a.id) ?? '', streets.get(b.id) ?? ''));
    expect(far.map(({ a, b }) => `${streets.get(a.id)} | ${streets.get(b.id)}`)).toEqual([]);
    expect(Math.max(...pairs.map(({ score }) => score))).toBeLessThanOrEqual(0.99);

    const sizes = new Map<number, { members: Set<string>; weakest: number; pairs: number }>();
    for (const { a, b, score, group } of pairs) {
      const seen = sizes.get(group) ?? { members: new Set(), weakest: 1, pairs: 0 };
      seen.members.add(a.number).add(b.number);
      sizes.set(group, { members: seen.members, weakest: Math.min(seen.weakest, score), pairs: seen.pairs + 1 });
    }
    const groups = [...sizes.values()].filter(({ members }) => members.size > 2);
    expect(groups.length).toBeGreaterThan(300);
    for (const { members, weakest, pairs: links } of groups) {
      expect(weakest).toBeGreaterThanOrEqual(0.8);
      expect(links).toBe((members.size * (members.size - 1)) / 2);
    }
  },
  60_000,
);

/** 8130 S Racine Ave: the house 8130, the words 8130, s, racine, ave. */
function wordsOfStreet(street: string): { house: string | undefined; words: Set<string> } {
  const words = street.toLowerCase().match(/[a-z]+|\d+/gu) ?? [];
  return { house: words.find((word) => /\d/u.test(word)), words: new Set(words.filter((word) => word.length > 3)) };
}

function isElsewhere(one: string, other: string): boolean {
  const [a, b] = [wordsOfStreet(one), wordsOfStreet(other)];
  return a.house !== b.house && !b.words.has(a.house ?? '') && ![...a.words].some((word) => b.words.has(word));
}
