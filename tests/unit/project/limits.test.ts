import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../scripts/lib/project-folder.ts';
import { limits } from '../../../src/core/content/limits.ts';
import { sheetLimits } from '../../../src/exchange/spreadsheet/limits.ts';

interface DocumentedLimit {
  what: string;
  most: string;
  constant: string;
  file: string;
}

const documented = documentedLimits(read('docs/limits.md'));

test.each(documented)('"$what" is what $constant says: $most', ({ most, constant, file }) => {
  expect(numbersIn(most)).toContain(valueOf(constant, read(file), most));
});

test('every limit of content files and spreadsheets is documented', () => {
  const named = documented.map(({ constant }) => constant);
  expect(named).toEqual(expect.arrayContaining([...Object.keys(limits), ...Object.keys(sheetLimits)]));
});

function read(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}

/** The rows that name a constant, with the file that their section names if they name none. */
function documentedLimits(document: string): DocumentedLimit[] {
  return document.split('\n## ').flatMap((section) => {
    const usual = /The numbers\s+are in `([^`]+)`/.exec(section)?.[1] ?? '';
    const rows = section.split('\n').filter((line) => line.startsWith('| '));
    return rows.flatMap((row) => {
      const cells = row.split('|').map((cell) => cell.trim());
      const [, constant, file = usual] = /^`(\w+)`(?: in `([^`]+)`)?$/.exec(cells.at(-2) ?? '') ?? [];
      return constant === undefined ? [] : [{ what: cells[1] ?? '', most: cells[2] ?? '', constant, file }];
    });
  });
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([number]) => Number(number.replaceAll(',', '')));
}

/** The number that a source file gives to a constant, in the unit of the document. Sizes are written as `512 * kilobyte`. */
function valueOf(constant: string, source: string, most: string): number {
  const [, written = ''] = new RegExp(`\\b${constant}(?: =|:) ([\\w.]+)`).exec(source) ?? [];
  const value = written === 'Number.MAX_SAFE_INTEGER' ? Number.MAX_SAFE_INTEGER : Number(written.replaceAll('_', ''));
  return most.endsWith('seconds') ? value / 1000 : value;
}
