import type { Act } from '../../shared/acts/contract.ts';
import { ShukeError } from '../../shared/errors.ts';
import { findAct } from '../acts/list-acts.ts';
import type { Connection } from '../archive/query.ts';

/** The product itself, and how it is or was otherwise written: what is gone by what the log kept of it. */
const rowsOfProduct = `rows_of (table_name, row_id) AS (
  SELECT 'products', @productId
  UNION SELECT 'product_spellings', id FROM product_spellings WHERE product_id = @productId
  UNION SELECT table_name, row_id FROM act_changes
         WHERE table_name = 'product_spellings' AND json_extract(before, '$.product_id') = @productId
)`;

/** The acts that changed a product, latest first, the import that made it among them. Error: PRODUCT_UNKNOWN. */
export function productHistory(
  connection: Connection,
  { productId, offset, limit }: { productId: number; offset: number; limit: number },
): { total: number; acts: Act[] } {
  const isKnown = connection.prepare<[number], number>('SELECT 1 FROM products WHERE id = ?').get(productId);
  if (isKnown === undefined) throw new ShukeError('PRODUCT_UNKNOWN', { product: productId });
  const ids = connection
    .prepare<[{ productId: number }], number>(
      `WITH ${rowsOfProduct}
       SELECT act_id FROM rows_of CROSS JOIN act_changes USING (table_name, row_id)
       UNION SELECT act_id FROM products JOIN imports ON imports.id = products.import_id WHERE products.id = @productId
       ORDER BY act_id DESC`,
    )
    .pluck()
    .all({ productId });
  const acts = ids.slice(offset, offset + limit).flatMap((id) => findAct(connection, id) ?? []);
  return { total: ids.length, acts };
}
