import { describe, expect, test } from 'vitest';
import type { PlanYears } from '../../../../../src/core/model/timescale/plan-years.ts';
import { isUnderstood, parseTimescale } from '../../../../../src/core/model/timescale/timescale.ts';

/** A plan that counts in financial years, and whose Year 1 is 2025/26. */
const financial: PlanYears = { kind: 'financial year', first: 2025 };
/** A plan that counts in calendar years, and whose Year 1 is 2025. */
const calendar: PlanYears = { kind: 'calendar year', first: 2025 };

/** A printed form, and what it means: `kind from..to`, each on its own, with the other things that the words say. */
type Form = readonly [printed: string, read: string];

const days: Form[] = [
  ['31/03/2026', 'day 2026-03-31..2026-03-31'],
  ['1/4/2026', 'day 2026-04-01..2026-04-01'],
  ['31/03/26', 'day 2026-03-31..2026-03-31'],
  ['31.03.2026', 'day 2026-03-31..2026-03-31'],
  ['31-03-2026', 'day 2026-03-31..2026-03-31'],
  ['2026-03-31', 'day 2026-03-31..2026-03-31'],
  ['31 March 2026', 'day 2026-03-31..2026-03-31'],
  ['31st Mar 2026', 'day 2026-03-31..2026-03-31'],
  ['31st of March 2026', 'day 2026-03-31..2026-03-31'],
  ['31st of March, 2026', 'day 2026-03-31..2026-03-31'],
  ['March 31, 2026', 'day 2026-03-31..2026-03-31'],
  ['March 31 2026', 'day 2026-03-31..2026-03-31'],
  ['March 31st, 2026', 'day 2026-03-31..2026-03-31'],
  ['31-Mar-26', 'day 2026-03-31..2026-03-31'],
  ['31 Mar ’26', 'day 2026-03-31..2026-03-31'],
  ['Tuesday 31 March 2026', 'day 2026-03-31..2026-03-31'],
  ['Tue, 31 March 2026', 'day 2026-03-31..2026-03-31'],
  ['29 February 2028', 'day 2028-02-29..2028-02-29'],
  ['31\u00a0March\u00a02026', 'day 2026-03-31..2026-03-31'],
  ['By 31 March 2026', 'by day ..2026-03-31'],
  ['by 31/03/2026.', 'by day ..2026-03-31'],
  ['No later than 31 March 2026', 'by day ..2026-03-31'],
  ['From 1 April 2026', 'from day 2026-04-01..'],
  ['Until 31 March 2026', 'until day ..2026-03-31'],
  ['Before 1 April 2026', 'before day ..2026-03-31'],
  ['After 31 December 2025', 'after day 2026-01-01..'],
];

const months: Form[] = [
  ['March 2026', 'month 2026-03-01..2026-03-31'],
  ['Mar 2026', 'month 2026-03-01..2026-03-31'],
  ['Mar-26', 'month 2026-03-01..2026-03-31'],
  ['Mar 26', 'month 2026-03-01..2026-03-31'],
  ['Sept. 2025', 'month 2025-09-01..2025-09-30'],
  ["Sep '25", 'month 2025-09-01..2025-09-30'],
  ['MARCH 2026', 'month 2026-03-01..2026-03-31'],
  ['March, 2026', 'month 2026-03-01..2026-03-31'],
  ['March/2026', 'month 2026-03-01..2026-03-31'],
  ['March–2026', 'month 2026-03-01..2026-03-31'],
  ['03/2026', 'month 2026-03-01..2026-03-31'],
  ['2026-03', 'month 2026-03-01..2026-03-31'],
  ['February 2028', 'month 2028-02-01..2028-02-29'],
  ['end of March 2026', 'month 2026-03-01..2026-03-31'],
  ['End March 2026', 'month 2026-03-01..2026-03-31'],
  ['By the end of March 2026', 'by month ..2026-03-31'],
  ['By start of March 2026', 'by month ..2026-03-01'],
  ['Before March 2026', 'before month ..2026-02-28'],
  ['Before the end of March 2026', 'before month ..2026-03-31'],
  ['After March 2026', 'after month 2026-04-01..'],
  ['From April 2025', 'from month 2025-04-01..'],
  ['April 2025 onwards', 'from month 2025-04-01..'],
  ['up to May 2026', 'until month ..2026-05-31'],
  ['In May 2026', 'month 2026-05-01..2026-05-31'],
  ['April 2025/26', 'month 2025-04-01..2025-04-30'],
  ['March 2025/26', 'month 2026-03-01..2026-03-31'],
  ['April and October 2025', 'month 2025-10-01..2025-10-31; note'],
  ['March 2026 and March 2027', 'month 2026-03-01..2026-03-31 month 2027-03-01..2027-03-31; note'],
];

