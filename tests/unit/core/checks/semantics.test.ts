import { expect, test } from 'vitest';
import { allProblems } from '../../../../src/core/checks/run-checks.ts';
import { readContent } from '../../../../src/core/content/read-content.ts';
import { yearsIn } from '../../../../src/core/checks/figure-years.ts';
import { edit, problemsOf, report, validContent } from '../../../support/faulty-content.ts';
import { madeFaults } from '../../../support/make-faults.ts';

const folder = 'strategies/anytown';
const lofts = 'indicators/insulated-lofts.json';

test('a report, an update and a figure of the future are reported', async () => {
  expect(await report('report-in-the-future')).toMatchInlineSnapshot(`
    "content/indicators/insulated-lofts.json:36:41 [future-date] "end" of point 2 of series 2 of "figures" is "2123-03", which is in the future. Correct the date.
    content/strategies/anytown/actions/1.1.mdx:21:15 [future-date] "date" of progress entry 1 of the action "1.1-01" is "2042-03-10", but the strategy is "as at" 15 March 2024. Correct the date. If the strategy is brought up to date, change "asAt" in strategy.yml too.
    content/strategies/anytown/updates/asked.mdx:2:7 [future-date] "date" is "2131-03-15", which is in the future. Correct the date."
  `);
});

test('what happened on the day of the check is not of the future, and what happens tomorrow is', async () => {
  const content = await readContent(validContent);
  const rules = (today: string) =>
    allProblems(content, today).map(({ rule, file }) => `${rule} ${file.split('/').at(-1)}`);
  expect(rules('2024-06-14')).toEqual([]);
  expect(rules('2024-06-13')).toEqual(['future-date consultation.mdx']);
});

test('a report and an update from before the strategy are reported', async () => {
  expect(await report('report-before-the-strategy')).toMatchInlineSnapshot(`
    "content/strategies/anytown/actions/1.1.mdx:25:15 [early-date] "date" of progress entry 2 of the action "1.1-01" is "2014-02-01", before the strategy began on 1 January 2024. Correct the date, or "published" and "period" in strategy.yml.
    content/strategies/anytown/updates/published.mdx:2:7 [early-date] "date" is "2014-03-01", more than 2 years before the strategy began on 1 January 2024. Correct the date, or "published" and "period" in strategy.yml."
  `);
});

test('an action that was done and is under way later is reported', async () => {
  expect(await report('done-and-later-under-way')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:22:17 [back-from-done] The action "1.1-01" was reported as "done" on 2024-02-01, but as "under way" on 2024-03-10. Say why in "reason" of the later report, or correct a date or a status."`,
  );
});

test('with a reason, an action that was done can be under way again', async () => {
  const change: [string, string][] = [
    ['status: planned', 'status: done'],
    ['text: Ten lofts', 'reason: The builder left.\n        text: Ten lofts'],
  ];
  expect(await report(edit({ 'strategies/anytown/actions/1.1.mdx': change }))).toBe('');
});

test.each([
  ['never', 'text: Ten lofts', 'reason: The builder left.\n        text: Ten lofts', 'was never reported as "done"'],
  [
    'still',
    'date: 2024-03-10\n',
    'date: 2024-03-10\n        status: done\n        reason: It is.\n',
    'is reported as "done"',
  ],
])('a reason why an action that was %s done is not done any more is reported', async (_, from, to, message) => {
  const found = await report(edit({ [`${folder}/actions/1.1.mdx`]: [[from, to]] }));
  expect(found).toContain(`[back-from-done] The action "1.1-01" ${message}`);
});

test('a word for progress that means nothing, or contradicts the words of the site, is reported', async () => {
  const words = (word: string) =>
    report(edit({ [`${folder}/strategy.yml`]: [['reportWords:\n', `reportWords:\n  - ${word}\n`]] }));
  expect(await words('{ word: Nothing }')).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:63:5 [report-words] The word "Nothing" in "reportWords" has no meaning. Add the status or the outlook that it means, or delete the entry."`,
  );
  expect(await words('{ word: Done, status: planned }')).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:63:27 [report-words] "reportWords" says that "Done" means the status "planned", but on the site it means "done". Write "status: done", or correct the word."`,
  );
  expect(await words('{ word: Paused, status: under way }')).toContain('it means "stalled"');
  expect(await words('{ word: On track, status: under way, outlook: at risk }')).toContain('it means "on track"');
  expect(await words('{ word: On track, status: under way }')).toBe('');
});

