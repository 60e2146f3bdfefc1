import { ShukeError } from '../../shared/errors.ts';
import type { Money } from '../../shared/money.ts';
import type { ProductChange, ProductFields } from '../../shared/products/contract.ts';
import { oneLine, storableText } from '../../shared/text.ts';
import type { ActWriter, RowValues } from '../acts/act-writer.ts';
import { allRows, build, type Connection, firstRow, oneRow } from '../archive/query.ts';
import { findItem } from './product-meant.ts';

const written = ['code', 'description', 'category'] as const;
type Written = Record<(typeof written)[number], string>;

/** Errors: PRODUCT_NAMELESS, PRODUCT_KNOWN, CURRENCY_NOT_HOME. */
export function addProduct(writer: ActWriter, fields: ProductFields): { id: number; subject: string } {
  const values = valuesOf(writer.connection, fields);
  const [code, name] = [tidy(fields.code), tidy(fields.name)];
  if (code === '' && name === '') throw new ShukeError('PRODUCT_NAMELESS');
  for (const word of [code, name]) {
    const known = findItem(writer.connection, word);
    if (known !== undefined) throw new ShukeError('PRODUCT_KNOWN', { product: known });
  }
  return { id: writer.insert('products', values), subject: name || code };
}

/** Former words stay with the product, so that the lines of files find it. Errors: PRODUCT_UNKNOWN, PRODUCT_NAMELESS, CURRENCY_NOT_HOME. */
export function editProduct(writer: ActWriter, { id, change }: { id: number; change: ProductChange }): string {
  const product = existingProduct(writer.connection, id);
  const values = valuesOf(writer.connection, change);
  const changed = { ...product, ...values } as Written;
  if (changed.code === '' && changed.description === '') throw new ShukeError('PRODUCT_NAMELESS');
  writer.update('products', id, values);
  if (written.some((column) => changed[column] !== product[column])) spell(writer, id, product);
  return changed.description || changed.code;
}

function valuesOf(connection: Connection, change: ProductChange): RowValues {
  const homeCurrency = oneRow(connection, build.selectFrom('archive').select('home_currency')).home_currency;
  return {
    ...('code' in change ? { code: tidy(change.code) } : {}),
    ...('name' in change ? { description: tidy(change.name) } : {}),
    ...('category' in change ? { category: tidy(change.category) } : {}),
    ...('price' in change ? { price_minor: minorOf(change.price, homeCurrency) } : {}),
    ...('cost' in change ? { cost_minor: minorOf(change.cost, homeCurrency) } : {}),
  };
}

/**
 * Puts products together: the lines of the others become the first one's, which keeps what is said of it and takes over
 * what is not. Errors: PRODUCT_UNKNOWN, PRODUCTS_THE_SAME.
 */
export function mergeProducts(
  writer: ActWriter,
  { winnerId, loserIds }: { winnerId: number; loserIds: readonly number[] },
): string {
  const { connection } = writer;
  const winner = existingProduct(connection, winnerId);
  if (loserIds.includes(winnerId) || new Set(loserIds).size !== loserIds.length)
    throw new ShukeError('PRODUCTS_THE_SAME');
  for (const loserId of loserIds) {
    const loser = existingProduct(connection, loserId);
    for (const table of ['order_lines', 'product_spellings'] as const) {
      for (const rowId of idsNaming(connection, table, loserId)) writer.update(table, rowId, { product_id: winnerId });
    }
    writer.remove('products', loserId);
    const present = existingProduct(connection, winnerId);
    const blanks = (['code', 'category', 'price_minor', 'cost_minor'] as const).filter(
      (column) => present[column] === null || present[column] === '',
    );
    writer.update('products', winnerId, Object.fromEntries(blanks.map((column) => [column, loser[column]])));
    spell(writer, winnerId, loser);
  }
  if (written.some((column) => existingProduct(connection, winnerId)[column] !== winner[column]))
    spell(writer, winnerId, winner);
  return winner.description || winner.code;
}

function existingProduct(connection: Connection, id: number) {
  const product = firstRow(connection, build.selectFrom('products').selectAll().where('id', '=', id));
  if (product === undefined) throw new ShukeError('PRODUCT_UNKNOWN', { product: id });
  return product;
}

function idsNaming(connection: Connection, table: 'order_lines' | 'product_spellings', productId: number): number[] {
  return connection.prepare<[number], number>(`SELECT id FROM ${table} WHERE product_id = ?`).pluck().all(productId);
}

/** How a file may still write the product, said once. */
function spell(writer: ActWriter, productId: number, { code, description, category }: Written): void {
  const known = allRows(
    writer.connection,
    build
      .selectFrom('product_spellings')
      .select('id')
      .where('product_id', '=', productId)
      .where('code', '=', code)
      .where('description', '=', description)
      .where('category', '=', category),
  );
  if (known.length === 0) {
    writer.insert('product_spellings', { product_id: productId, code, description, category });
  }
}

function tidy(text: string | undefined): string {
  return oneLine(storableText(text ?? '')).trim();
}

function minorOf(money: Money | null | undefined, homeCurrency: string): number | null {
  if (money == null) return null;
  if (money.currency !== homeCurrency) throw new ShukeError('CURRENCY_NOT_HOME', { currency: homeCurrency });
  return money.minor;
}
