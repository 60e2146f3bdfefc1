import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AddressTexts } from '../../../renderer/app/address-texts.ts';
import { ArchiveShown } from '../../../renderer/app/archive-shown.ts';
import { propertyRuns } from '../../property-runs.ts';

const kept = new Map<string, string>();
const keep = async ({ key, texts }: { key: string; texts: string }): Promise<void> => {
  kept.set(key, texts);
};
const all = (): { key: string; texts: string }[] => [...kept].map(([key, texts]) => ({ key, texts }));

describe('an address of the page', () => {
  it('gives back what it was made of, also to a page that is loaded again, and shows none of its texts', () => {
    const value = fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.string({ minLength: 1 }),
      fc.array(fc.record({ kind: fc.constant('tag'), values: fc.array(fc.string()) })),
    );
    const name = fc.constantFrom('filter', 'conditions', 'customer', 'sort', 'descending', 'top', 'from');
    fc.assert(
      fc.property(fc.dictionary(name, value), (search) => {
        const texts = new AddressTexts(keep);
        const address = texts.stringify(search);
        expect(address).toMatch(/^$|^\?(?:[a-z]+=(?:-?\d+|true|false|k[0-9a-z]{28})(?:&|$))+$/u);
        expect(texts.parse(address)).toEqual(search);
        texts.enter(address);
        const reloaded = new AddressTexts(keep);
        reloaded.begin(all());
        expect(reloaded.parse(address)).toEqual(search);
        expect(reloaded.stringify(search)).toBe(address);
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  it('is the same for the same texts, in whatever order they were given', () => {
    const texts = new AddressTexts(keep);
    expect(texts.stringify({ filter: 'Ann', sort: 'net' })).toBe(texts.stringify({ sort: 'net', filter: 'Ann' }));
    expect(texts.stringify({ filter: 'Ann' })).not.toBe(new AddressTexts(keep).stringify({ filter: 'Ann' }));
  });

  it('keeps its texts only when it enters the history, and once', () => {
    kept.clear();
    const texts = new AddressTexts(keep);
    const address = texts.stringify({ filter: 'Ann' });
    texts.stringify({ filter: 'A link that nobody follows' });
    texts.enter(address);
    texts.enter(address);
    expect([...kept.values()]).toEqual(['{"filter":"Ann"}']);
  });

  it('is tried again where its texts could not be kept', async () => {
    kept.clear();
    const answers = [Promise.reject(new Error('not now')), Promise.resolve()];
    const texts = new AddressTexts(async (given) => {
      await answers.shift();
      await keep(given);
    });
    const address = texts.stringify({ filter: 'Ann' });
    texts.enter(address);
    await new Promise((resolve) => setImmediate(resolve));
    expect(kept.size).toBe(0);
    texts.enter(address);
    await new Promise((resolve) => setImmediate(resolve));
    expect(kept.size).toBe(1);
  });

  it('is kept again for an engine that has been restarted', () => {
    kept.clear();
    const shown = new ArchiveShown();
    const texts = new AddressTexts(keep);
    shown.listen(() => texts.forget());
    shown.listenToReopening(() => texts.keepAgain());
    const archive = { id: 'one', path: '/shop.shuke', opening: 'first' };
    shown.learn(archive);
    const address = texts.stringify({ filter: 'Ann' });
    texts.enter(address);
    kept.clear();

    shown.learn({ ...archive, opening: 'second' });
    const reloaded = new AddressTexts(keep);
    reloaded.begin(all());
    expect(reloaded.parse(address)).toEqual({ filter: 'Ann' });

    kept.clear();
    shown.learn({ ...archive, id: 'other', opening: 'third' });
    expect(texts.parse(address)).toEqual({});
    expect(kept.size).toBe(0);
  });

  it('says nothing of its texts any more with another archive', () => {
    const texts = new AddressTexts(keep);
    const address = texts.stringify({ filter: 'Ann', customer: 3 });
    texts.forget();
    expect(texts.parse(address)).toEqual({ customer: 3 });
  });

  it('may say texts where a person typed it', () => {
    expect(new AddressTexts(keep).parse('?from=2026-01-01&top=20&descending=true&k=unknown')).toEqual({
      from: '2026-01-01',
      top: 20,
      descending: true,
    });
  });

  it('gives up the oldest of a thousand', () => {
    const texts = new AddressTexts(keep);
    const addresses = Array.from({ length: 1_001 }, (_, at) => texts.stringify({ filter: `name ${at}` }));
    expect(texts.parse(addresses[0] ?? '')).toEqual({});
    expect(texts.parse(addresses[1] ?? '')).toEqual({ filter: 'name 1' });
    expect(texts.parse(addresses[1_000] ?? '')).toEqual({ filter: 'name 1000' });
  });
});
