import { describe, expect, it } from 'vitest';
import type { FilterLiteral } from '../../../shared/customers/conditions/clauses.ts';
import type { CustomerFilter, FilterClause } from '../../../shared/customers/filter.ts';
import { openTestEngine } from '../test-engine.ts';

const reads: FilterLiteral = { kind: 'tag', operator: 'hasAny', values: ['reads'] };
const ofLeeds: FilterLiteral = { kind: 'text', field: 'city', operator: 'is', value: 'Leeds' };
const inBin: FilterLiteral = { kind: 'bin', isBinned: true };
const consented: FilterLiteral = {
  kind: 'day',
  field: 'consentDay',
  operator: 'atLeast',
  from: '2026-01-01',
  to: null,
  days: null,
};
const not = (condition: Exclude<FilterLiteral, { kind: 'not' }>): FilterLiteral => ({ kind: 'not', condition });
const anyOf = (...conditions: FilterLiteral[]): FilterClause => ({ kind: 'anyOf', conditions });
const filterOf = (...conditions: FilterClause[]): CustomerFilter => ({ text: '', conditions });

/** Ann reads and is of Leeds, Ben reads, Cy is of Leeds, of Dora nothing is known, Eve reads and is in the bin. */
async function shop() {
  const engine = await openTestEngine();
  const { client } = engine;
  const address = { label: '', street: '', city: 'Leeds', postcode: '', country: '' };
  await client.customers.create({
    name: 'Ann',
    tags: ['reads'],
    addresses: [address],
    consent: 'given',
    consentDay: '2026-03-01',
  });
  await client.customers.create({ name: 'Ben', tags: ['reads'], consent: 'given', consentDay: '2025-03-01' });
  await client.customers.create({ name: 'Cy', addresses: [address] });
  await client.customers.create({ name: 'Dora' });
  const { id } = await client.customers.create({ name: 'Eve', tags: ['reads'] });
  await client.customers.bin({ id });
  const kept = async (...clauses: FilterClause[]) =>
    (await client.customers.list({ filter: filterOf(...clauses) })).rows.map(({ name }) => name);
  return { engine, kept };
}

describe('a filter with and, or and not', () => {
  it('keeps who fits one condition of each of its clauses', async () => {
    const { kept } = await shop();
    expect(await kept(reads, ofLeeds)).toEqual(['Ann']);
    expect(await kept(anyOf(reads, ofLeeds))).toEqual(['Ann', 'Ben', 'Cy']);
    expect(await kept(anyOf(reads, ofLeeds), not(ofLeeds))).toEqual(['Ben']);
    expect(await kept(anyOf(not(reads), not(ofLeeds)))).toEqual(['Ben', 'Cy', 'Dora']);
  });

  it('counts among those who do not fit whom nothing is known of, so that both together are everybody', async () => {
    const { kept } = await shop();
    expect(await kept(consented)).toEqual(['Ann']);
    expect(await kept(not(consented))).toEqual(['Ben', 'Cy', 'Dora']);
    const hasDay: FilterLiteral = { ...consented, operator: 'isNotEmpty' };
    expect(await kept(not(consented), hasDay), 'those alone of whom it is known').toEqual(['Ben']);
  });

  it('keeps everybody where one of its conditions says nothing yet', async () => {
    const { kept } = await shop();
    const blank: FilterLiteral = { kind: 'tag', operator: 'hasAny', values: [] };
    for (const clause of [blank, not(blank), anyOf(reads, blank)]) expect(await kept(clause)).toHaveLength(4);
  });

  it('leaves the bin out unless a condition asks about it', async () => {
    const { kept } = await shop();
    expect(await kept(anyOf(reads, inBin))).toEqual(['Ann', 'Ben', 'Eve']);
    expect(await kept(reads, not(inBin))).toEqual(['Ann', 'Ben']);
  });

  it('is saved, undone and read again with its clauses, and asked about by another', async () => {
    const { engine, kept } = await shop();
    const { client } = engine;
    const filter = filterOf(anyOf(reads, not(ofLeeds)), not(consented));
    const { id } = await client.customers.saveFilter({ name: 'S', filter });
    const again = await client.customers.saveFilter({ name: 'S', filter: filterOf(reads) });
    await client.acts.undo({ actId: again.actId ?? 0 });
    expect(await client.customers.savedFilters()).toMatchObject([{ id, filter }]);
    const inSegment: FilterLiteral = { kind: 'segment', operator: 'hasAny', segments: [id] };
    expect(await kept(inSegment)).toEqual(['Ben', 'Dora']);
    expect(await kept(not(inSegment))).toEqual(['Ann', 'Cy']);
    expect((await (await engine.restart()).client.customers.savedFilters())[0]?.filter).toEqual(filter);
  });

  it('selects for an act over many whom it lists', async () => {
    const { engine, kept } = await shop();
    const { client } = engine;
    const selection = { filter: filterOf(not(reads)) };
    await client.customers.bulkEdit({ selection, change: { what: 'addTags', tags: ['new'] } });
    expect(await kept({ kind: 'tag', operator: 'hasAny', values: ['new'] })).toEqual(['Cy', 'Dora']);
  });

  it('is refused where it is none, or has more conditions than one may', async () => {
    const { engine } = await shop();
    const { client } = engine;
    const refused = { code: 'INPUT_INVALID' };
    const full = Array.from({ length: 20 }, () => reads);
    for (const clauses of [
      [anyOf()],
      [anyOf(...full), reads],
      [{ kind: 'not', condition: not(reads) } as FilterLiteral],
    ]) {
      await expect(client.customers.list({ filter: filterOf(...clauses) })).rejects.toMatchObject(refused);
    }
  });
});
