import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stopping } from '../../../../src/core/problems/problem.ts';
import { id, text } from '../../../../src/core/content/schema/values.ts';
import { hostileIds, unprintableTexts } from '../../../hostile/attacks.ts';
import { changeLeaves, makeHostile, placesOf, readParts, type ContentParts } from '../../../hostile/content.ts';
import { problemsOf, report, validContent } from '../../../support/faulty-content.ts';

const files = readParts(validContent);

test('content whose every text is an attack is content, but for the markup in its texts', async () => {
  const problems = await problemsOf(makeHostile);
  expect(stopping(problems).filter(({ rule }) => rule !== 'literal-markup')).toEqual([]);
});

describe('refused in every place where it could stand', () => {
  test.for(hostileIds)('the id %j', (value) => {
    expect(files.flatMap((file) => accepted(file, value, id))).toEqual([]);
  });

  test.for(unprintableTexts)('the text %j', (value) => {
    expect(files.flatMap((file) => accepted(file, value, text))).toEqual([]);
  });

  test('there are many such places', () => {
    expect(files.flatMap((file) => placesOf(file, id)).length).toBeGreaterThan(70);
    expect(files.flatMap((file) => placesOf(file, text)).length).toBeGreaterThan(250);
  });
});

test('an id that leads out of the folder is told from one that is misspelt', async () => {
  const path = 'strategies/anytown/documents.yml';
  expect(
    await report(rewrite(path, (source) => source.replace('id: progress-report', 'id: ../../../escape'))),
  ).toMatchInlineSnapshot(
    `
    "content/strategies/anytown/actions/1.1.mdx:27:29 [unknown-reference] Progress entry 1 of the action "1.1-01" names the document "progress-report", which does not exist. Documents are listed in content/strategies/anytown/documents.yml.
    content/strategies/anytown/documents.yml:10:9 [id-form] "id" of the document "../../../escape" is "../../../escape", which is not a valid id. Did you mean "escape"? An id is made of lower-case letters and digits, joined by single hyphens or full stops."
  `,
  );
});

test('a character that steers the terminal is quoted harmlessly', async () => {
  const path = 'strategies/anytown/documents.yml';
  const fault = rewrite(path, (source) =>
    source.replace('title: Progress report', String.raw`title: "Red \u001b[31m"`),
  );
  const said = await report(fault);
  expect(said).toMatchInlineSnapshot(
    `"content/strategies/anytown/documents.yml:11:12 [text-encoding] There is a control character here (U+001B). It cannot be seen, and no text needs it. Delete it, or retype the line."`,
  );
  expect(said).not.toContain('\u001b');
});

test('a key that would change every object is refused in every file, and changes none', async () => {
  const problems = await problemsOf((content) => {
    for (const { path } of files) {
      const file = join(content, path);
      const source = readFileSync(file, 'utf8');
      const [key, at] = path.endsWith('.json')
        ? ['"__proto__": { "polluted": true },', /^\{/]
        : ['__proto__: { polluted: true }\n', path.endsWith('.mdx') ? /^---\n/ : /^/];
      writeFileSync(
        file,
        source.replace(at, (start) => start + key),
      );
    }
  });
  const named = new Set(problems.map(({ file }) => file.replace(/^content\//, '')));
  expect(files.map(({ path }) => path).filter((path) => !named.has(path))).toEqual([]);
  expect('polluted' in {}).toBe(false);
});

test('a file or a folder with a name that is none is refused', async () => {
  const names = [
    'strategies/anytown/sections/__proto__.mdx',
    'strategies/anytown/sections/up-..%2f..%2fescape.mdx',
    'strategies/anytown/sections/a;rm -rf.mdx',
    'strategies/__proto__/partners.yml',
  ];
  const said = await report((content) => {
    for (const name of names) {
      mkdirSync(dirname(join(content, name)), { recursive: true });
      const from = name.endsWith('.yml') ? 'partners.yml' : 'sections/why.mdx';
      cpSync(join(content, 'strategies/anytown', from), join(content, name));
    }
  });
  for (const name of names) expect(said).toContain(`content/${name.replace('/partners.yml', ':1:1')}`);
});

test('a text that holds HTML, a program, a foreign picture or a false address is refused', async () => {
  const attacks = [
    '<script>hacked=1</script>',
    '<img src=x onerror=hacked=1>',
    '<Fragment set:html="x" />',
    '<Note title={process.exit()}>x</Note>',
    "import fs from 'node:fs'",
    'export const x = 1',
    '{process.env.HOME}',
    '[a](javascript:hacked=1)',
    '[a](JaVaScRiPt&#58;hacked=1)',
    '[a](data:text/html,x)',
    '[a](//evil.example/)',
    '[a](/\\\\evil.example/)',
    '![a](https://evil.example/x.png)',
    '![a][ref]\n\n[ref]: https://evil.example/x.png',
    '<javascript:hacked=1>',
  ];
  for (const attack of attacks) {
    const problems = await problemsOf((content) =>
      appendFileSync(join(content, 'strategies/anytown/vision.mdx'), `\n\n${attack}\n`),
    );
    expect(
      problems.map(({ file }) => file),
      attack,
    ).toContain('content/strategies/anytown/vision.mdx');
  }
});

/** Where a file's schema accepts a value in the place of one of its own. */
function accepted(file: ContentParts, value: string, wanted: typeof id): string[] {
  return placesOf(file, wanted)
    .filter((place) => {
      const changed = changeLeaves(file.front, file.schema, (own, _, path) =>
        path.join() === place.join() ? value : own,
      );
      return file.schema.safeParse(changed).success;
    })
    .map((place) => `${file.path}: ${place.join('.')}`);
}

function rewrite(path: string, change: (source: string) => string): (content: string) => void {
  return (content) => {
    const file = join(content, path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
}
