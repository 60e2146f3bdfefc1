import type { FieldCandidate } from './column-meaning.ts';
import type { ImportField } from './fields.ts';

/** What a heading that other lists have means in a list of products. */
const fieldsOfProducts: Readonly<Partial<Record<ImportField, ImportField>>> = {
  product: 'products.code',
  number: 'products.code',
  description: 'products.description',
  name: 'products.description',
  category: 'products.category',
  unitPrice: 'products.priceMinor',
  cost: 'products.costMinor',
};

/** A plain "number" or "name" is behind a heading that speaks of goods. */
const behindGoods: ReadonlySet<ImportField> = new Set(['number', 'name']);
const weakerByPerson = 1_000;

/** The columns of a list that is none of customers, as columns of the shop's products. */
export function asColumnsOfProducts(candidates: readonly FieldCandidate[]): readonly FieldCandidate[] {
  return candidates.map((candidate) => {
    const field = fieldsOfProducts[candidate.field];
    if (field === undefined) return candidate;
    const strength = candidate.strength - (behindGoods.has(candidate.field) ? weakerByPerson : 0);
    return { ...candidate, field, strength, namePart: null, fillers: [] };
  });
}
