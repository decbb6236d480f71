import { expect, test } from 'vitest';
import { report } from '../../../support/faulty-content.ts';

test('a consultation that closes before it opens is reported', async () => {
  expect(await report('consultation-backwards')).toMatchInlineSnapshot(
    `"content/strategies/anytown/consultation.mdx:5:9 [date-order] "closes" is "2024-03-31", which comes before "opens", "2024-05". Correct one of the two."`,
  );
});

test('a consultation that is concluded while it is open is reported', async () => {
  expect(await report('concluded-before-it-closed')).toMatchInlineSnapshot(
    `"content/strategies/anytown/consultation.mdx:9:9 [date-order] "date" is "2024-03-30", which comes before "closes", "2024-03-31". Correct one of the two."`,
  );
});

test('a timetable without events is reported, with its section', async () => {
  expect(await report('timetable-without-events')).toMatchInlineSnapshot(
    `"content/strategies/anytown/consultation.mdx:41:12 [timetable] The section "why" is named as the timetable, but it has no "timeline". Name the section that says what happens when, or add a "timeline" to content/strategies/anytown/sections/why.mdx."`,
  );
});

test('a timetable that is no section is reported', async () => {
  expect(await report('unknown-timetable')).toMatchInlineSnapshot(
    `"content/strategies/anytown/consultation.mdx:41:12 [unknown-reference] The file names the section "hw", which does not exist. Did you mean "how"? Each section has a file content/strategies/anytown/sections/<id>.mdx."`,
  );
});

test('two questions with the same id are reported', async () => {
  expect(await report('repeated-question')).toMatchInlineSnapshot(
    `"content/strategies/anytown/consultation.mdx:18:9 [repeated-id] The question "vision" is already given at content/strategies/anytown/consultation.mdx:14. Delete one of the two, or give the newer one a name of its own."`,
  );
});

test('a form that cannot take the reference of a comment is reported', async () => {
  expect(await report('form-without-reference')).toMatchInlineSnapshot(
    `"content/strategies/anytown/consultation.mdx:12:10 [wrong-value] "channel" is "https://forms.example.org/anytown?page={url}": The address of a form needs the place {reference}."`,
  );
});

test('a form with a place that nothing fills is reported', async () => {
  expect(await report('form-with-unknown-place')).toMatchInlineSnapshot(
    `"content/strategies/anytown/consultation.mdx:12:10 [wrong-value] "channel" is "https://forms.example.org/anytown?ref={reference}&name={name}": The places to fill in are {reference}, {title}, {edition} and {url}."`,
  );
});

test('a form whose host could be changed by a comment is reported', async () => {
  expect(await report('form-with-place-in-host')).toMatchInlineSnapshot(
    `"content/strategies/anytown/consultation.mdx:12:10 [wrong-value] "channel" is "https://{reference}.example.org/": The name of the host cannot contain a place to fill in."`,
  );
});

test('a channel that is neither a form nor an email address is reported', async () => {
  expect(await report('channel-that-is-none')).toMatchInlineSnapshot(
    `"content/strategies/anytown/consultation.mdx:12:10 [wrong-value] "channel" is "warm-homes@anytown": Comments go to a form, whose address starts with https://, or to an email address."`,
  );
});

test('a response about parts that do not exist is reported, part by part', async () => {
  expect(await report('response-to-unknown-parts')).toMatchInlineSnapshot(`
    "content/strategies/anytown/responses/mould.mdx:9:9 [unknown-reference] The file is about the action "2-10", which does not exist. Actions are in content/strategies/anytown/actions/<id>.mdx.
    content/strategies/anytown/responses/mould.mdx:9:24 [unknown-reference] The file is about the priority "3", which does not exist. Priorities are in content/strategies/anytown/priorities/<id>.mdx.
    content/strategies/anytown/responses/mould.mdx:9:38 [unknown-reference] The file is about the objective "1.3", which does not exist. Objectives are in content/strategies/anytown/priorities/<id>.mdx.
    content/strategies/anytown/responses/mould.mdx:9:55 [unknown-reference] The file is about the section "hwo", which does not exist. Did you mean "how"? Sections are in content/strategies/anytown/sections/<id>.mdx.
    content/strategies/anytown/responses/mould.mdx:9:70 [unknown-reference] The file is about the indicator "cold-home", which does not exist. Did you mean "cold-homes"? Measures are in content/indicators/<id>.json."
  `);
});

test('an update of a part that does not exist is reported', async () => {
  expect(await report('update-of-unknown-part')).toMatchInlineSnapshot(
    `"content/strategies/anytown/updates/asked.mdx:5:24 [unknown-reference] The file is about the section "hows", which does not exist. Did you mean "how"? Sections are in content/strategies/anytown/sections/<id>.mdx."`,
  );
});

test('a part of a kind that no strategy has is reported', async () => {
  expect(await report('part-of-no-kind')).toMatchInlineSnapshot(
    `"content/strategies/anytown/responses/mould.mdx:9:9 [wrong-value] Entry 1 of "parts" is "table:2": A part is written "strategy", "section:<id>", "priority:<id>", "objective:<id>", "action:<id>" or "indicator:<id>"."`,
  );
});