test('a word for progress that strategy.yml does not explain is reported with those that it does', async () => {
  expect(await report('unknown-report-word')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:24:18 [unknown-choice] "printed" of progress entry 1 of the action "1.1-01" is "Ambre", which "reportWords" in strategy.yml does not explain. Did you mean "Amber"? "reportWords" has "Not started" and "Amber". Correct it, or add the word with what it means."`,
  );
});

test('a report without a status is reported', async () => {
  expect(await report('report-without-status')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:28:9 [missing-field] Progress entry 2 of the action "1.1-01" has no "status". Add it. If the plan has its own word for the status, write that word in "printed", and what it means in "reportWords" of strategy.yml."`,
  );
});

test('two reports of one day that disagree are reported', async () => {
  expect(await report('reports-that-disagree')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:26:17 [progress-order] The action "1.1-01" has two reports dated 2024-03-10 that disagree: "under way" and "planned". Delete one of them, or correct its date or its status."`,
  );
});

test('two reports of one day that agree are right', async () => {
  const agreeing = edit({
    [`${folder}/actions/1.1.mdx`]: [
      ['date: 2024-02-01\n        status: planned', 'date: 2024-03-10\n        status: under way'],
    ],
  });
  expect(await report(agreeing)).toBe('');
});

test('an owner who is named twice is reported', async () => {
  expect(await report('lead-twice')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:13:22 [repeated-entry] "leads" of the action "1.1-01" has "council" twice. Delete one of the two."`,
  );
});

test('two actions of one table with the same words are reported', async () => {
  expect(await report('same-action-twice')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/1.1.mdx:25:5 [repeated-entry] Two actions say the same thing, here and at content/strategies/anytown/actions/1.1.mdx:8: "Insulate 200 lofts each year." Delete one of the two, or correct its words."`,
  );
});

test('a published action with another id is reported with both ids', async () => {
  expect(await report('published-id-changed')).toMatchInlineSnapshot(
    `"content/strategies/anytown/actions/2.mdx:7:9 [changed-id] The action "2-10" has the words that the edition of 2024-03-01 published as "2-01", and that id is gone. Give it the id "2-01" again, because people may have quoted it. If it needs a new one, run "npm run snapshot -- anytown --date <date> --force"."`,
  );
});

test('a count below nothing is reported', async () => {
  expect(await report('count-below-nothing')).toMatchInlineSnapshot(`
    "content/indicators/insulated-lofts.json:24:61 [count] The figure of "Anytown", "council homes" for "2019/20" is 60.5. A count is a whole number, 0 or more. Correct the figure, or "kind" of the unit "homes with a loft".
    content/indicators/insulated-lofts.json:35:61 [count] The figure of "Anytown", "other homes" for "2021/22" is -55. A count is a whole number, 0 or more. Correct the figure, or "kind" of the unit "homes with a loft"."
  `);
});

test.each([
  ['homes', 55.5, 'count'],
  ['homes', 1e21, 'wrong-value'],
  ['thousands of homes', 55.5, undefined],
  ['change in homes', -55, undefined],
])('a number of %s that is %d breaks the rule "%s"', async (label, value, rule) => {
  const problems = await problemsOf(
    edit({
      [lofts]: [
        [
          '"label": "% of homes with a loft", "short": "%", "kind": "percent"',
          `"label": "${label}", "short": "homes", "kind": "count"`,
        ],
        ['"value": 60.5, "lower": 58.1, "upper": 62.9', '"value": 60'],
        ['"value": 55,', `"value": ${value},`],
      ],
    }),
  );
  expect(problems.map((problem) => problem.rule)).toEqual(rule === undefined ? [] : [rule]);
});

test('a target that is far worse than every figure is reported', async () => {
  expect(await report('target-on-the-wrong-side')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:49:26 [target-side] The target is 9, which is far worse than every figure: "higher" is better, and the worst figure is 55. Correct the target, or "better"."`,
  );
});

test('a target that was reached long ago, or is a level to keep, is right', async () => {
  expect(await report(edit({ [lofts]: [['"value": 90, "by"', '"value": 50, "by"']] }))).toBe('');
});

test('a priority without actions is reported', async () => {
  expect(await report('priority-without-actions')).toMatchInlineSnapshot(
    `"content/strategies/anytown/priorities/2.mdx:2:5 [empty-priority] The priority "2" has no actions. Add its actions in a file in content/strategies/anytown/actions/, or delete the priority."`,
  );
});

