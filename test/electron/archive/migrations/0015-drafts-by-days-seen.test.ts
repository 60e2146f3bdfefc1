import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { allMigrations } from '../../../../electron/archive/migrations/all-migrations.ts';

it('a draft of before counts its days from the upgrade on', () => {
  const db = new Database(':memory:');
  for (const { version, sql } of allMigrations) if (version < 15) db.exec(sql);
  db.exec(`
    INSERT INTO days_seen VALUES ('2026-01-01', 0), ('2026-01-02', 0);
    INSERT INTO drafts VALUES ('customer.new', NULL, '{"name":"王大妈"}', '2009-01-01');
  `);
  for (const { version, sql } of allMigrations) if (version === 15) db.exec(sql);
  expect(db.prepare('SELECT * FROM drafts').all()).toEqual([
    { name: 'customer.new', customer_id: null, typed: '{"name":"王大妈"}', after_days: 2 },
  ]);
  db.close();
});
