import { expect, test } from 'vitest';
import { londonDate } from '../../../../src/core/model/clock.ts';
import {
  consultationState,
  consultationStates,
  isSettled,
  stateSentence,
  takesComments,
  type ConsultationDates,
} from '../../../../src/core/model/consultation-state.ts';
import { firstDay, lastDay } from '../../../../src/core/model/partial-date.ts';
import { formatDate } from '../../../../src/core/text/format.ts';

/** From winter, when London is on Greenwich Mean Time, into the day on which summer time starts. */
const dates: ConsultationDates = {
  opens: '2024-03-01',
  closes: '2024-03-31',
  closingSoonDays: 7,
  concluded: { date: '2024-06-14' },
};

test.for([
  ['2024-02-29T23:59:59.999Z', 'not open yet'],
  ['2024-03-01T00:00:00Z', 'open'],
  ['2024-03-24T23:59:59.999Z', 'open'],
  ['2024-03-25T00:00:00Z', 'closing soon'],
  ['2024-03-31T22:59:59.999Z', 'closing soon'],
  ['2024-03-31T23:00:00Z', 'closed'],
  ['2024-06-13T22:59:59.999Z', 'closed'],
  ['2024-06-13T23:00:00Z', 'concluded'],
] as const)('at %s the consultation is %s', ([instant, state]) => {
  expect(consultationState(dates, londonDate(new Date(instant)))).toBe(state);
});

test('a month counts from its first to its last day', () => {
  const rough = { opens: '2023-12', closes: '2024-02', closingSoonDays: 1 };
  expect(consultationState(rough, '2023-11-30')).toBe('not open yet');
  expect(consultationState(rough, '2023-12-01')).toBe('open');
  expect(consultationState(rough, '2024-02-28')).toBe('open');
  expect(consultationState(rough, '2024-02-29')).toBe('closing soon');
  expect(consultationState(rough, '2024-03-01')).toBe('closed');
});

test('a year counts from its first to its last day', () => {
  expect(['2024', '2024-02', '2024-02-13'].map(firstDay)).toEqual(['2024-01-01', '2024-02-01', '2024-02-13']);
  expect(['2024', '2024-02', '2023-02', '2024-12', '2024-02-13'].map(lastDay)).toEqual([
    '2024-12-31',
    '2024-02-29',
    '2023-02-28',
    '2024-12-31',
    '2024-02-13',
  ]);
  expect(['2024', '2024-02', '2024-02-13'].map(formatDate)).toEqual(['2024', 'February 2024', '13 February 2024']);
});

test('a missing date decides nothing', () => {
  const day = '2024-03-15';
  expect(consultationState({ closingSoonDays: 7 }, day)).toBe('dates not known');
  expect(consultationState({ opens: '2024-03', closingSoonDays: 7 }, day)).toBe('open');
  expect(consultationState({ opens: '2024-04', closingSoonDays: 7 }, day)).toBe('not open yet');
  expect(consultationState({ closes: '2024-04', closingSoonDays: 7 }, day)).toBe('open');
  expect(consultationState({ closes: '2024-02', closingSoonDays: 7 }, day)).toBe('closed');
  expect(consultationState({ closingSoonDays: 7, concluded: { date: day } }, day)).toBe('concluded');
});

test('each state has its sentence, with the date that decides it', () => {
  expect(consultationStates.map((state) => stateSentence(state, dates))).toMatchInlineSnapshot(`
    [
      "The consultation is not open yet. It opens on 1 March 2024.",
      "The consultation is open. It closes at the end of 31 March 2024.",
      "The consultation closes soon, at the end of 31 March 2024.",
      "The consultation closed at the end of 31 March 2024.",
      "The consultation was concluded on 14 June 2024.",
      "The dates of the consultation are not known.",
    ]
  `);
  const rough = { opens: '2023-12', closes: '2024-03', closingSoonDays: 7 };
  expect(consultationStates.map((state) => stateSentence(state, rough))).toMatchInlineSnapshot(`
    [
      "The consultation is not open yet. It opens in December 2023.",
      "The consultation is open. It closes at the end of March 2024.",
      "The consultation closes soon, at the end of March 2024.",
      "The consultation closed at the end of March 2024.",
      "This consultation is over.",
      "The dates of the consultation are not known.",
    ]
  `);
  expect(consultationStates.map((state) => stateSentence(state, { closingSoonDays: 7 }))).toMatchInlineSnapshot(`
    [
      "The consultation is not open yet. It opens on a date not given.",
      "The consultation is open. No closing date is given.",
      "The consultation closes soon, at a date not given.",
      "The consultation closed.",
      "This consultation is over.",
      "The dates of the consultation are not known.",
    ]
  `);
});

test('comments are taken while a consultation is open', () => {
  expect(consultationStates.filter(takesComments)).toEqual(['open', 'closing soon']);
});

test('a consultation that is over without a known date is over on every day, and says so without a date', () => {
  const over: ConsultationDates = { closingSoonDays: 7, concluded: {} };
  expect(['2000-01-01', '2099-12-31'].map((day) => consultationState(over, day))).toEqual(['concluded', 'concluded']);
  expect(stateSentence('concluded', over)).toBe('This consultation is over.');
  expect([over, dates].map(isSettled)).toEqual([true, false]);
});
