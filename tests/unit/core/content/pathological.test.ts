import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allProblems } from '../../../../src/core/checks/run-checks.ts';
import { listFiles } from '../../../../src/core/content/list-files.ts';
import { loadFile, type LoadedFile } from '../../../../src/core/content/load-file.ts';
import { assembleContent } from '../../../../src/core/content/read-content.ts';
import { limits } from '../../../../src/core/content/limits.ts';
import { validContent } from '../../../support/faulty-content.ts';

/** What a text is made of: words and signs that some parser or pattern takes long on. */
const pieces = [
  ...['a', 'A', '1', 'word ', 'Every home is warm. ', 'AB ', 'a@', 'a@b.c ', 'www.', 'http://', 'a-', '😀', 'a\u0301'],
  ...['"', "'", '`', '`a``b```c', '*', '**a*b', '_', '<', '[', '[a](', '![', '[a][b] ', '[^1] ', '&', '&#1;', '&lt;'],
  ...['|', 'a|b\n', '\n', '{', '}', ']', '>', '> ', '#', '## a\n', ': ', 'a: ', '\\', '-', '- ', '=', '~', '.', ',', '%'],
  ...['a: b\n', '- \n', '- a: b\n', '- !a b\n', '- *a\n', '- &a b\n', 'a # b\n', '? ', '[a, ', '{a: b, ', '"a": 1, ', '{"a": [', '[a](b) '],
  ...['<<<<<<< a\n', '=======\n', '\u202e', '\ufffd', '\u200b', 'Ã©', '\t', '<b>', '<!--', 'import a\n\n', '{a} '],
];

const places: [string, string, (source: string, text: string) => string][] = [
  ['a body', 'strategies/anytown/vision.mdx', (source, text) => `${source}\n${text}`],
  ['a field', 'strategies/anytown/actions/2.mdx', (source, text) => source.replace(/text: .*/, () => `text: ${JSON.stringify(text)}`)],
  ['a field without quotation marks', 'strategies/anytown/partners.yml', (source, text) => source.replace(/name: .*/, () => `name: ${text}`)],
  ['an id', 'strategies/anytown/partners.yml', (source, text) => source.replace(/id: .*/, () => `id: ${JSON.stringify(text)}`)],
  ['settings', 'glossary.yml', (source, text) => `${source}\n${text}`],
  ['a JSON field', 'indicators/cold-homes.json', (source, text) => source.replace(/"How many.*"/, () => JSON.stringify(text))],
  ['JSON', 'indicators/cold-homes.json', (source, text) => source.replace(/"How many.*"/, () => text)],
  ['a whole JSON file', 'indicators/cold-homes.json', (_source, text) => text],
];

const valid = new Map<string, LoadedFile>();
for (const { path } of await listFiles(validContent))
  valid.set(path, loadFile({ path, bytes: readFileSync(join(validContent, path)) }));

/** `EVERY_TEXT=1` tries every text at every place. Otherwise those of a million characters take turns: each is tried at every third. */
const share = process.env['EVERY_TEXT'] === '1' ? 1 : 3;

/** Checks the valid content with one file replaced, and returns how many milliseconds the processor worked. */
function timeOf(path: string, text: string): number {
  const start = process.cpuUsage();
  const files = new Map(valid).set(path, loadFile({ path, bytes: Buffer.from(text) }));
  allProblems(assembleContent([...files.values()], 'content'));
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function repeat(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

test.each(places)('no text in %s takes long to check', (placeName, path, write) => {
  const source = readFileSync(join(validContent, path), 'utf8');
  const place = places.findIndex(([name]) => name === placeName);
  // The longest that a limit lets through, and one that no limit does.
  const longest = path.endsWith('vision.mdx') ? limits.body : limits.field;
  const slow = pieces.flatMap((piece, index) => {
    const lengths = (index + place) % share === 0 ? [longest - 1000, 1_000_000] : [longest - 1000];
    return lengths.flatMap((length) => {
      const milliseconds = timeOf(path, write(source, repeat(piece, length)));
      return milliseconds > 5000 ? [`${JSON.stringify(piece)} × ${length}: ${Math.round(milliseconds)} ms`] : [];
    });
  });
  expect(slow).toEqual([]);
}, 240_000);
