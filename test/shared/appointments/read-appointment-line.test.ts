import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAppointmentLine } from '../../../shared/appointments/read-appointment-line.ts';

/** A Monday. */
const today = '2026-11-30';

const read = (typed: string) => {
  const { day, time, minutes, text } = readAppointmentLine(typed, today);
  return [day, time, minutes, text];
};

describe('a line that says an appointment', () => {
  it.each([
    ['周五 15:00 剪头发', '2026-12-04', '15:00', null, '剪头发'],
    ['剪头发 周五 15:00', '2026-12-04', '15:00', null, '剪头发'],
    ['明天下午三点半 染发 两小时', '2026-12-01', '15:30', 120, '染发'],
    ['下周三上午10点 试衣', '2026-12-09', '10:00', null, '试衣'],
    ['今晚8点 四位', '2026-11-30', '20:00', null, '四位'],
    ['12月6日 9:15 修表 30分钟', '2026-12-06', '09:15', 30, '修表'],
    ['后天3点取蛋糕', '2026-12-02', '15:00', null, '取蛋糕'],
    ['周六中午12点一刻 一个半小时', '2026-12-05', '12:15', 90, ''],
    ['２０２６－１２－２４　１８：００　包场', '2026-12-24', '18:00', null, '包场'],
    ['周日早上7点 早餐', '2026-12-06', '07:00', null, '早餐'],
    ['haircut Friday at 3, 45 min', '2026-12-04', '15:00', 45, 'haircut'],
    ['Fri 3pm haircut', '2026-12-04', '15:00', null, 'haircut'],
    ['tomorrow 10.30am fitting for 1.5 hours', '2026-12-01', '10:30', 90, 'fitting'],
    ['next Wed half past 3 colour, an hour and a half', '2026-12-09', '15:30', 90, 'colour'],
    ['Saturday noon cake for six', '2026-12-05', '12:00', null, 'cake for six'],
    ['Thu quarter to 9 repair 1h30', '2026-12-03', '08:45', 90, 'repair'],
    ['tomorrow evening at 8 table for 2', '2026-12-01', '20:00', null, 'table for 2'],
    ['5 December, call the watchmaker', '2026-12-05', null, null, 'call the watchmaker'],
  ])('%s', (typed, day, time, minutes, text) => {
    expect(read(typed)).toEqual([day, time, minutes, text]);
  });

  it('a time without a day is of today', () => {
    expect(read('17:30 取衣服')).toEqual([today, '17:30', null, '取衣服']);
  });

  it('without day and time has none', () => {
    expect(read('剪头发')).toEqual([null, null, null, '剪头发']);
    expect(read('')).toEqual([null, null, null, '']);
  });

  it.each(['周五 25:00 剪头发', 'Fri 13pm', '周五 9:75'])('%s names no time of day', (typed) => {
    expect(readAppointmentLine(typed, today).time).toBeNull();
  });

  it('any time as the clock shows it is read as it is, and any text comes back', () => {
    const word = fc.constantFrom('剪头发', 'fitting', '取蛋糕', 'repair the watch');
    const hour = fc.integer({ min: 7, max: 23 });
    const twoDigits = (number: number) => String(number).padStart(2, '0');
    fc.assert(
      fc.property(word, hour, fc.nat(59), (text, hours, minutes) => {
        const time = `${twoDigits(hours)}:${twoDigits(minutes)}`;
        expect(read(`2026-12-12 ${time} ${text}`)).toEqual(['2026-12-12', time, null, text]);
      }),
    );
  });
});
