import type { KnownUntilState } from '../../shared/known-until/contract.ts';
import { type KnownUntilChange, knownUntilOf } from '../../shared/known-until/known-until.ts';
import { readSetting } from '../archive/archive-setting.ts';
import { allRows, build, type Connection } from '../archive/query.ts';
import { everySaleTypedSetting, hasImportedOrders } from './typed-sales-setting.ts';

const mostChanges = 20;

/** The day up to which every sale is in; null: no one has said. */
export function readKnownUntil(connection: Connection): string | null {
  const said = allRows(
    connection,
    build.selectFrom('known_until').select(['until_day', 'import_id', 'order_id']).orderBy('id'),
  );
  return knownUntilOf(
    said.map(
      ({ until_day, import_id, order_id }): KnownUntilChange => ({
        untilDay: until_day,
        movesForwardOnly: import_id !== null || order_id !== null,
      }),
    ),
  );
}

export function knownUntilState(connection: Connection): KnownUntilState {
  const changes = allRows(
    connection,
    build
      .selectFrom('known_until')
      .leftJoin('imports', 'imports.id', 'known_until.import_id')
      .select([
        'known_until.id',
        'known_until.made_day as madeDay',
        'known_until.until_day as untilDay',
        'imports.file_name as fileName',
        'known_until.order_id as orderId',
      ])
      .orderBy('known_until.id', 'desc')
      .limit(mostChanges),
  );
  return {
    day: readKnownUntil(connection),
    changes: changes.map(({ orderId, ...change }) => ({ ...change, isOfSale: orderId !== null })),
    hasImportedOrders: hasImportedOrders(connection),
    isEverySaleTyped: readSetting(connection, everySaleTypedSetting),
  };
}
