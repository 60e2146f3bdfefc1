import { describe, expect, it } from 'vitest';
import { recogniseAppointment } from '../../../shared/appointments/recognise-appointment.ts';

const monday = '2026-11-30';

describe('an appointment in the one line', () => {
  it.each([
    ['周六上午10点 取蛋糕', '2026-12-05', '10:00', '取蛋糕'],
    ['Sat 10:00 pick up cake', '2026-12-05', '10:00', 'pick up cake'],
    ['明天下午三点', '2026-12-01', '15:00', ''],
    ['明天下午三点，剪头发', '2026-12-01', '15:00', '剪头发'],
    ['她很满意，周六10点来取蛋糕', '2026-12-05', '10:00', '来取蛋糕'],
    ['今天下午五点 试衣服', '2026-11-30', '17:00', '试衣服'],
    ['loved the cut, next Wed 2pm colour again', '2026-12-09', '14:00', 'colour again'],
  ])('is a day to come with a time: %s', (typed, day, time, text) => {
    expect(recogniseAppointment(typed, monday)).toEqual({ day, time, minutes: null, text });
  });

  it('says how long it takes', () => {
    expect(recogniseAppointment('Fri 3pm haircut, 45 min', monday)).toMatchObject({ text: 'haircut' });
    expect(recogniseAppointment('Fri 3pm haircut 45 min', monday)).toMatchObject({ text: 'haircut', minutes: 45 });
  });

  it.each([
    ['周六来过', 'no time'],
    ['10点来过', 'no day'],
    ['上周六10点来过', 'a day of the past'],
    ['came by today at 3', 'today, told as past'],
    ['周二下午3点给她打电话', 'a call to be made'],
    ['call her Tue 3pm', 'a call to be made'],
    ['promised to bring it Tuesday 3pm', 'a case'],
    ['周六10点不来了', 'it is not to be'],
    ['asked if Sat 10am is free?', 'a question'],
  ])('is none: %s (%s)', (typed) => {
    expect(recogniseAppointment(typed, monday)).toBeNull();
  });
});
