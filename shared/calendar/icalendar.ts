/** What a calendar shows on a day, or at a time of it. */
export interface CalendarEvent {
  /** The same for the same thing, whenever the file is written: a calendar that has it already takes the newer one. */
  uid: string;
  /** YYYY-MM-DD, in the calendar of the reader. */
  day: string;
  /** HH:MM by the clock of the reader; null: the whole day. */
  time: string | null;
  summary: string;
  description: string;
}

interface CalendarFile {
  /** What the calendar is called. */
  name: string;
  /** When the file is written, in milliseconds since 1970. */
  writtenAt: number;
}

const minutesOfEvent = 30;
/** In octets, the line end left out: RFC 5545, 3.1. */
const longestLine = 75;

/** A calendar file (RFC 5545), its lines folded and ended by CRLF. Days and times are local, in no time zone. */
export function icalendar(events: readonly CalendarEvent[], { name, writtenAt }: CalendarFile): string {
  const stamp = `${new Date(writtenAt).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Shuke//Shuke//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => linesOfEvent(event, stamp)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function linesOfEvent({ uid, day, time, summary, description }: CalendarEvent, stamp: string): string[] {
  const date = day.replaceAll('-', '');
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    ...(time === null
      ? [`DTSTART;VALUE=DATE:${date}`, 'TRANSP:TRANSPARENT']
      : [`DTSTART:${date}T${time.replace(':', '')}00`, `DURATION:PT${minutesOfEvent}M`]),
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    'END:VEVENT',
  ];
}

/** RFC 5545, 3.3.11; control characters have no place in a text. */
function escaped(text: string): string {
  return (
    text
      .replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`)
      .replaceAll(/\r\n|\r|\n/gu, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '')
  );
}

/** Broken before 75 octets, between letters: each further line begins with a space. */
function folded(line: string): string {
  const lines: string[] = [];
  let begun = '';
  let octets = 0;
  for (const letter of line) {
    const length = new TextEncoder().encode(letter).length;
    if (octets + length > longestLine) {
      lines.push(begun);
      begun = ' ';
      octets = 1;
    }
    begun += letter;
    octets += length;
  }
  return [...lines, begun].join('\r\n');
}
