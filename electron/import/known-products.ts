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

/** Finds the products of the archive as files write them. */
export class KnownProducts {
  readonly #exact;
  readonly #bySpelling;
  readonly #byWhatIsSaid;

  constructor(connection: Connection) {
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
    this.#byWhatIsSaid = connection.prepare<[WrittenProduct], KnownProduct>(
      `SELECT id, code, description, category FROM products
        WHERE ((@code <> '' AND code = @code) OR (@code = '' AND description = @description))
          AND @description IN ('', description) AND @category IN ('', category) LIMIT 2`,
    );
  }

  /**
   * As it is called, else as it was written before, else the only one of which the file says a part: a till that writes
   * names alone means the product that has a number too.
   */
  find(written: WrittenProduct): KnownProduct | null {
    const found = this.#exact.get(written) ?? this.#bySpelling.get(written);
    if (found !== undefined || (written.code === '' && written.description === '')) return found ?? null;
    const [only, other] = this.#byWhatIsSaid.all(written);
    return only === undefined || other !== undefined ? null : only;
  }
}
