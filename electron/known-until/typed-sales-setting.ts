import { z } from 'zod';
import { type ArchiveSetting, readSetting } from '../archive/archive-setting.ts';
import type { Connection } from '../archive/query.ts';

/** "We enter every sale here". */
export const everySaleTypedSetting: ArchiveSetting<boolean> = {
  name: 'knownUntil.isEverySaleTyped',
  schema: z.boolean(),
  initial: false,
};

export function hasImportedOrders(connection: Connection): boolean {
  return connection.prepare('SELECT 1 FROM orders WHERE import_id IS NOT NULL LIMIT 1').get() !== undefined;
}

/** Whether a sale typed by hand says that all sales up to its day are in: where no file brings others, or the owner says so. */
export function doTypedSalesCount(connection: Connection): boolean {
  return readSetting(connection, everySaleTypedSetting) || !hasImportedOrders(connection);
}
