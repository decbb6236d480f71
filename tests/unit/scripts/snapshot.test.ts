import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectFolder } from '../../../scripts/lib/project-folder.ts';
import { editionSchema } from '../../../src/core/content/schema/edition.ts';
import { validContent } from '../../support/faulty-content.ts';

let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
  content = join(folder, 'content');
  cpSync(validContent, content, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function snapshot(...options: string[]): { exitCode: number | null; printed: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectFolder, 'scripts/snapshot.ts'), ...options, '--content', content],
    { cwd: projectFolder, encoding: 'utf8' },
  );
  const printed = (stdout + stderr).trim().replaceAll(/\S*snapshot-[^/\s]*\//g, '');
  return { exitCode: status, printed };
}

function inContent(path: string): string {
  return join(content, 'strategies/anytown', path);
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(inContent(path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not contain "${from}".`);
  writeFileSync(inContent(path), text.replace(from, to));
}

test('an edition has every action with its owners, and has the date that the content states things for', () => {
  expect(snapshot('anytown')).toEqual({
    exitCode: 0,
    printed: 'Wrote content/strategies/anytown/editions/2024-03-15.json with 4 actions.',
  });
  const edition = editionSchema.parse(JSON.parse(readFileSync(inContent('editions/2024-03-15.json'), 'utf8')));
  expect(edition.date).toBe('2024-03-15');
  expect(edition.actions.map(({ id }) => id)).toEqual(['1.1-01', '1.1-02', '1.2-01', '2-01']);
  expect(edition.actions[0]).toEqual({
    id: '1.1-01',
    title: 'Insulation for 200 lofts every year',
    text: 'Insulate 200 lofts each year.',
    details: ['Homes that the council lets', 'Homes of people over 70'],
    under: '1.1',
    timescale: '2024/25',
    due: '2025-03-31',
    leads: [
      { id: 'council', name: 'Anytown Council' },
      { id: 'warm-homes-partnership', name: 'Anytown Warm Homes Partnership' },
    ],
    supports: [],
    ownersAsPublished: 'Anytown Council/ AWHP',
    milestones: [
      { when: 'June 2024', text: 'The first 50 lofts' },
      { when: null, text: 'The last loft' },
    ],
    measures: [],
    themes: [],
    post: null,
    number: null,
    extra: {},
    status: 'under way',
    outlook: 'at risk',
    next: 'Order boards for the other lofts.',
    progress: [
      {
        date: '2024-03-10',
        printed: 'Amber',
        status: 'under way',
        outlook: 'at risk',
        text: 'Ten lofts are done.',
        next: 'Order boards for the other lofts.',
      },
      { date: '2024-02-01', status: 'planned', text: 'A builder is found.' },
    ],
  });
});

test('the same edition again changes nothing and says so', () => {
  snapshot('anytown', '--date', '2024-03-20');
  expect(snapshot('anytown', '--date', '2024-03-20')).toEqual({
    exitCode: 0,
    printed: 'content/strategies/anytown/editions/2024-03-20.json already has these 4 actions. Nothing was written.',
  });
});

test('an edition with other actions is kept, unless it is to be replaced on purpose', () => {
  const before = readFileSync(inContent('editions/2024-03-01.json'), 'utf8');
  expect(snapshot('anytown', '--date', '2024-03-01')).toMatchInlineSnapshot(`
    {
      "exitCode": 1,
      "printed": "content/strategies/anytown/editions/2024-03-01.json has different actions, and an edition is a record of what was published. Choose another --date, or add --force to replace it.",
    }
  `);
  expect(readFileSync(inContent('editions/2024-03-01.json'), 'utf8')).toBe(before);
  expect(snapshot('anytown', '--date', '2024-03-01', '--force').printed).toBe(
    'Replaced content/strategies/anytown/editions/2024-03-01.json with 4 actions.',
  );
});

test('an edition before the newest one is refused', () => {
  expect(snapshot('anytown', '--date', '2024-02-01')).toMatchInlineSnapshot(`
    {
      "exitCode": 1,
      "printed": "The newest edition is dated 2024-03-01, so an edition dated 2024-02-01 may not contain what was published then. Choose another --date, or add --force.",
    }
  `);
});

test('content with problems makes no edition', () => {
  edit('actions/2.mdx', 'leads: [landlords]', 'leads: [landlord]');
  const { exitCode, printed } = snapshot('anytown');
  expect(exitCode).toBe(1);
  expect(printed).toMatch(/names the partner "landlord", which does not exist/);
  expect(printed).toMatch(/so no edition was made\.$/);
  expect(readdirSync(inContent('editions'))).toEqual(['2024-03-01.json']);
});

test('a warning is printed, and the edition is made', () => {
  edit('vision.mdx', 'Every home in Anytown is warm.', 'Every QXZ in Anytown is warm.');
  const { exitCode, printed } = snapshot('anytown', '--date', '2024-03-12');
  expect(exitCode).toBe(0);
  expect(printed).toMatch(/vision\.mdx:10:7 warning: "QXZ" is not explained\./);
  expect(readdirSync(inContent('editions'))).toEqual(['2024-03-01.json', '2024-03-12.json']);
});

test('an action that is the same in quite other words is accepted on purpose only', () => {
  edit('actions/1.2.mdx', 'Visit people who ask for advice.', 'Knock at doors where someone wants help.');
  expect(snapshot('anytown').printed).toContain('so no edition was made.');
  expect(snapshot('anytown', '--force').exitCode).toBe(0);
  expect(snapshot('anytown', '--date', '2024-03-16').exitCode).toBe(0);
});

test.each([
  [[], 'Name one strategy by its folder: npm run snapshot -- leeds'],
  [['anytwn'], 'There is no strategy "anytwn". Did you mean "anytown"?'],
  [['anytown', '--date', '2024-02-30'], 'The date "2024-02-30" is not valid. Write it as YYYY-MM-DD.'],
  [['anytown', '--date', '2199-01-01', '--force'], 'The date "2199-01-01" is in the future.'],
  [['anytown', '--when', 'now'], "Unknown option '--when'."],
])('%j is answered in a sentence', (options, message) => {
  const { exitCode, printed } = snapshot(...options);
  expect(exitCode).toBe(1);
  expect(printed).toContain(message);
  expect(printed).not.toMatch(/^\s+at /m);
});