const partsOfYears: Form[] = [
  ['Q1 2025/26', 'quarter 2025-04-01..2025-06-30'],
  ['Q4 2025/26', 'quarter 2026-01-01..2026-03-31'],
  ['Q1 25/26', 'quarter 2025-04-01..2025-06-30'],
  ['2025/26 Q2', 'quarter 2025-07-01..2025-09-30'],
  ['2025-26: Q2', 'quarter 2025-07-01..2025-09-30'],
  ['Q3 2025', 'quarter 2025-07-01..2025-09-30'],
  ['Q3, 2025', 'quarter 2025-07-01..2025-09-30'],
  ['Quarter 3 2025/26', 'quarter 2025-10-01..2025-12-31'],
  ['Q3 (2025/26)', 'quarter 2025-10-01..2025-12-31'],
  ['third quarter of 2025/26', 'quarter 2025-10-01..2025-12-31'],
  ['3rd quarter 2025', 'quarter 2025-07-01..2025-09-30'],
  ['Q1 FY26', 'quarter 2025-04-01..2025-06-30'],
  ['By end of Q2 2025/26', 'by quarter ..2025-09-30'],
  ['Q1-Q2 2025/26', 'range 2025-04-01..2025-09-30'],
  ['Q3 2025/26 to Q1 2026/27', 'range 2025-10-01..2026-06-30'],
  ['H1 2025', 'range 2025-01-01..2025-06-30'],
  ['second half of 2025/26', 'range 2025-10-01..2026-03-31'],
  ['Autumn term 2025', 'term 2025-09-01..2025-12-31'],
  ['Spring term 2026', 'term 2026-01-01..2026-03-31'],
  ['Summer term, 2026', 'term 2026-04-01..2026-07-31'],
  ['Spring term 2025/26', 'term 2026-01-01..2026-03-31'],
  ['Autumn Term 2025-26', 'term 2025-09-01..2025-12-31'],
  ['By the end of the autumn term 2025', 'by term ..2025-12-31'],
  ['Summer 2024', 'season 2024-06-01..2024-08-31'],
  ['Spring 2026', 'season 2026-03-01..2026-05-31'],
  ['autumn of 2025', 'season 2025-09-01..2025-11-30'],
  ['Winter 2024', 'season 2024-12-01..2025-02-28'],
  ['Winter 2024/25', 'season 2024-12-01..2025-02-28'],
  ['Spring to Autumn 2025', 'range 2025-03-01..2025-11-30'],
];

