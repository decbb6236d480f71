import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectFolder } from '../../../scripts/lib/project-folder.ts';
import { checkContent } from '../../../src/core/checks/run-checks.ts';
import { validContent } from '../../support/faulty-content.ts';

const answers = ['--title', 'Housing Strategy 2025 to 2030', '--place', 'Anytown', '--publisher', 'Anytown Council'];
let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-strategy-'));
  content = join(folder, 'content');
  cpSync(validContent, content, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...options: string[]): { exitCode: number | null; printed: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectFolder, 'scripts/new.ts'), ...options, '--content', content],
    { cwd: projectFolder, encoding: 'utf8' },
  );
  const printed = (stdout + stderr).trim().replaceAll(/\S*new-strategy-[^/\s]*\//g, '');
  return { exitCode: status, printed };
}

function read(path: string): string {
  return readFileSync(join(content, 'strategies/housing', path), 'utf8');
}

test('a new strategy has no problems, comes last, and every text of its own is known to be an example', async () => {
  expect(run('housing', ...answers, '--consultation', 'yes')).toMatchInlineSnapshot(`
    {
      "exitCode": 0,
      "printed": "Wrote content/strategies/housing/:
      strategy.yml                 title, years, colours and the words for its parts
      documents.yml                the documents that it was taken from
      partners.yml                 everyone who owns actions
      vision.mdx                   the vision, and more about it
      sections/why-a-strategy.mdx  a page of text; add as many as you need
      consultation.mdx             what is asked, who is asked, and until when
      priorities/1.mdx             the first priority, with its objectives
      actions/1.1.mdx              the actions under 1.1

    Next:
      1. Run: npm run dev -- --content content
         Then open http://localhost:4321/housing/
      2. Write the real texts. This lists those that are still examples: npm run check -- --content content
      3. Read docs/guides/publish-your-own-strategy.md for what to do next.",
    }
  `);
  const { entries, problems, examples } = await checkContent(content, folder);
  expect(problems).toEqual([]);
  const settings = entries.find(({ path }) => path === 'strategies/housing/strategy.yml');
  expect(settings?.data).toMatchObject({ order: 2, status: 'draft', terms: { action: { one: 'action' } } });
  expect(examples.filter(({ file }) => !file.startsWith('content/strategies/housing/'))).toEqual([]);
  expect(examples.length).toBeGreaterThan(20);
});

test('each field is explained above it, once a file', () => {
  run('housing', ...answers);
  expect(read('actions/1.1.mdx')).toMatchInlineSnapshot(`
    "---
    # The actions under 1.1, which is also the name of the file.
    # Next: write one entry for each row of the table in your document, and update the counts in "rows"
    # and in "expected" of strategy.yml. Never use the id of a deleted entry for a new one: other pages
    # and printed lists refer to it.
    # An entry can also have "timescale", "details", "ownersAsPublished", "milestones" and "progress".

    # The id of the objective or priority that the actions are under.
    under: "1.1"
    # Where it is in a source document.
    source:
      # The id of a document in documents.yml.
      document: strategy-paper
    # The table's number or title as the document prints it.
    table: "1.1"
    # How many rows the document's table has. The build fails if the actions do not cover each row once.
    rows: 2
    # One entry for each row of the table.
    actions:
      - # Permanent: never reused for another action, never derived from the position.
        id: 1.1-01
        # A heading of 40 to 60 characters, which also names it in links: "Train probation staff to use
        # naloxone".
        title: "[Example] A heading for it, of 40 to 60 characters"
        # What will be done, in plain English, complete.
        text: "[Example] What will be done, complete and in plain English."
        # Ids from partners.yml of those who own it, in the printed order. Empty without an owner.
        leads:
          - publisher
        # The row of the source table, from 1.
        row: 1
      - id: 1.1-02
        text: "[Example] Something that nobody owns yet: the list of owners is empty."
        leads: []
        row: 2
    ---
    "
  `);
});

test('the words of the strategy are those of its files', () => {
  run('housing', ...answers, '--priority', 'plan area', '--objective', 'aim', '--action', 'task, tasks');
  expect(read('strategy.yml')).toContain('many: plan areas');
  expect(read('priorities/1.mdx')).toContain('# The first plan area and its aims.');
});

test('without a consultation there is no page for comments', () => {
  run('housing', ...answers);
  expect(readdirSync(join(content, 'strategies/housing'))).not.toContain('consultation.mdx');
});

test('a strategy that exists is never overwritten', () => {
  const before = readFileSync(join(content, 'strategies/anytown/strategy.yml'), 'utf8');
  expect(run('anytown', ...answers)).toMatchInlineSnapshot(`
    {
      "exitCode": 1,
      "printed": "content/strategies/anytown already exists. Nothing was changed in it. Choose another name.",
    }
  `);
  expect(readFileSync(join(content, 'strategies/anytown/strategy.yml'), 'utf8')).toBe(before);
});

test('if nobody can be asked, the missing options are named and nothing is written', () => {
  expect(run('housing', '--place', 'Anytown')).toMatchInlineSnapshot(`
    {
      "exitCode": 1,
      "printed": "Questions need an interactive terminal, but this is not one. Give these answers as options:

      --title "Anytown Housing Strategy 2025 to 2030"   What is the full title of the strategy?
      --period "2025 to 2030"   Which years does it cover?
      --publisher "Anytown Council"   Who publishes it?",
    }
  `);
  expect(readdirSync(join(content, 'strategies'))).toEqual(['anytown']);
});

test('words that need an explanation are reported after the files are written', () => {
  const { exitCode, printed } = run('housing', ...answers.with(1, 'ACME Strategy 2025 to 2030'));
  expect(exitCode).toBe(0);
  expect(printed).toContain('These do not stop a build, but check them:');
  expect(printed).toContain('warning: "ACME" is not explained');
});

test.each([
  [[], 'Give the new strategy one short name, which becomes its folder and its address: npm run new -- housing'],
  [['Our Homes!'], '"Our Homes!" cannot be the name of a folder and an address. Did you mean "our-homes"?'],
  [['con'], '"con" cannot be the name of a folder and an address. Windows reserves the names "con"'],
  [['about'], 'A strategy cannot be called "about": the site has a page at /about/.'],
  [['housing', '--colour', '#9cf'], '"#99ccff" is too faint to read on a white page: its contrast is 1.68 to 1'],
  [['housing', '--name', 'x'], "Unknown option '--name'."],
])('%j is answered in a sentence', (options, message) => {
  const { exitCode, printed } = run(...options);
  expect(exitCode).toBe(1);
  expect(printed).toContain(message);
  expect(printed).not.toMatch(/^\s+at /m);
});
