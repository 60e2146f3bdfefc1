import { expect, it } from 'vitest';
import { firstPressureRules, type PressureRules, quietUntil } from '../../../shared/playbooks/pressure-rules.ts';

const rules: PressureRules = { ...firstPressureRules, quietHours: { from: '20:00', to: '09:00' } };
/** 2026-11-28 is a Saturday. */
const at = (time: string, day = '2026-11-28') => ({ day, time });

it('in the day nothing is quiet', () => {
  expect(quietUntil(rules, at('09:00'))).toBeNull();
  expect(quietUntil(rules, at('19:59'))).toBeNull();
});

it('hours past midnight end on the day after, before their end on the same day', () => {
  expect(quietUntil(rules, at('20:00'))).toEqual(at('09:00', '2026-11-29'));
  expect(quietUntil(rules, at('03:00'))).toEqual(at('09:00'));
});

it('a quiet day lasts until the hours of the day after allow it', () => {
  const withSunday = { ...rules, quietWeekdays: [7] };
  expect(quietUntil(withSunday, at('21:00'))).toEqual(at('09:00', '2026-11-30'));
  expect(quietUntil(withSunday, at('12:00', '2026-11-29'))).toEqual(at('09:00', '2026-11-30'));
  expect(quietUntil({ ...withSunday, quietHours: null }, at('12:00', '2026-11-29'))).toEqual(at('00:00', '2026-11-30'));
});

it('hours within a day end on it', () => {
  const noon = { ...rules, quietHours: { from: '12:00', to: '14:00' } };
  expect(quietUntil(noon, at('12:30'))).toEqual(at('14:00'));
  expect(quietUntil(noon, at('14:00'))).toBeNull();
});
