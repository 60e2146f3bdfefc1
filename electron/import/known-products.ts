import type { Connection } from '../archive/query.ts';

/** How a product is written: its number, its name and its category; '' where nothing is said. */
export interface WrittenProduct {
  code: string;
  description: string;
  category: string;
}

export interface KnownProduct extends WrittenProduct {
  id: number;
}

export interface FoundProduct {
  product: KnownProduct;
  /** The file says only a part of how it is called, and no spelling of it is kept yet. */
  isSaidInPart: boolean;
}

/**
 * Finds the products of the archive as files write them. What is said in part means a product that was there before the
 * import: which one it is does not depend on the order of the file's rows.
 */
export class KnownProducts {
  readonly #exact;
  readonly #bySpelling;
  readonly #byWhatIsSaid;
  readonly #lastBefore: number;

  constructor(connection: Connection) {
    this.#lastBefore = connection.prepare<[], number>('SELECT coalesce(max(id), 0) FROM products').pluck().get() ?? 0;
    this.#exact = connection.prepare<[WrittenProduct], KnownProduct>(
      `SELECT id, code, description, category FROM products
        WHERE code = @code AND description = @description AND category = @category ORDER BY id LIMIT 1`,
    );
    this.#bySpelling = connection.prepare<[WrittenProduct], KnownProduct>(
      `SELECT products.id, products.code, products.description, products.category
         FROM product_spellings JOIN products ON products.id = product_spellings.product_id
        WHERE product_spellings.code = @code AND product_spellings.description = @description
          AND product_spellings.category = @category ORDER BY product_spellings.id LIMIT 1`,
    );
    this.#byWhatIsSaid = connection.prepare<[WrittenProduct & { lastBefore: number }], KnownProduct>(
      `SELECT id, code, description, category FROM products
        WHERE id <= @lastBefore AND ((@code <> '' AND code = @code) OR (@code = '' AND description = @description))
          AND @description IN ('', description) AND @category IN ('', category) LIMIT 2`,
    );
  }

  /**
   * As it is called, else as it was written before, else the only one of which the file says a part: a till that writes
   * names alone means the product that has a number too.
   */
  find(written: WrittenProduct): FoundProduct | null {
    const product = this.#exact.get(written) ?? this.#bySpelling.get(written);
    if (product !== undefined) return { product, isSaidInPart: false };
    if (written.code === '' && written.description === '') return null;
    const [only, other] = this.#byWhatIsSaid.all({ ...written, lastBefore: this.#lastBefore });
    return only === undefined || other !== undefined ? null : { product: only, isSaidInPart: true };
  }
}
