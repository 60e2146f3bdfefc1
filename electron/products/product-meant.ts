import { ShukeError } from '../../shared/errors.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { itemName } from './item-name.ts';

/** The name of the product that a number or a name means. Error: PRODUCT_UNKNOWN. */
export function itemMeant(connection: Connection, typed: string): string {
  const item = findItem(connection, typed);
  if (item === undefined) throw new ShukeError('PRODUCT_UNKNOWN', { product: typed.trim() });
  return item;
}

/** The name of the product that a number or a name means, as it is written, or else in letters of any case. */
export function findItem(connection: Connection, typed: string): string | undefined {
  const wanted = typed.trim();
  const named = connection
    .prepare<[{ wanted: string }], string>(
      `SELECT ${itemName} FROM products WHERE @wanted IN (code, description) AND @wanted <> ''
        ORDER BY code = @wanted DESC, id LIMIT 1`,
    )
    .pluck()
    .get({ wanted });
  return named ?? itemOfFoldedText(connection, foldText(wanted));
}

function itemOfFoldedText(connection: Connection, folded: string): string | undefined {
  if (folded === '') return undefined;
  return connection
    .prepare<[], { name: string; code: string }>(`SELECT ${itemName} AS name, code FROM products ORDER BY id`)
    .all()
    .find(({ name, code }) => [name, code].some((text) => foldText(text) === folded))?.name;
}