const years: Form[] = [
  ['2024', 'calendar year 2024-01-01..2024-12-31'],
  ['Year 2024', 'calendar year 2024-01-01..2024-12-31'],
  ['By 2030', 'by calendar year ..2030-12-31'],
  ['by the end of 2026', 'by calendar year ..2026-12-31'],
  ['By the start of 2026', 'by calendar year ..2026-01-01'],
  ['During 2025', 'calendar year 2025-01-01..2025-12-31'],
  ['2024/25', 'financial year 2024-04-01..2025-03-31'],
  ['2024-25', 'financial year 2024-04-01..2025-03-31'],
  ['2024–25', 'financial year 2024-04-01..2025-03-31'],
  ['2024—25', 'financial year 2024-04-01..2025-03-31'],
  ['2024 / 25', 'financial year 2024-04-01..2025-03-31'],
  ['2024/2025', 'financial year 2024-04-01..2025-03-31'],
  ['24/25', 'financial year 2024-04-01..2025-03-31'],
  ['2099/00', 'financial year 2099-04-01..2100-03-31'],
  ['FY25', 'financial year 2024-04-01..2025-03-31'],
  ['FY 2025', 'financial year 2024-04-01..2025-03-31'],
  ['FY 2025/26', 'financial year 2025-04-01..2026-03-31'],
  ['FY25-26', 'financial year 2025-04-01..2026-03-31'],
  ['Financial year 2025/26', 'financial year 2025-04-01..2026-03-31'],
  ['2025/26 financial year', 'financial year 2025-04-01..2026-03-31'],
  ['By end of 2025/26', 'by financial year ..2026-03-31'],
  ['From 2025/26', 'from financial year 2025-04-01..'],
  ['2025/26 and beyond', 'from financial year 2025-04-01..'],
  ['Academic year 2025/26', 'school year 2025-09-01..2026-08-31'],
  ['2025/26 school year', 'school year 2025-09-01..2026-08-31'],
  ['2024/25, 2025/26', 'financial year 2024-04-01..2025-03-31 financial year 2025-04-01..2026-03-31'],
];

const ranges: Form[] = [
  ['2025-2028', 'range 2025-01-01..2028-12-31'],
  ['2025–28', 'range 2025-01-01..2028-12-31'],
  ['2024 to 2027', 'range 2024-01-01..2027-12-31'],
  ['from 2024 to 2027', 'range 2024-01-01..2027-12-31'],
  ['2024 until 2027', 'range 2024-01-01..2027-12-31'],
  ['Between 2024 and 2027', 'range 2024-01-01..2027-12-31'],
  ['2023/24 – 2026/27', 'range 2023-04-01..2027-03-31'],
  ['2023-24 to 2026-27', 'range 2023-04-01..2027-03-31'],
  ['April to June 2025', 'range 2025-04-01..2025-06-30'],
  ['Apr-Jun 2025', 'range 2025-04-01..2025-06-30'],
  ['November to February 2026', 'range 2025-11-01..2026-02-28'],
  ['November 2025 - February 2026', 'range 2025-11-01..2026-02-28'],
  ['April 2025 to 31 March 2026', 'range 2025-04-01..2026-03-31'],
  ['1 to 31 March 2026', 'range 2026-03-01..2026-03-31'],
  ['1st-7th March 2026', 'range 2026-03-01..2026-03-07'],
  ['1 April to 30 June 2025', 'range 2025-04-01..2025-06-30'],
  ['01/04/2025 - 31/03/2026', 'range 2025-04-01..2026-03-31'],
];

const relative: Form[] = [
  ['Year 1', 'financial year 2025-04-01..2026-03-31'],
  ['Y2', 'financial year 2026-04-01..2027-03-31'],
  ['Yr 2', 'financial year 2026-04-01..2027-03-31'],
  ['Year one', 'financial year 2025-04-01..2026-03-31'],
  ['First year', 'financial year 2025-04-01..2026-03-31'],
  ['Year 3 of the plan', 'financial year 2027-04-01..2028-03-31'],
  ['By the end of Year 2', 'by financial year ..2027-03-31'],
  ['Years 1-3', 'range 2025-04-01..2028-03-31'],
  ['Years 1 to 3', 'range 2025-04-01..2028-03-31'],
  ['Year 1 – Year 3', 'range 2025-04-01..2028-03-31'],
  ['Years 1 and 2', 'range 2025-04-01..2027-03-31'],
  ['Q3 Year 2', 'quarter 2026-10-01..2026-12-31'],
  ['Year 2 Q3', 'quarter 2026-10-01..2026-12-31'],
  ['Year 2 (2026/27)', 'financial year 2026-04-01..2027-03-31; note'],
  ['Year 1 2022/23', 'financial year 2022-04-01..2023-03-31; note'],
  ['Within 12 months', 'range 2025-04-01..2026-03-31'],
  ['within six months', 'range 2025-04-01..2025-09-30'],
  ['Within 2 years', 'range 2025-04-01..2027-03-31'],
  ['In the first 18 months', 'range 2025-04-01..2026-09-30'],
];

