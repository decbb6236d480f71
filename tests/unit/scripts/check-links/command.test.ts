import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outgoingLinks } from '../../../../scripts/check-links/outgoing.ts';
import { projectFolder } from '../../../../scripts/lib/project-folder.ts';
import { followFiles, writeSite } from './made-site.ts';

const files = { 'index.html': '<a href="https://elsewhere.example/"></a> <a href="http://another.example/">' };

/** Runs `npm run links` with the content of the invented strategy. */
function links(options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectFolder, 'scripts/links.ts'), ...options],
    {
      cwd: projectFolder,
      env: { ...process.env, CONTENT_FOLDER: 'tests/fixtures/valid' },
      encoding: 'utf8',
    },
  );
  return { exitCode: status, stdout, stderr };
}

test('the addresses of a site and of its content are printed, with their count at the end', () => {
  const { exitCode, stdout } = links(['--site', writeSite(files)]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('https://elsewhere.example/\n  in no content file\n  on /\n');
  expect(stdout).toContain(
    'https://anytown.example/board/\n  tests/fixtures/valid/strategies/anytown/sections/how.mdx:26:10\n  on no page\n',
  );
  expect(stdout).toMatch(/\n\n\d+ addresses outside the site\. None were visited\.\n$/);
});

test('for programs they are printed as JSON', () => {
  const { stdout } = links(['--site', writeSite(files), '--format', 'json']);
  const listed = JSON.parse(stdout) as unknown;
  expect(listed).toEqual(expect.arrayContaining(outgoingLinks(followFiles(files), [], '/')));
});

test('where there is no built site, it says how to make one', () => {
  expect(links(['--site', 'tests/unit'])).toMatchInlineSnapshot(`
    {
      "exitCode": 1,
      "stderr": "There is no built site in "tests/unit". Build it first: npm run build
    ",
      "stdout": "",
    }
  `);
});

test('an unknown format is refused', () => {
  expect(links(['--format', 'xml'])).toMatchInlineSnapshot(`
    {
      "exitCode": 1,
      "stderr": "The format "xml" is unknown. It can be "text" or "json".
    ",
      "stdout": "",
    }
  `);
});
