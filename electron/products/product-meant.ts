import { ShukeError } from '../../shared/errors.ts';
import { foldText } from '../../shared/text.ts';
import type { Connection } from '../archive/query.ts';
import { itemName } from './item-name.ts';

/** The name of the product that a number or a name means, as it is written, or else in letters of any case. Error: PRODUCT_UNKNOWN. */
export function itemMeant(connection: Connection, typed: string): string {
  const wanted = typed.trim();
  const named = connection
    .prepare<[{ wanted: string }], string>(
      `SELECT ${itemName} FROM products WHERE @wanted IN (code, description) AND @wanted <> ''
        ORDER BY code = @wanted DESC, id LIMIT 1`,
    )
    .pluck()
    .get({ wanted });
  const item = named ?? itemOfFoldedText(connection, foldText(wanted));
  if (item === undefined) throw new ShukeError('PRODUCT_UNKNOWN', { product: wanted });
  return item;
}

function itemOfFoldedText(connection: Connection, folded: string): string | undefined {
  if (folded === '') return undefined;
  return connection
    .prepare<[], { name: string; code: string }>(`SELECT ${itemName} AS name, code FROM products ORDER BY id`)
    .all()
    .find(({ name, code }) => [name, code].some((text) => foldText(text) === folded))?.name;
}
