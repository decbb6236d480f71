import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectFolder } from '../../../scripts/lib/project-folder.ts';

function run(options: string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, 'scripts/due.ts'), ...options], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_FOLDER: 'tests/fixtures/living', ...environment },
  });
  return { exitCode: status, printed: stdout, complained: stderr };
}

test('the list names the line to act in, and the exit code says that there is something', () => {
  const { exitCode, printed } = run(['wexmoor', '--as-at', '2025-07-15']);
  expect(exitCode).toBe(1);
  expect(printed).toMatchInlineSnapshot(`
    "8 things need attention on 15 July 2025.

    Overdue (4)
    tests/fixtures/living/strategies/wexmoor/actions/1.2.mdx:7 1.2-01 Grants for owners on low incomes was due by 31 December 2024. Report what was done, or correct the timescale if the plan has a new date.
    tests/fixtures/living/strategies/wexmoor/actions/2.mdx:35 2-02 Fans in 120 bathrooms was due by 31 December 2024. Report what was done, or correct the timescale if the plan has a new date.
    tests/fixtures/living/strategies/wexmoor/actions/1.2.mdx:68 1.2-04 A loan scheme with the credit union was due by 31 March 2025. Report what was done, or correct the timescale if the plan has a new date.
    tests/fixtures/living/strategies/wexmoor/actions/1.1.mdx:73 1.1-03 A survey of every home without central heating was due by 30 June 2025. Report what was done, or correct the timescale if the plan has a new date.

    No recent report (1)
    tests/fixtures/living/strategies/wexmoor/actions/2.mdx:83 2-04 Damp meters to borrow from libraries has no report, more than 6 months after the strategy was published. Ask its owner for a report.

    Consultations (1)
    tests/fixtures/living/strategies/wexmoor/consultation.mdx:2 Consultation “Tell us how the plan is going” opens on 21 July 2025. Check the questions, the channel for comments and the dates.

    Editions to save (1)
    tests/fixtures/living/strategies/wexmoor/editions:1 Warm Homes Plan has 9 actions that changed since the edition of 31 March 2025. Save an edition once they are agreed: npm run snapshot -- wexmoor

    New figures to look for (1)
    tests/fixtures/living/indicators/damp-reports.json:23 Measure “Homes reported damp” should have had new figures by June 2025. Look for them at Wexmoor Council, add them and change "nextRelease".
    "
  `);
});

test('a day on which nothing is due ends with 0', () => {
  const { exitCode, printed } = run(['--as-at', '2024-10-01', '--within', '10']);
  expect(printed).toBe('Nothing needs attention on 1 October 2024.\n');
  expect(exitCode).toBe(0);
});

test.each([
  [['nowhere'], 'There is no strategy "nowhere".'],
  [['wexmoor', 'york'], 'Name one strategy, or none for all: npm run due -- leeds'],
  [['--as-at', '2025-02-30'], 'The date "2025-02-30" is not valid. Write it as YYYY-MM-DD.'],
  [['--within', 'soon'], 'The number of days is "soon".'],
  [['--format', 'xml'], 'The format "xml" is unknown.'],
  [['--out', '/nonexistent/due.ics'], 'There is no file or folder "/nonexistent/due.ics".'],
  [['--out', tmpdir()], 'is a folder. Name a file.'],
  [['--content', 'tests/fixtures/nowhere'], 'There is no folder "tests/fixtures/nowhere".'],
  [['--content', 'tests/fixtures/faults/unknown-partner'], 'so nothing was listed.'],
])('wrong use or content with errors ends with 2: %j', (options, message) => {
  const { exitCode, complained } = run(options);
  expect(complained).toContain(message);
  expect(exitCode).toBe(2);
});

test('the JSON and the calendar have the same things as the text', () => {
  const { printed } = run(['wexmoor', '--as-at', '2025-07-15', '--format', 'json']);
  const { day, attention } = z
    .object({
      day: z.string(),
      attention: z.array(z.object({ file: z.string(), line: z.number(), date: z.iso.date(), what: z.string() })),
    })
    .parse(JSON.parse(printed));
  expect(day).toBe('2025-07-15');
  expect(attention.length).toBeGreaterThan(2);
  const folder = mkdtempSync(join(tmpdir(), 'due-'));
  try {
    const out = join(folder, 'due.ics');
    const written = run(['wexmoor', '--as-at', '2025-07-15', '--format', 'ics', '--out', out]);
    expect(written).toMatchObject({
      exitCode: 1,
      printed: '',
      complained: `Wrote ${attention.length} entries to ${out}.\n`,
    });
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(out, 'utf8')) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(attention.map(({ date }) => date));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an action has the same entry in the calendar before and after its date', () => {
  const uidOf = (day: string) =>
    /UID:(due\S*1\.2-04\S*)/.exec(
      run(['wexmoor', '--as-at', day, '--format', 'ics']).printed.replaceAll('\r\n ', ''),
    )?.[1];
  expect(uidOf('2025-03-20')).toBe('due.wexmoor.action.1.2-04@strategy-microsite');
  expect(uidOf('2025-04-20')).toBe(uidOf('2025-03-20'));
});

// 23:30 in London is 22:30 in UTC while clocks are an hour ahead.
test.each([
  ['2025-03-31T22:59:59Z', '31 March 2025', false],
  ['2025-03-31T23:00:00Z', '1 April 2025', true],
  ['2025-12-31T23:59:59Z', '31 December 2025', true],
  ['2026-01-01T00:00:00Z', '1 January 2026', true],
])('a build at %s is on %s', (instant, day, isOverdue) => {
  const { printed } = run([], { SOURCE_DATE_EPOCH: String(Date.parse(instant) / 1000) });
  expect(printed).toContain(`attention on ${day}.`);
  expect(printed.includes('1.2-04 A loan scheme with the credit union was due by 31 March 2025')).toBe(isOverdue);
});
