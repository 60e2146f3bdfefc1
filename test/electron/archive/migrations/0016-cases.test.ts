import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { allMigrations } from '../../../../electron/archive/migrations/all-migrations.ts';

it('complaints become cases; complaints and suggestions that were only contacts get one, closed; a review gets none', () => {
  const db = new Database(':memory:');
  for (const { sql } of allMigrations.filter(({ version }) => version < 16)) db.exec(sql);
  db.exec(`
    INSERT INTO customers (id, number, name, name_folded, created_at, updated_at) VALUES (1, '1', 'Ann', 'ann', 0, 0);
    INSERT INTO staff (id, name) VALUES (1, 'May');
    INSERT INTO contacts (id, customer_id, day, time, touchpoint, channel, text, staff_id, created_at) VALUES
      (1, 1, '2026-11-01', '09:00:00', 'complaint', '', 'cold', 1, 0),
      (2, 1, '2026-11-02', NULL, 'suggestion', 'counter', 'smaller cakes', 1, 0),
      (3, 1, '2026-11-03', NULL, 'suggestion', 'review', 'nice place', NULL, 0),
      (4, 1, '2026-11-04', NULL, 'call', '', 'rang', NULL, 0),
      (5, 1, '2026-11-05', '10:30:00', 'complaint', '', 'waited', 1, 0);
    INSERT INTO complaints (id, customer_id, contact_id, heard_at, heard_by, factor, text, answer, answered_at, satisfaction_after)
      VALUES (7, 1, 1, 1000, 1, 'quality', 'cold', 'made again', 2000, 2);
  `);
  db.exec(allMigrations.find(({ version }) => version === 16)?.sql ?? '');
  const cases = db
    .prepare(
      `SELECT id, contact_id AS contact, kind, text, factor, heard_at AS heardAt, in_charge AS inCharge, answer,
              closed_at AS closedAt, outcome, satisfaction_after AS after FROM cases ORDER BY contact_id`,
    )
    .all();
  const noon = new Date('2026-11-02T12:00:00').getTime();
  const halfPastTen = new Date('2026-11-05T10:30:00').getTime();
  const unknownEnd = { factor: '', inCharge: 1, answer: '', outcome: '', after: null };
  expect(cases).toEqual([
    {
      ...{ id: 7, contact: 1, kind: 'complaint', text: 'cold', factor: 'quality', heardAt: 1000, inCharge: 1 },
      ...{ answer: 'made again', closedAt: null, outcome: '', after: 2 },
    },
    { id: 8, contact: 2, kind: 'suggestion', text: 'smaller cakes', heardAt: noon, closedAt: noon, ...unknownEnd },
    {
      id: 9,
      contact: 5,
      kind: 'complaint',
      text: 'waited',
      heardAt: halfPastTen,
      closedAt: halfPastTen,
      ...unknownEnd,
    },
  ]);
});
