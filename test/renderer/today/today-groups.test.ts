import { expect, it } from 'vitest';
import { wereDaysAway } from '../../../renderer/today/days-away.ts';
import type { ListedTask } from '../../../renderer/today/listed-task.ts';
import { groupOfTask, laterDays, mayBeLetGo, overdueByKind } from '../../../renderer/today/today-groups.ts';

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
  expect(groupOfTask({ ...step, step: { occasion: '2026-11-28', turn: null } }, now)).toBe('today');
  expect(groupOfTask({ ...step, step: { occasion: '2026-11-27', turn: null } }, now)).toBe('overdue');
  expect(groupOfTask({ ...step, step: { occasion: null, turn: null } }, now)).toBe('overdue');
  expect(groupOfTask({ ...step, due: '2026-11-27', step: { occasion: '2026-11-20', turn: null } }, now)).toBe(
    'overdue',
  );
});

it('what waits stands apart, however long it has been due; what comes does too', () => {
  expect(groupOfTask({ ...task, due: '2026-11-01', waits: 'cap' }, now)).toBe('waiting');
  expect(groupOfTask({ ...task, due: '2026-11-29' }, now)).toBe('coming');
});

it('later is tomorrow, the day after, or the Monday that comes', () => {
  expect(laterDays('2026-11-28')).toEqual(['2026-11-29', '2026-11-30', '2026-11-30']);
  expect(laterDays('2026-11-30')).toEqual(['2026-12-01', '2026-12-02', '2026-12-07']);
});

it('after days away what is overdue stands kind by kind, the kind of the most pressing first', () => {
  const listed = (kindName: string, due: string) =>
    ({ ...task, kind: 'nextContact', kindName, due }) as unknown as ListedTask;
  const tasks = [
    listed('visit', '2026-11-01'),
    listed('call', '2026-11-02'),
    listed('visit', '2026-11-03'),
    listed('call', now.day),
    listed('visit', now.day),
  ];
  expect(overdueByKind(tasks, now).map(({ kindName, due }) => `${kindName} ${due}`)).toEqual([
    'visit 2026-11-01',
    'visit 2026-11-03',
    'call 2026-11-02',
    `call ${now.day}`,
    `visit ${now.day}`,
  ]);
});

it('whom somebody waits for is never let go with others', () => {
  for (const kind of ['case', 'promise', 'appointment'] as const) expect(mayBeLetGo({ kind, step: null })).toBe(false);
  for (const kind of ['nextContact', 'birthday', 'visit'] as const) expect(mayBeLetGo({ kind, step: null })).toBe(true);
});

it('away for days is longer than one day on which the shop was closed', () => {
  expect(wereDaysAway('2026-11-26', now.day)).toBe(false);
  expect(wereDaysAway('2026-11-25', now.day)).toBe(true);
  expect(wereDaysAway(null, now.day)).toBe(false);
});
