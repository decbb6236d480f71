import { expect, test } from 'vitest';
import { abbreviationFinder } from '../../../../src/ui/frame/abbreviations.ts';

const term = (name: string, ...also: string[]) => ({ term: name, meaning: 'Explained.', also });
const finder = abbreviationFinder([
  term('DRR', 'DRRs'),
  term('NHS'),
  term('S-MAP'),
  term('LGBT+'),
  term('AUDIT'),
  term('AUDIT-C'),
  term('naloxone'),
]);
const found = (printed: unknown) => finder.in(printed).map(({ term }) => term);

test('an abbreviation is found wherever a page prints it, once, in alphabetical order', () => {
  expect(found({ rows: [{ text: 'Ask the NHS about DRRs.' }, 'NHS again'], count: 3 })).toEqual(['DRR', 'NHS']);
});

test('hyphens and plus signs belong to an abbreviation', () => {
  expect(found(['S-MAP', 'LGBT+ people', 'AUDIT-C'])).toEqual(['AUDIT-C', 'LGBT+', 'S-MAP']);
});

test('letters inside another word are not an abbreviation', () => {
  expect(found(['xNHS', 'DRRx', 'PRE-NHS'])).toEqual([]);
});

test('ordinary words of the glossary are not repeated on each page', () => {
  expect(found('naloxone')).toEqual([]);
});
