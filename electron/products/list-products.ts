import { compareKnown, compareValues } from '../../shared/compare-known.ts';
import { nameOrderKey } from '../../shared/customers/name-order-key.ts';
import { ShukeError } from '../../shared/errors.ts';
import type { Product, ProductsQuestion } from '../../shared/products/contract.ts';
import type { ProductSort } from '../../shared/products/sort-keys.ts';
import { foldText } from '../../shared/text.ts';
import type { Archive } from '../archive/archive.ts';
import { allRows, build } from '../archive/query.ts';
import { CacheByTables } from '../engine/cache-by-tables.ts';
import { productFiguresOf } from './product-figures.ts';

export interface ProductList {
  total: number;
  /** The twelve months of the nets, and how many of their lines are in other currencies. */
  from: string;
  to: string;
  linesLeftOut: number;
  rows: Product[];
}

interface Setting {
  homeCurrency: string;
  today: string;
}

interface ListedProduct {
  product: Product;
  nameKey: string;
  folded: readonly string[];
}

const kept = new CacheByTables<readonly ListedProduct[]>();

/** The products whose number, name or category contain what was typed. */
export function listProducts(archive: Archive, question: ProductsQuestion, setting: Setting): ProductList {
  const { from, to, linesLeftOut } = productFiguresOf(archive, setting.homeCurrency, setting.today);
  const typed = foldText(question.text);
  const fitting = productsOf(archive, setting)
    .filter(({ folded }) => folded.some((text) => text.includes(typed)))
    .sort(
      (a, b) =>
        compareKnown(sortKey(a, question.sort), sortKey(b, question.sort), question.descending) || compareNames(a, b),
    );
  const { offset, limit } = question;
  const rows = fitting.slice(offset, offset + limit).map(({ product }) => product);
  return { total: fitting.length, from, to, linesLeftOut, rows };
}

/** Error: PRODUCT_UNKNOWN. */
export function getProduct(archive: Archive, id: number, setting: Setting) {
  const { from, to } = productFiguresOf(archive, setting.homeCurrency, setting.today);
  const found = productsOf(archive, setting).find(({ product }) => product.id === id);
  if (found === undefined) throw new ShukeError('PRODUCT_UNKNOWN', { product: id });
  const written = allRows(
    archive.reader,
    build.selectFrom('product_spellings').selectAll().where('product_id', '=', id).orderBy('id'),
  ).map(({ code, description, category }) => [description, code, category].filter((part) => part !== '').join(', '));
  return { product: found.product, from, to, spellings: [...new Set(written)] };
}

/** Every product that has a number or a name; rows of files that name a category alone are none. */
function productsOf(archive: Archive, { homeCurrency, today }: Setting): readonly ListedProduct[] {
  return kept.get(archive, { key: today, reads: ['orders', 'order_lines', 'products'] }, () => {
    const { byProduct } = productFiguresOf(archive, homeCurrency, today);
    const moneyOf = (minor: number | null) => (minor === null ? null : { minor, currency: homeCurrency });
    return allRows(archive.reader, build.selectFrom('products').selectAll())
      .filter(({ code, description }) => code !== '' || description !== '')
      .map(({ id, code, description, category, price_minor, cost_minor }) => {
        const { times = 0, lastDay = null, netMinor = 0 } = byProduct.get(id) ?? {};
        const product = {
          ...{ id, code, name: description, category, times, lastDay },
          price: moneyOf(price_minor),
          cost: moneyOf(cost_minor),
          net: { minor: netMinor, currency: homeCurrency },
        };
        const folded = [code, description, category].map(foldText);
        return { product, nameKey: nameOrderKey(description || code), folded };
      });
  });
}

function sortKey({ product, nameKey }: ListedProduct, sort: ProductSort): string | number | null {
  switch (sort) {
    case 'name':
      return nameKey;
    case 'code':
      return product.code || null;
    case 'category':
      return product.category === '' ? null : nameOrderKey(product.category);
    case 'price':
    case 'cost':
    case 'net':
      return product[sort]?.minor ?? null;
    case 'times':
    case 'lastDay':
      return product[sort];
  }
}

function compareNames(a: ListedProduct, b: ListedProduct): number {
  return (
    compareValues(a.nameKey, b.nameKey) || compareValues(a.product.code, b.product.code) || a.product.id - b.product.id
  );
}
