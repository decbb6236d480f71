import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadFile } from '../../../../src/core/content/load-file.ts';
import { positionAt } from '../../../../src/core/content/positions.ts';
import { validContent } from '../../../support/faulty-content.ts';

const path = 'indicators/insulated-lofts.json';
const source = readFileSync(join(validContent, path), 'utf8');

/** What is said of the file by itself: `line: message`. */
function findings(text: string): string[] {
  return loadFile({ path, bytes: Buffer.from(text) }).findings.map(
    ({ offset, message }) => `${positionAt(text, offset).line}: ${message}`,
  );
}

/** Every bracket, quotation mark, colon and comma of the file, a third of them at a time. */
const signs = [...source.matchAll(/[[\]{}":,]/g)].filter((_sign, index) => index % 3 === 0);

test.each(['missing', 'twice'] as const)('a sign that is %s is one problem at its line', (fault) => {
  const wrong = signs.flatMap(({ 0: sign, index }) => {
    const text = source.slice(0, index) + (fault === 'twice' ? sign + sign : '') + source.slice(index + 1);
    if (isJson(text)) return [];
    const found = findings(text);
    const { line } = positionAt(source, index);
    // A comma is missed before the next line.
    const lines = sign === ',' ? [line, line + 1] : [line];
    const isRight = found.length === 1 && lines.some((each) => found[0]?.startsWith(`${each}: `));
    return isRight ? [] : [`${sign} in line ${line}: ${found.join(' | ')}`];
  });
  expect(wrong).toEqual([]);
}, 60_000);

test('a file that is cut off, wherever that is, is one problem', () => {
  const cuts = Array.from(source.trimEnd(), (sign, index) => ({ sign, index }))
    .filter(({ sign, index }) => index % 29 === 0 || (sign === '"' && index % 3 === 0))
    .map(({ index }) => index + 1);
  const wrong = cuts.filter((end) => findings(source.slice(0, end)).length !== 1);
  expect(wrong.map((end) => source.slice(end - 20, end))).toEqual([]);
}, 60_000);

test('a second file below the first is one problem', () => {
  expect(findings(source + source)).toEqual([
    `${source.split('\n').length}: The character "{" comes after the end of the file's fields.`,
  ]);
});

test.each(['NaN', '0x1F', '.5', '01', 'Infinity', 'None'])('%s is not taken for a slip in the signs', (value) => {
  expect(findings(source.replace(/"value": [\d.]+/, `"value": ${value}`))).toEqual([
    `24: "${value}" is not a valid JSON value.`,
  ]);
});

test('a number that is too large is reported as such', () => {
  expect(findings(source.replace(/"value": [\d.]+/, '"value": 1e999'))).toEqual([
    expect.stringContaining('is 1e999, which is too large to be a number.'),
  ]);
});

test('curly quotation marks are named', () => {
  expect(findings(source.replace('"better": "higher"', '“better”: “higher”'))).toEqual([
    '4: The quotation mark “ is a curly one, which JSON does not accept.',
  ]);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('a web page and a document of a word processor under the name of a JSON file are one problem each', () => {
  expect(findings('<!DOCTYPE html>\n<html><body><p>Not found</p></body></html>\n')).toEqual([
    '1: The file is not JSON: it starts with "<!DOCTYPE".',
  ]);
  expect(findings('{\\rtf1\\ansi {\\fonttbl {\\f0 Times;}} Homes }')).toHaveLength(1);
});
