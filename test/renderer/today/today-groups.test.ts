import { expect, it } from 'vitest';
import { groupOfTask, laterDays } from '../../../renderer/today/today-groups.ts';

const now = { day: '2026-11-28', time: '12:00' };
const task = { due: now.day, waits: null, kind: 'case', time: null, step: null } as const;

it('what was due before, or by a time that has passed, is overdue', () => {
  expect(groupOfTask({ ...task, due: '2026-11-27' }, now)).toBe('overdue');
  expect(groupOfTask({ ...task, time: '11:59' }, now)).toBe('overdue');
  expect(groupOfTask({ ...task, time: '12:00' }, now)).toBe('today');
  expect(groupOfTask({ ...task, kind: 'appointment', time: '08:00' }, now)).toBe('today');
});

it('what prepares for a day is in time until that day', () => {
  const step = { ...task, kind: 'step', due: '2026-11-25' } as const;
  expect(groupOfTask({ ...step, step: { occasion: '2026-11-28' } }, now)).toBe('today');
  expect(groupOfTask({ ...step, step: { occasion: '2026-11-27' } }, now)).toBe('overdue');
  expect(groupOfTask({ ...step, step: { occasion: null } }, now)).toBe('overdue');
  expect(groupOfTask({ ...step, due: '2026-11-27', step: { occasion: '2026-11-20' } }, now)).toBe('overdue');
});

it('what waits stands apart, however long it has been due; what comes does too', () => {
  expect(groupOfTask({ ...task, due: '2026-11-01', waits: 'cap' }, now)).toBe('waiting');
  expect(groupOfTask({ ...task, due: '2026-11-29' }, now)).toBe('coming');
});

it('later is tomorrow, the day after, or the Monday that comes', () => {
  expect(laterDays('2026-11-28')).toEqual(['2026-11-29', '2026-11-30', '2026-11-30']);
  expect(laterDays('2026-11-30')).toEqual(['2026-12-01', '2026-12-02', '2026-12-07']);
});
