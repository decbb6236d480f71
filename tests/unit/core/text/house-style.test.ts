import { expect, test } from 'vitest';
import { findBannedPhrases, idioms, interfaceWords } from '../../../../src/core/text/house-style.ts';

const found = (text: string) =>
  findBannedPhrases(text, [...idioms, ...interfaceWords]).map(({ words, index }) => `${index}: ${words}`);

test.for([
  ['Somebody answers.', '0: Somebody'],
  ['Ask anybody about it.', '4: anybody'],
  ['The people whom we meet', '11: whom'],
  ['Have fewer deaths.', '0: Have fewer'],
  ['Make the services for people stronger.', '0: Make the services for people stronger'],
  ['Several groups are included.', '0: Several groups are included'],
  ['What tells whether it works.', '0: What tells'],
  ['What becomes of your answer', '0: What becomes of'],
  ['It is done. With it, performance is measured.', '12: With it,'],
  ['It stands under 1.2.', '3: stands under'],
  ['It is held against the figures.', '3: is held against'],
  ['Take one back, or try again.', '0: Take one back'],
  ['You can take along the data.', '8: take along'],
  ['The name is no id, so it is refused.', '9: is no id'],
  ['As far\nas we know', '0: As far\nas'],
  ['Website of Forward Leeds', '0: Website of'],
  ['Nothing found', '0: Nothing found'],
  ['Note a comment', '0: Note a comment'],
  ['Figures that help to understand', '0: Figures that help to understand'],
  ['and which way they go.', '4: which way they go'],
  ['What the papers say', '5: the papers'],
] as const)('%j has a banned phrase', ([text, phrase]) => {
  expect(found(text)).toEqual([phrase]);
});

test.for([
  'Who reports to whom',
  'People who have less money',
  'Make services better',
  'as far as possible, and as far as practicable',
  'Send us the paper form, or the paper copy.',
  'He said “somebody told me”, and "as far as I know".',
  'With the council, we help people.',
  'The newspapers',
])('%j has none', (text) => {
  expect(found(text)).toEqual([]);
});
