import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, icalendar } from '../../../shared/calendar/icalendar.ts';

const file = { name: 'Café: due', writtenAt: Date.UTC(2026, 10, 28, 8, 2) };
const event: CalendarEvent = { uid: 'a@shuke', day: '2026-11-28', time: null, summary: 'Visit', description: '' };

/** A reader of its own, as RFC 5545 says: unfolds, takes names and values apart, and puts texts back. */
function read(text: string): { lines: string[]; events: Record<string, string>[] } {
  expect(text.endsWith('\r\n')).toBe(true);
  const folded = text.slice(0, -2).split('\r\n');
  for (const line of folded) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const at = line.indexOf(':');
    const [name, value] = [line.slice(0, at), line.slice(at + 1)];
    if (line === 'BEGIN:VEVENT') events.push({});
    const last = events.at(-1);
    if (last !== undefined) {
      last[name] = value.replaceAll(/\\(.)/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign));
    }
  }
  return { lines, events };
}

describe('a calendar file', () => {
  it('has its frame, and for each event an id, a stamp and a start', () => {
    const { lines, events } = read(icalendar([event, { ...event, uid: 'b@shuke', time: '14:20' }], file));
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(lines).toContain('VERSION:2.0');
    expect(events).toMatchObject([
      { UID: 'a@shuke', DTSTAMP: '20261128T080200Z', 'DTSTART;VALUE=DATE': '20261128' },
      { UID: 'b@shuke', DTSTAMP: '20261128T080200Z', DTSTART: '20261128T142000', DURATION: 'PT30M' },
    ]);
  });

  it('holds every text as it was, however long and in whatever script, in lines of 75 octets at most', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 }).map((one) => one.replaceAll(/\p{Cc}/gu, '\n'));
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const [first] = read(icalendar([{ ...event, summary, description }], file)).events;
        expect(first?.SUMMARY).toBe(summary);
        expect(first?.DESCRIPTION ?? '').toBe(description);
      }),
    );
  });

  it('is the same for the same things, its stamp aside', () => {
    const later = { ...file, writtenAt: file.writtenAt + 86_400_000 };
    const withoutStamp = (text: string) => text.replaceAll(/DTSTAMP:\S+/gu, '');
    expect(withoutStamp(icalendar([event], later))).toBe(withoutStamp(icalendar([event], file)));
  });
});
