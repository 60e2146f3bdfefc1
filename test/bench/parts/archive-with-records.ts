import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../../../electron/archive/open-archive.ts';
import { emptyFolder, fullArchive } from '../bench-folder.ts';

/** How many key accounts its list names. */
export const named = 200;

/** A copy of the full archive in which one customer in ten has a record of each kind that a factor is read from. */
export async function archiveWithRecords(folder: string): Promise<string> {
  const path = join(emptyFolder(folder), 'shop.shuke');
  copyFileSync(await fullArchive(), path);
  await writeRecords(path);
  return path;
}

/** Cases, people around, reviews, terms with payments, named accounts, and who brought whom. */
async function writeRecords(path: string): Promise<void> {
  const archive = await openArchive(path);
  const at = Date.UTC(2026, 5, 1);
  archive.writer.exec(`BEGIN;
    INSERT INTO cases (customer_id, kind, text, heard_at, closed_at, outcome)
      SELECT id, iif(id % 20 = 0, 'suggestion', 'complaint'), 'x', ${at}, ${at}, iif(id % 40 = 0, 'takenUp', '')
        FROM customers WHERE id % 10 = 0;
    INSERT INTO relations (customer_id, other_customer_id, influence) SELECT id, id + 1, 1 + id % 5 FROM customers WHERE id % 10 = 1;
    INSERT INTO contacts (customer_id, day, channel, created_at) SELECT id, '2026-03-01', 'review', 0 FROM customers WHERE id % 10 = 2;
    INSERT INTO terms (customer_id, from_day, days_to_pay) SELECT id, '2025-01-01', 30 FROM customers WHERE id % 100 = 3;
    INSERT INTO payments (customer_id, day, amount_minor, currency)
      SELECT customer_id, day, net_minor, currency FROM orders WHERE customer_id % 100 = 3 AND net_minor > 0;
    UPDATE customers SET referred_by = id / 2 WHERE id % 10 = 4 AND id > 2;
    INSERT INTO named_accounts (customer_id, state, from_day, reason)
      SELECT id, 'named', '2025-06-01', 'comes every week' FROM customers WHERE id <= ${named};
    COMMIT;`);
  archive.close();
}
