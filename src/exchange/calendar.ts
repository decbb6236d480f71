/** A day on which something is due, for a calendar. */
export interface CalendarDay {
  /** Names the entry for ever, so that a calendar that reads the file again changes it and adds no other. */
  uid: string;
  /** `YYYY-MM-DD`. */
  date: string;
  summary: string;
  description: string;
}

/**
 * Days as an iCalendar file (RFC 5545): each an event of the whole day that does not make anyone busy. The same days give the same
 * bytes.
 *
 * @param options.stamp the day on which the file was made, `YYYY-MM-DD`.
 */
export function calendarFile(days: readonly CalendarDay[], { name, stamp }: { name: string; stamp: string }): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//strategy-microsite//due//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...days.flatMap(({ uid, date, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${basicDate(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${basicDate(date)}`,
      `SUMMARY:${escapeText(summary)}`,
      `DESCRIPTION:${escapeText(description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function basicDate(date: string): string {
  return date.replaceAll('-', '');
}

function escapeText(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n');
}

const longestLine = 75;
const encoder = new TextEncoder();

/** No line has more than 75 bytes. The rest goes on after a break and a space, which readers take out again. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let length = 0;
  for (const character of line) {
    const bytes = encoder.encode(character).length;
    if (length + bytes > longestLine) {
      parts.push(part);
      part = ' ';
      length = 1;
    }
    part += character;
    length += bytes;
  }
  return [...parts, part].join('\r\n');
}
