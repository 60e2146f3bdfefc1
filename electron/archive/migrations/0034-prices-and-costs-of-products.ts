import type { Migration } from './migration.ts';

/**
 * What a product costs and is sold for, and how else files write it. Two products may be called the same until someone
 * puts them together.
 */
export const pricesAndCostsOfProducts: Migration = {
  version: 34,
  name: 'prices-and-costs-of-products',
  sql: `
CREATE TABLE products_with_prices (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  price_minor INTEGER CHECK (price_minor >= 0),
  cost_minor INTEGER CHECK (cost_minor >= 0),
  import_id INTEGER REFERENCES imports (id)
) STRICT;
INSERT INTO products_with_prices (id, code, description, category, import_id)
  SELECT id, code, description, category, import_id FROM products;
DROP TABLE products;
ALTER TABLE products_with_prices RENAME TO products;
CREATE INDEX products_by_code ON products (code, description, category);
CREATE TABLE product_spellings (
  id INTEGER PRIMARY KEY,
  product_id INTEGER NOT NULL REFERENCES products (id),
  code TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  import_id INTEGER REFERENCES imports (id)
) STRICT;
CREATE INDEX product_spellings_by_product ON product_spellings (product_id);
CREATE INDEX product_spellings_by_code ON product_spellings (code, description, category);
`,
};
