import { expect, test } from 'vitest';
import { capitalWords } from '../../../../src/core/checks/abbreviations.ts';

test.each([
  ['the NHS and DRRs', ['NHS', 'DRRs']],
  ['an A&E department', ['A&E']],
  ['HIV/AIDS and COVID-19', ['HIV', 'AIDS', 'COVID']],
  ["the NHS's plan (OHID)", ['NHS', 'OHID']],
  ['Leeds City Council, South-East', []],
  ['GOV.UK', ['GOV', 'UK']],
  ['see https://EXAMPLE.org/ABC, www.ABC.example or ABC@example.org', []],
])('in "%s" the words to explain are %j', (text, words) => {
  expect(capitalWords(text)).toEqual(words);
});