const words: Form[] = [
  ['Ongoing', 'ongoing'],
  ['Ongoing.', 'ongoing'],
  ['On-going', 'ongoing'],
  ['on going', 'ongoing'],
  ['ONGOING', 'ongoing'],
  ['Continuous', 'ongoing'],
  ['Throughout the strategy', 'ongoing'],
  ['Not ongoing', 'not understood; note'],
  ['No longer ongoing', 'not understood; note'],
  ['Non-ongoing', 'not understood; note'],
  ['2024/25 (not ongoing)', 'financial year 2024-04-01..2025-03-31; note'],
  ['2023/24 Ongoing', 'financial year 2023-04-01..2024-03-31 ongoing'],
  ['Ongoing from 2024', 'from calendar year 2024-01-01.. ongoing'],
  ['2023/24 first audit due, then ongoing', 'financial year 2023-04-01..2024-03-31 ongoing; note'],
  ['2023/24 Establish a baseline', 'financial year 2023-04-01..2024-03-31; note'],
  ['Annually', 'repeats'],
  ['Annual', 'repeats'],
  ['every quarter', 'repeats'],
  ['Each year', 'repeats'],
  ['twice a year', 'repeats'],
  ['3 times a year', 'repeats'],
  ['Once per year', 'repeats'],
  ['Every 6 months', 'repeats'],
  ['Every two years', 'repeats; note'],
  ['monthly', 'repeats'],
  ['Six-monthly', 'repeats; note'],
  ['Quarterly until March 2026', 'until month ..2026-03-31 repeats'],
  ['Monthly, ongoing', 'ongoing repeats'],
  ['TBC', 'open'],
  ['tbc.', 'open'],
  ['To be confirmed', 'open'],
  ['Date TBC', 'open'],
  ['n/a', 'open'],
  ['N/A', 'open'],
  ['As required', 'open'],
  ['As and when', 'open'],
  ['TBC – depends on funding', 'open; note'],
  ['March 2026 (TBC)', 'month 2026-03-01..2026-03-31'],
  ['–', 'open'],
];

