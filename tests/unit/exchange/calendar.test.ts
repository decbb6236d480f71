import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile, type CalendarDay } from '../../../src/exchange/calendar.ts';

const stamp = '2026-11-27';

function day(fields: Partial<CalendarDay> = {}): CalendarDay {
  return {
    uid: 'overdue.1@example',
    date: '2026-03-31',
    summary: 'Insulate lofts',
    description: 'Report it.',
    ...fields,
  };
}

/** The events of a file, as a calendar program reads them. */
function eventsIn(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

test('a calendar program reads each day as an event of the whole day', () => {
  const [event, ...others] = eventsIn(calendarFile([day()], { name: 'Due', stamp }));
  expect(others).toEqual([]);
  expect(event).toMatchObject({ uid: 'overdue.1@example', summary: 'Insulate lofts', description: 'Report it.' });
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.startDate.toString()).toBe('2026-03-31');
  expect(event?.endDate.toString()).toBe('2026-04-01');
});

test.each([
  ['commas, semicolons and backslashes', 'Lofts, walls; C:\\plan'],
  ['several lines', 'one\ntwo\nthree'],
  ['quotation marks and colons', 'Consultation “Warm: homes” "now"'],
  ['a long text of letters of several bytes', 'é€😀'.repeat(60)],
  ['a long text of words', 'Insulate lofts in every street. '.repeat(20).trim()],
  ['an empty text', ''],
])('%s are read back as they were', (_, text) => {
  const file = calendarFile([day({ summary: text, description: text })], { name: text, stamp });
  const [event] = eventsIn(file);
  expect([event?.summary ?? '', event?.description ?? '']).toEqual([text, text]);
});

test('no line has more than 75 bytes, each ends in CRLF, and no character is cut', () => {
  const file = calendarFile([day({ description: 'Wärme für alle 😀 '.repeat(30) })], { name: 'Due', stamp });
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const lines = file.split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
  expect(file).not.toContain('\uFFFD');
});

test('a file without days is a calendar without events', () => {
  expect(eventsIn(calendarFile([], { name: 'Due', stamp }))).toEqual([]);
});

test('the same days give the same bytes', () => {
  const days = [day(), day({ uid: 'overdue.2@example' })];
  expect(calendarFile(days, { name: 'Due', stamp })).toBe(calendarFile(days, { name: 'Due', stamp }));
});
