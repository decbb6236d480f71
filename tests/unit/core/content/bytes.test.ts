import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { report } from '../../../support/faulty-content.ts';
import { madeFaults } from '../../../support/make-faults.ts';

test('a file in another encoding is reported at its first strange letter', async () => {
  expect(await report(madeFaults.otherEncoding)).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:11:4 [text-encoding] The file is not in UTF-8 from here on: a letter such as "é" or "£" was saved in another encoding. Save the file with the encoding UTF-8."`,
  );
});

test('a file in UTF-16 is reported', async () => {
  expect(await report(madeFaults.utf16)).toMatchInlineSnapshot(
    `"content/site.yml:1:4 [text-encoding] The file contains a NUL character, which no text has. It may be a picture, a spreadsheet or a text in UTF-16. Save it as plain text with the encoding UTF-8."`,
  );
});

test('a file that is too large is refused', async () => {
  expect(await report(madeFaults.tooLarge)).toMatchInlineSnapshot(
    `"content/glossary.yml:1:1 [file-size] The file is 2.9 MB large. It can be at most 0.5 MB. Split it, or check whether something other than text was pasted into it."`,
  );
});

test('the marks of an unfinished merge are reported, and nothing that follows from them', async () => {
  expect(await report(madeFaults.mergeConflict)).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:12:1 [merge-conflict] The line "<<<<<<< HEAD" is left over from a merge: two versions of the text are here, one below the other. Keep the right version, and delete the lines that start with "<<<<<<<", "|||||||", "=======" and ">>>>>>>"."`,
  );
});

test('a file that points to another place is refused', async () => {
  expect(await report(madeFaults.symbolicLink)).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:1:1 [symbolic-link] This is only a pointer to another place (a symbolic link), which is not followed. Put a copy of the file or folder here."`,
  );
});

test('a text that is too long for its parser is refused', async () => {
  expect(await report(madeFaults.longText)).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:9:1 [file-size] The text is 120032 characters long. It can have at most 100000. Split it into several files."`,
  );
});

test('a text with more brackets than words is refused before it is parsed', async () => {
  expect(await report(madeFaults.muchMarkup)).toMatchInlineSnapshot(
    `"content/strategies/anytown/vision.mdx:11:1 [file-size] The text contains 20000 of the characters "<", "{" and "&", far more than ordinary text does. Check whether program code was pasted into it."`,
  );
});

test('a file of aliases that would grow into millions is refused in no time', async () => {
  const lines = (await report(madeFaults.manyAliases)).split('\n');
  expect(lines.find((line) => line.includes('yaml-special'))).toMatchInlineSnapshot(
    `"content/site.yml:1:5 [yaml-special] A value that starts with "&" has a special meaning in YAML that content files do not use. Put the whole text between double quotation marks."`,
  );
});

test('a file of brackets in brackets is refused', async () => {
  expect(await report(madeFaults.deepNesting)).toMatchInlineSnapshot(
    `"content/site.yml:1:57 [yaml-syntax] Lists or groups are nested too deeply in one another. Check whether a bracket was typed many times."`,
  );
  expect(await report(madeFaults.deepJson)).toMatchInlineSnapshot(
    `"content/indicators/cold-homes.json:5:62 [json-syntax] Lists or groups are nested too deeply in one another. Check whether a bracket was typed many times."`,
  );
});

test('a byte order mark and Windows line ends are no fault', async () => {
  const toWindows = (content: string): void => {
    for (const path of ['site.yml', 'indicators/cold-homes.json', 'strategies/anytown/sections/why.mdx']) {
      const file = join(content, path);
      writeFileSync(file, `\ufeff${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
    }
  };
  expect(await report(toWindows)).toBe('');
});

test('a carriage return that ends no line is reported', async () => {
  const withReturn = (content: string): void => {
    const file = join(content, 'strategies/anytown/vision.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', '---\n# A comment\r--- # x\n'));
  };
  expect(await report(withReturn)).toMatchInlineSnapshot(`"content/strategies/anytown/vision.mdx:2:12 [text-encoding] There is a control character here (U+000D). It cannot be seen, and no text needs it. Delete it, or retype the line."`);
});

test.each(['\u2028', '\u2029', '\u0085'])('%j ends no line, so that no settings end after it', async (separator) => {
  const withSeparator = (content: string): void => {
    const file = join(content, 'strategies/anytown/vision.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('---\n', `---\n# A comment${separator}---\n`));
  };
  expect(await report(withSeparator)).toBe('');
});

test('hidden files are no content', async () => {
  expect(await report((content) => writeFileSync(join(content, '.DS_Store'), 'x'))).toBe('');
});
