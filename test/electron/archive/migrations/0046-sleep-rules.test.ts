import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { allMigrations } from '../../../../electron/archive/migrations/all-migrations.ts';

function upgraded(setting: string | null) {
  const db = new Database(':memory:');
  for (const { version, sql } of allMigrations) if (version < 46) db.exec(sql);
  if (setting !== null) db.prepare("INSERT INTO settings VALUES ('sleep.rules', ?)").run(setting);
  for (const { version, sql } of allMigrations) if (version === 46) db.exec(sql);
  const rules = db.prepare('SELECT * FROM sleep_rules').all();
  const settings = db.prepare("SELECT * FROM settings WHERE name = 'sleep.rules'").all();
  db.close();
  return { rules, settings };
}

it('limits that were a setting are the row, and the setting is gone', () => {
  const set = { mode: 'rhythm', days: [30, 60, 90], multiples: [1.2, 2.5, 6] };
  expect(upgraded(JSON.stringify(set))).toEqual({
    rules: [
      {
        ...{ id: 1, mode: 'rhythm', dozing_days: 30, half_asleep_days: 60, asleep_days: 90 },
        ...{ dozing_gaps_millionths: 1_200_000, half_asleep_gaps_millionths: 2_500_000 },
        asleep_gaps_millionths: 6_000_000,
      },
    ],
    settings: [],
  });
});

it('where nothing was set, or nothing that can be read, there is no row', () => {
  for (const setting of [null, 'torn {', '{"mode":"days"}']) expect(upgraded(setting).rules).toEqual([]);
});
