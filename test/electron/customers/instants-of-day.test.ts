import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstInstantOfDay, lastInstantOfDay } from '../../../electron/customers/instants-of-day.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** The time zone is a process's own, so each is tried in a process of its own. */
const everyDayOfFortyYears = `
  const { firstInstantOfDay, lastInstantOfDay } = await import('${join(root, 'electron/customers/instants-of-day.ts')}');
  const { addDays, todayLocal } = await import('${join(root, 'shared/day.ts')}');
  const wrong = [];
  for (let day = '1995-01-01'; day < '2035-01-01'; day = addDays(day, 1)) {
    const first = firstInstantOfDay(day);
    if (todayLocal(new Date(first)) !== day || todayLocal(new Date(first - 1)) !== addDays(day, -1)) wrong.push(day);
    if (lastInstantOfDay(day) !== firstInstantOfDay(addDays(day, 1)) - 1) wrong.push(day);
  }
  process.stdout.write(JSON.stringify(wrong));
`;

describe('the first instant of a day', () => {
  it('and the last one exist at both ends of the calendar', () => {
    expect(lastInstantOfDay('9999-12-31') - firstInstantOfDay('9999-12-31')).toBe(86_400_000 - 1);
    expect(lastInstantOfDay('0001-01-01') - firstInstantOfDay('0001-01-01')).toBe(86_400_000 - 1);
  });

  it.each(['UTC', 'Asia/Shanghai', 'America/Sao_Paulo', 'America/Havana', 'Pacific/Auckland', 'Asia/Beirut'])(
    'is on that day and the instant before it on the day before, clock changes at midnight too: %s',
    (zone) => {
      const wrong = execFileSync(process.execPath, ['--input-type=module', '-e', everyDayOfFortyYears], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
        timeout: 60_000,
      });
      expect(JSON.parse(wrong)).toEqual([]);
    },
  );
});
