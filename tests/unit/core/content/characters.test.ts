import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allProblems } from '../../../../src/core/checks/run-checks.ts';
import { readContent } from '../../../../src/core/content/read-content.ts';
import { fullMessage } from '../../../../src/core/problems/problem.ts';
import { normaliseText } from '../../../../src/core/text/normalise.ts';
import { validContent } from '../../../support/faulty-content.ts';

const table = 'strategies/anytown/actions/2.mdx';

/** What is said of the valid content with a piece of one file replaced, as `line rule message`. */
async function problemsAfter(path: string, piece: string | RegExp, replacement: string): Promise<string[]> {
  const text = readFileSync(join(validContent, path), 'utf8');
  const replaced = new Map([[path, text.replace(piece, () => replacement)]]);
  expect(replaced.get(path)).not.toBe(text);
  const problems = allProblems(await readContent(validContent, validContent, replaced));
  return problems.map((problem) => `${problem.line} ${problem.rule} ${fullMessage(problem)}`);
}

test.each([
  ['\u202etaerT', 'There is an invisible character here (U+202E)'],
  ['Treat\u200e', 'There is an invisible character here (U+200E)'],
  ['Tr\ufffdat', '"Tr\ufffdat" contains "\ufffd", which is in place of a letter that was lost.'],
  ['CafÃ© owners treat', '"CafÃ©" was garbled when a program read the text in another encoding, and most likely was "Café".'],
  ['Â£5,000 to treat', 'most likely was "£5,000".'],
  ['itâ€™s time to treat', 'most likely was "it’s".'],
  ['┬ú5,000 to treat', '"┬ú5,000" was garbled'],
  ['caf├® owners treat', '"caf├®" was garbled'],
  ['cafŽ owners treat', '"cafŽ" was garbled'],
  ['œ5,000 to treat', '"œ5,000" was garbled'],
  ['\uf0b7 Treat', 'There is a character here (U+F0B7) that has no meaning outside the program it was copied from'],
  ['Tre\u0430t', 'contains "\u0430" (U+0430), which looks like a Latin letter but is not one'],
])('the characters of %j are reported, and nothing that follows from them', async (text, message) => {
  const problems = await problemsAfter(table, 'text: Treat', `text: ${text}`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`8 text-encoding`);
  expect(problems[0]).toContain(message);
});

test('a character that is named by its number is reported like the character itself', async () => {
  const problems = await problemsAfter(table, /text: .*/, String.raw`text: "\u202etreat"`);
  expect(problems).toEqual([expect.stringContaining('8 text-encoding There is an invisible character here (U+202E)')]);
});

test('the lines of further characters are named', async () => {
  const problems = await problemsAfter('strategies/anytown/vision.mdx', /$/, '\n\u202eone\n\ntwo\u202e\n');
  expect(problems).toEqual([expect.stringMatching(/There are more on line \d+\./)]);
});

test.each([
  ['na\u0131\u0308ve'.replace('\u0131', 'i'), 'naïve'],
  ['o\ufb03ce, \ufb02oors', 'office, floors'],
  ['home\u00adless\u200bness\ufeff', 'homelessness'],
  ['co\u2011production', 'co-production'],
  ['wo\u200crd', 'word'],
  ['𝗕𝗼𝗹𝗱', 'Bold'],
  ['one\u2028two', 'one two'],
  ['👨‍👩‍👧 and می‌خواهم', '👨‍👩‍👧 and می‌خواهم'],
  ['10 m² and ½', '10 m² and ½'],
])('%j is read as %j', (text, normalised) => {
  expect(normaliseText(text)).toBe(normalised);
});

test.each([
  ['an id with an invisible letter', 'id: 2-01', 'id: 2\u200b-01'],
  ['a non-breaking space after a colon', 'text: ', 'text:\u00a0'],
  ['a non-breaking space after a dash', '- id:', '-\u00a0id:'],
  ['a folded text', /text: .*/, "text: >\n      Treat the council's\n      mould. \n"],
  ['a text with its line ends', /text: .*/, "text: |\n      Treat the council's mould.\n"],
  ['a comment behind a number', 'row: 1', 'row: 1 # checked'],
  ['a comment behind a list of ids', 'leads: [landlords]', 'leads: [landlords] # checked'],
])('%s is accepted', async (_name, piece, replacement) => {
  expect(await problemsAfter(table, piece, replacement)).toEqual([]);
});

test.each([
  ['text: Treat mould in flats # 1 to 40 within 14 days.', 8],
  ['text: # 1 to 40', 8],
])('the text that YAML cuts in %j is reported', async (line, at) => {
  expect(await problemsAfter(table, /text: .*/, line)).toEqual([
    `${at} yaml-special The text ends before this "#", because YAML takes " #" for the start of a comment. Put the whole text between double quotation marks. Write a comment on a line of its own.`,
  ]);
});

test('lines with dashes that make no list are reported', async () => {
  const problems = await problemsAfter('strategies/anytown/partners.yml', /about: .*/, 'about:\n      – one\n      – two');
  expect(problems).toEqual([
    expect.stringContaining('yaml-special The line starts with "–", so it is read as part of the text around it'),
  ]);
});

test('an invisible letter in the name of a field is shown', async () => {
  expect(await problemsAfter(table, 'text:', 'text\u200b:')).toEqual([
    String.raw`8 unknown-field The action "2-01" has the unknown field "text\u200b". Did you mean "text"?`,
  ]);
});

test.each(['=======\n', '||||||| base\n', '>>>>>>> theirs\n'])('the mark %j of a merge is reported by itself', async (mark) => {
  for (const path of ['strategies/anytown/vision.mdx', 'strategies/anytown/partners.yml'])
    expect(await problemsAfter(path, /$/, `\n${mark}`)).toEqual([expect.stringContaining('merge-conflict')]);
});

test.each([
  ['glossary.yml', /[^]*/, ''],
  ['glossary.yml', /terms:[^]*/, 'terms:\n'],
  ['frameworks/healthy-homes.yml', /[^]*/, ''],
  ['frameworks/healthy-homes.yml', /outcomes:[^]*/, 'outcomes:\n'],
  ['strategies/anytown/partners.yml', /[^]*/, ''],
  ['areas.yml', /[^]*/, ''],
  ['strategies/anytown/strategy.yml', /[^]*/, 'hello\n'],
  ['indicators/cold-homes.json', /[^]*/, '[]'],
  ['strategies/anytown/actions/2.mdx', /^---\n/, '---\n---\n'],
])('%s without what it held is one problem', async (path, piece, replacement) => {
  expect(await problemsAfter(path, piece, replacement)).toHaveLength(1);
});