const numbersAndOthers: Form[] = [
  ['2000 homes by 2025', 'by calendar year ..2025-12-31; note'],
  ['2030 new homes by 2028', 'by calendar year ..2028-12-31; note'],
  ['2000 homes', 'not understood; note'],
  ['2,000 homes by March 2026', 'by month ..2026-03-31; note'],
  ['£2025 a year', 'not understood; note'],
  ['2025kg', 'not understood; note'],
  ['2024 first audit', 'calendar year 2024-01-01..2024-12-31; note'],
  ['early 2025', 'calendar year 2025-01-01..2025-12-31; note'],
  ['mid-2025', 'calendar year 2025-01-01..2025-12-31; note'],
  ['2024/26', 'not understood; note'],
  ['2024/2027', 'not understood; note'],
  ['2028-2025', 'not understood; note'],
  ['2024/25/26', 'not understood; note'],
  ['30/02/2026', 'not understood; note'],
  ['03/31/2026', 'not understood; note'],
  ['31 February 2026', 'not understood; note'],
  ['31st of June 2026', 'not understood; note'],
  ['Not before June 2026', 'from month 2026-06-01..'],
  ['No earlier than April 2026', 'from month 2026-04-01..'],
  ['2025 – 27', 'range 2025-01-01..2027-12-31'],
  ['Within six months of adoption', 'not understood; note'],
  ['Within 6 months of April 2025', 'not understood; note'],
  ['April 2025 to date', 'from month 2025-04-01..'],
  ['March 2027 (revised from September 2025)', 'month 2027-03-01..2027-03-31; note'],
  ['March 2027, originally September 2025', 'month 2027-03-01..2027-03-31; note'],
  ['Quarterly to March 2026', 'until month ..2026-03-31 repeats'],
  ['Ongoing to 2027', 'until calendar year ..2027-12-31 ongoing'],
  ['Ongoing until March 2027', 'until month ..2027-03-31 ongoing'],
  ['Ongoing (review March 2026)', 'ongoing; note'],
  ['Review March 2026', 'month 2026-03-01..2026-03-31; note'],
  ['Week commencing 2 June 2025', 'range 2025-06-02..2025-06-08'],
  ['w/c 2 June 2025', 'range 2025-06-02..2025-06-08'],
  ['Week ending 6 June 2025', 'by day ..2025-06-06'],
  ['30 Septembr 2026', 'not understood; note'],
  ['Agust 2025', 'not understood; note'],
  ['Arpil 2026', 'not understood; note'],
  ['Not until June 2026', 'from month 2026-06-01..'],
  ['Not before 2026', 'from calendar year 2026-01-01..'],
  ['Within 6 months of the launch in 2026', 'not understood; note'],
  ['Within 6 months after adoption (March 2026)', 'not understood; note'],
  ['Within 6 months following approval by March 2026', 'not understood; note'],
  ['wc 2 June 2025', 'range 2025-06-02..2025-06-08'],
  ['w/e 6 June 2025', 'by day ..2025-06-06'],
  ['Just 2025', 'calendar year 2025-01-01..2025-12-31; note'],
  ['31st April 2026', 'not understood; note'],
  ['29 February 2027', 'not understood; note'],
  ['Q5 2025', 'calendar year 2025-01-01..2025-12-31; note'],
  ['March', 'not understood; note'],
  ['Q4', 'not understood; note'],
  ['31 March', 'not understood; note'],
  ['Market 2026', 'calendar year 2026-01-01..2026-12-31; note'],
  ['Soon', 'not understood; note'],
  ['When there is money', 'not understood; note'],
  ['12025', 'not understood; note'],
  ['1.2025', 'not understood; note'],
  ['24/7', 'not understood; note'],
  ['', 'not understood'],
  ['?', 'not understood'],
  ['😀 2025', 'calendar year 2025-01-01..2025-12-31'],
];

const all = [days, months, partsOfYears, years, ranges, relative, words, numbersAndOthers].flat();

describe('what plans print is read as they mean it', () => {
  test.each(all)('%s', (printed, read) => {
    expect(inShort(printed, financial)).toBe(read);
  });

  test('the table has at least 120 forms, each once', () => {
    expect(new Set(all.map(([printed]) => printed)).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(120);
  });

  test.each([
    ['Year 1', 'calendar year 2025-01-01..2025-12-31'],
    ['Years 1-3', 'range 2025-01-01..2027-12-31'],
    ['Within 12 months', 'range 2025-01-01..2025-12-31'],
    ['2025-2026', 'range 2025-01-01..2026-12-31'],
    ['2025/2026', 'financial year 2025-04-01..2026-03-31'],
  ])('in a plan of calendar years: %s', (printed, read) => {
    expect(inShort(printed, calendar)).toBe(read);
  });

  test('four digits twice with a dash are a financial year in a plan that counts in these', () => {
    expect(inShort('2025-2026', financial)).toBe('financial year 2025-04-01..2026-03-31');
  });
});

function inShort(printed: string, plan: PlanYears): string {
  const timescale = parseTimescale(printed, plan);
  const { spans, ongoing, repeats, isOpen, note } = timescale;
  const parts = [
    ...spans.map(({ kind, from = '', to = '', relation }) =>
      [relation, `${kind} ${from}..${to}`].filter(Boolean).join(' '),
    ),
    ...(ongoing ? ['ongoing'] : []),
    ...(repeats ? ['repeats'] : []),
    ...(isOpen ? ['open'] : []),
    ...(isUnderstood(timescale) ? [] : ['not understood']),
  ];
  return `${parts.join(' ')}${note === undefined ? '' : '; note'}`;
}
