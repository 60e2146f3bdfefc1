import path from 'node:path';
import { expect, it } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { createArchive } from '../../../../electron/archive/create-archive.ts';
import { whatIsNotKnownOfContacts } from '../../../../electron/archive/migrations/0009-what-is-not-known-of-contacts.ts';
import { allMigrations } from '../../../../electron/archive/migrations/all-migrations.ts';
import { openArchive } from '../../../../electron/archive/open-archive.ts';
import { addCustomer, commit, madeAt, temporaryFolder } from '../small-archive.ts';

const { version } = whatIsNotKnownOfContacts;
const before = allMigrations.filter((migration) => migration.version < version);
const migrations = [...before, whatIsNotKnownOfContacts];

async function migrated(): Promise<Archive> {
  const file = path.join(temporaryFolder(), 'shop.shuke');
  const archive = await createArchive(file, { homeCurrency: 'CNY', now: madeAt, migrations: before });
  addCustomer(archive, '1', '王小明', '');
  commit(archive, (db) =>
    db.exec(`
      INSERT INTO acts (id, at, actor, verb) VALUES (7, 5, 'import', 'import.run'), (8, 6, 'import', 'import.run'),
        (9, 7, 'owner', 'timeline.edit'), (10, 8, 'owner', 'timeline.edit');
      INSERT INTO imports (id, act_id, file_name, file_bytes, file_sha256, kind, mode, match_key, reading,
          interpretation, headings, result)
        VALUES (3, 7, 'calls.csv', 10, 'abc', 'timeline', 'fill', 'number', '{}',
                '{"mapping":{"day":[1],"channel":[2],"touchpoint":[]}}', '[]', '{}'),
               (4, 8, 'all.csv', 10, 'abc', 'timeline', 'fill', 'number', '{}',
                '{"mapping":{"day":[1],"channel":[2],"touchpoint":[3],"direction":[4]}}', '[]', '{}');
      INSERT INTO contacts (id, customer_id, day, touchpoint, channel, direction, text, created_at, import_id) VALUES
        (1, 1, '2026-01-01', 'message', 'email', 'in', 'made up', 0, 3),
        (2, 1, '2026-01-02', 'call', 'phone', 'out', 'set by hand', 0, 3),
        (3, 1, '2026-01-03', 'call', 'phone', 'out', 'set by hand, and taken back', 0, 3),
        (4, 1, '2026-01-04', 'call', 'phone', 'out', 'said by the file', 0, 4),
        (5, 1, '2026-01-05', 'visit', 'counter', 'in', 'typed', 0, NULL);
      INSERT INTO attachments (customer_id, contact_id, name, byte_count, sha256, added_at) VALUES (1, 1, 'a', 1, 'x', 0);
      INSERT INTO act_changes (act_id, table_name, row_id, before, after) VALUES
        (9, 'contacts', 2, '{"direction":"in"}', '{"direction":"out"}'),
        (10, 'contacts', 3, '{"direction":"in"}', '{"direction":"out"}');
      UPDATE acts SET undone_by = 9 WHERE id = 10;`),
  );
  archive.close();
  return openArchive(file, { migrations });
}

it('what an import made up becomes unknown; what its file said or a person set stays', async () => {
  const archive = await migrated();
  const rows = archive.reader
    .prepare('SELECT text, touchpoint, channel, direction FROM contacts ORDER BY id')
    .raw()
    .all();
  expect(rows).toEqual([
    ['made up', '', 'email', ''],
    ['set by hand', '', 'phone', 'out'],
    ['set by hand, and taken back', '', 'phone', ''],
    ['said by the file', 'call', 'phone', 'out'],
    ['typed', 'visit', 'counter', 'in'],
  ]);
  archive.close();
});

it('contacts keep their attachments, and know no other direction', async () => {
  const archive = await migrated();
  expect(archive.reader.prepare('SELECT contact_id FROM attachments').pluck().all()).toEqual([1]);
  expect(() => archive.writer.exec("UPDATE contacts SET direction = 'sideways'")).toThrow(/CHECK/);
  expect(() => archive.writer.exec('UPDATE attachments SET contact_id = 99')).toThrow(/FOREIGN KEY/);
  archive.close();
});