test('two partners of one name are reported', async () => {
  expect(await report('partners-of-one-name')).toMatchInlineSnapshot(
    `"content/strategies/anytown/partners.yml:14:11 [shared-name] The partners "council" and "landlords" are both called "anytown council". If they are the same, delete one of them. If not, give one a name that tells them apart."`,
  );
});

test('two strategies with one place on the front page are reported', async () => {
  expect((await report(madeFaults.strategiesOfOneOrder)).split('\n')).toContainEqual(
    expect.stringContaining('[repeated-order]'),
  );
});

test('an edition without actions is reported', async () => {
  expect(await report('edition-without-actions')).toMatchInlineSnapshot(
    `"content/strategies/anytown/editions/2024-03-01.json:3:14 [empty-value] "actions" is empty. Fill it in, or delete the line if it is not needed."`,
  );
});

test('an earlier edition that is newer than the current one is reported', async () => {
  expect(await report('earlier-editions-out-of-order')).toMatchInlineSnapshot(
    `"content/strategies/anytown/sections/how.mdx:28:13 [date-order] The edition of "2028 to 2030" is newer than the current one, of "2024 to 2027". Correct the period, or "current"."`,
  );
});

test('a period that ends in another year is reported', async () => {
  expect(await report('period-ends-in-another-year')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:36:41 [period-order] The period "2022/23" of the series "Anytown", "other homes" has the end "2012-03", which is in a different year. Correct "period" or "end"."`,
  );
});

test.each([
  ['2024', [2024]],
  ['2023/24', [2023, 2024]],
  ['2022-24', [2022, 2024]],
  ['1999-00', [1999, 2000]],
  ['2019 to 2020', [2019, 2020]],
  ['YE Mar 2025', [2025]],
  ['Quarter 1', []],
])('the years of the period %s', (period, years) => {
  expect(yearsIn(period)).toEqual(years);
});

test('values that nobody can mean are one problem each', async () => {
  const faults: [string, string, string][] = [
    [`${folder}/strategy.yml`, '  to: 2027', '  to: 20205'],
    [`${folder}/documents.yml`, 'date: 2024-03-01', 'date: 0023-03-01'],
    [`${folder}/updates/asked.mdx`, 'date: 2024-03-15', 'date: 0000-01-01'],
    [`${folder}/strategy.yml`, 'actions: 4', 'actions: -4'],
    [`${folder}/consultation.mdx`, 'id: money', `id: ${'m'.repeat(300)}`],
    [`${folder}/consultation.mdx`, 'id: money', 'id: aux'],
    [`${folder}/partners.yml`, 'url: https://anytown', 'url: https://user:secret@anytown'],
    [`${folder}/partners.yml`, 'url: https://anytown.example/', 'url: https://[::1]/'],
    [`${folder}/partners.yml`, 'url: https://anytown.example/', 'url: https://anytown.example/a b'],
  ];
  const reports = await Promise.all(faults.map(([path, from, to]) => report(edit({ [path]: [[from, to]] }))));
  expect(reports.join('\n')).toMatchInlineSnapshot(`
    "content/strategies/anytown/strategy.yml:8:7 [wrong-value] "to" of "period" is the number 20205: The year has to be between 1000 and 2199.
    content/strategies/anytown/documents.yml:6:11 [date-form] "date" of the document "committee-paper" is "0023-03-01". The year has to be between 1000 and 2199.
    content/strategies/anytown/updates/asked.mdx:2:7 [date-form] "date" is "0000-01-01". The year has to be between 1000 and 2199.
    content/strategies/anytown/strategy.yml:33:12 [wrong-value] "actions" of "expected" is the number -4, but it must be 0 or more.
    content/strategies/anytown/consultation.mdx:18:9 [id-form] "id" of the question "mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm…" is "mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm…". An id has at most 100 characters, because it is part of file names and addresses.
    content/strategies/anytown/consultation.mdx:18:9 [id-form] "id" of the question "aux" is "aux". Windows reserves the names "con", "prn", "aux", "nul", "com1" and "lpt1": use another id.
    content/strategies/anytown/partners.yml:7:10 [secure-link] "url" of the partner "council" is "https://user:secret@anytown.example/". An address on a public page cannot contain a user name or a password: delete what is before the "@".
    content/strategies/anytown/partners.yml:7:10 [secure-link] "url" of the partner "council" is "https://[::1]/". The address has to name a website, such as www.example.gov.uk, and not a number or a single computer.
    content/strategies/anytown/partners.yml:7:10 [secure-link] "url" of the partner "council" is "https://anytown.example/a b". An address cannot contain a space: write "%20" instead."
  `);
});

