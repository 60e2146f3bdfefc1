import type { WrittenProduct } from './known-products.ts';

/** A product of the archive, or one that the file has made, with what it says by now. */
export interface ListedProduct extends WrittenProduct {
  id: number;
  price_minor: number | null;
  cost_minor: number | null;
  /** Made by this import. */
  isNew: boolean;
}

/**
 * Finds the product that a row of a list of products is about: by its number, where several have it the one of the same
 * name; without a number by its name. One of that name without a number gets the number.
 */
export class ProductsOfList {
  readonly #isEachOnce: boolean;
  readonly #claimed = new Set<ListedProduct>();
  readonly #byTriple = new Map<string, ListedProduct[]>();
  readonly #byCode = new Map<string, ListedProduct[]>();
  readonly #byName = new Map<string, ListedProduct[]>();

  /** `isEachOnce`: no two rows are about one product, as in a list that this program wrote. */
  constructor(isEachOnce: boolean) {
    this.#isEachOnce = isEachOnce;
  }

  /** A product under the words by which it is found: its own, or a former spelling. */
  add(product: ListedProduct, { code, description, category }: WrittenProduct): void {
    if (product.isNew) this.#claimed.add(product);
    addTo(this.#byTriple, JSON.stringify([code, description, category]), product);
    addTo(this.#byCode, code, product);
    addTo(this.#byName, description, product);
  }

  find({ code, description, category }: WrittenProduct): ListedProduct | undefined {
    const free = (products: readonly ListedProduct[] = []): readonly ListedProduct[] =>
      this.#isEachOnce ? products.filter((product) => !this.#claimed.has(product)) : products;
    const ofName = free(description === '' ? [] : this.#byName.get(description));
    const ofCode = free(code === '' ? [] : this.#byCode.get(code));
    const [identical] = free(this.#byTriple.get(JSON.stringify([code, description, category])));
    const withoutCode = ofName.find((product) => product.code === '');
    const found =
      identical ??
      (code === ''
        ? (withoutCode ?? ofName[0])
        : (ofCode.find((product) => product.description === description) ?? ofCode[0] ?? withoutCode));
    if (found !== undefined) this.#claimed.add(found);
    return found;
  }
}

function addTo(products: Map<string, ListedProduct[]>, key: string, product: ListedProduct): void {
  const ofKey = products.get(key) ?? [];
  if (!ofKey.includes(product)) ofKey.push(product);
  products.set(key, ofKey);
}
