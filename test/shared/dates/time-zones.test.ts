import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const zones = ['Asia/Shanghai', 'America/New_York', 'America/Sao_Paulo', 'Pacific/Apia'];

interface Printed {
  zone: string;
  offsetMinutes: number;
  rules: { days: number; seen: (string | null)[][] };
}

function daysIn(zone: string): Printed {
  const script = join(import.meta.dirname, 'days-of-a-century.ts');
  const printed = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  return JSON.parse(printed) as Printed;
}

describe('the days of a customer', () => {
  it('are the same in every time zone, on every day of a century: midnights and days that a zone left out too', {
    timeout: 120_000,
  }, () => {
    const printed = zones.map(daysIn);
    // That the zones were really taken: else all would be alike for nothing.
    expect(printed.map(({ zone }) => zone)).toEqual(zones);
    expect(new Set(printed.map(({ offsetMinutes }) => offsetMinutes)).size).toBe(4);
    const [shanghai, ...others] = printed;
    expect(shanghai?.rules.days).toBe(36_525);
    // Seen from the day before and after the one Samoa never had, and from where clocks change at midnight.
    expect(shanghai?.rules.seen[0]?.slice(0, 4)).toEqual(['2012-05-12', '2012-02-29', '2011-12-30', '2011-12-31']);
    for (const other of others) expect(other.rules).toEqual(shanghai?.rules);
  });
});