test('a decision before the consultation opened is reported', async () => {
  expect(await report(edit({ 'strategies/anytown/responses/mould.mdx': [['2024-03-12', '2024-02-12']] }))).toBe(
    'content/strategies/anytown/responses/mould.mdx:8:7 [date-order] The decision is dated "2024-02-12", which is before the consultation opened on "2024-03-01". Correct the date, or "opens" in consultation.mdx.',
  );
});

test.each([
  ['glossary.yml', 'also: [EPCs]', 'also: [EPC]', 8],
  ['glossary.yml', 'term: retrofit', 'term: EPCs', 8],
])('a word that a glossary explains twice is reported', async (file, from, to, line) => {
  const found = await problemsOf(edit({ [file]: [[from, to]] }));
  expect(found.map((problem) => `${problem.rule} ${problem.file}:${problem.line}`)).toContain(
    `repeated-id content/${file}:${line}`,
  );
});

test('an update about nothing and an address with an empty part are reported', async () => {
  const parts = edit({ 'strategies/anytown/updates/asked.mdx': [['["action:2-01", "section:how"]', '[]']] });
  expect(await report(parts)).toContain('asked.mdx:5:8 [empty-value]');
  const address = edit({ 'site.yml': [['https://anytown.example/', 'https://anytown..example/']] });
  expect(await report(address)).toContain('site.yml:5:8');
});

test('dates that are not those printed beside them are reported', async () => {
  expect(await report('dates-unlike-the-printed-ones')).toMatchInlineSnapshot(`
    "content/strategies/anytown/documents.yml:6:11 [printed-date] "date" is "2024-02-29", but "published" is "1 March 2024". Correct one of the two.
    content/strategies/anytown/sections/how.mdx:18:11 [printed-date] "from" is "2024-03-14", but "when" is "15 March 2024". Correct one of the two."
  `);
});

test('a period with other years than its label is reported, at the one that the title contradicts', async () => {
  expect(await report('period-unlike-its-label')).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:6:10 [printed-date] The period is "2024 to 2028", but "to" is 2027. Correct one of the two."`,
  );
});

test.each([
  ['6 to 8 May 2024', '2024-05-06'],
  ['May and June 2024', '2024-05'],
  ['Winter 2024/25', '2024-12'],
  ['21st of February and 5 March 2024', '2024-02-21'],
  ['Published in 2024, revised in March 2025', '2025-03'],
  ['in spring', '2024-04'],
])('"%s" in print can be %s', async (published, date) => {
  const printed = edit({
    [`${folder}/documents.yml`]: [
      ['published: 1 March 2024\n    date: 2024-03-01', `published: ${published}\n    date: ${date}`],
    ],
  });
  expect(await report(printed)).toBe('');
});

test.each([
  ['2024 to 2027', 2024, 2027],
  ['2024-27', 2024, 2027],
  ['2024/25 to 2026/27', 2024, 2026],
  ['2024/25 to 2026/27', 2024, 2027],
  ['3 years from 2024/25', 2024, 2027],
  ['from 2024 on', 2024, 2030],
])('the period "%s" can be from %i to %i', async (label, from, to) => {
  const period = edit({
    [`${folder}/strategy.yml`]: [
      ['label: 2024 to 2027\n  from: 2024\n  to: 2027', `label: ${label}\n  from: ${from}\n  to: ${to}`],
    ],
  });
  expect(await report(period)).toBe('');
});

test('a vision that is quoted in two ways is reported', async () => {
  expect(await report('vision-in-two-wordings')).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:18:9 [quotation] The vision is quoted as "Anytown is a town in which every home is warm.", but differently at content/strategies/anytown/sections/how.mdx:36. Quote both word for word, as the document prints it."`,
  );
});

test('a letter in a telephone number is reported', async () => {
  expect(await report('letter-in-telephone-number')).toMatchInlineSnapshot(
    `"content/help.yml:5:12 [wrong-value] "phone" of the help service "energy-line" is "O1632 960001". Write the digits 0 and 1, and not the letters O, I and l."`,
  );
});

test('a paragraph that a text has twice is reported', async () => {
  expect(await report('repeated-paragraph')).toMatchInlineSnapshot(
    `"content/strategies/anytown/sections/why.mdx:28:1 [repeated-entry] The text says "The register is of the council and says which homes are cold." twice. Delete one of the two."`,
  );
});
