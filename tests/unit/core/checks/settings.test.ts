import { expect, test } from 'vitest';
import { report } from '../../../support/faulty-content.ts';

test('a strategy updated before it was published is reported', async () => {
  expect(await report('updated-before-published')).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:16:10 [date-order] "updated" is "2024-02-28", which comes before "published", "2024-03-01". Correct one of the two."`,
  );
});

test('a period that ends before it starts is reported', async () => {
  expect(await report('period-backwards')).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:8:7 [date-order] "to" is "2027", which comes before "from", "2028". Correct one of the two."`,
  );
});

test('an event that ends before it starts is reported', async () => {
  expect(await report('event-backwards')).toMatchInlineSnapshot(
    `"content/strategies/anytown/sections/how.mdx:12:9 [date-order] "to" is "2023-11", which comes before "from", "2023-12". Correct one of the two."`,
  );
});

test('a review before the preparation is reported', async () => {
  expect(await report('review-before-preparation')).toMatchInlineSnapshot(
    `"content/site.yml:12:13 [date-order] "reviewed" is "2023-03-15", which comes before "prepared", "2024-03-01". Correct one of the two."`,
  );
});

test('colours that are too faint are reported with their contrast', async () => {
  expect(await report('faint-colours')).toMatchInlineSnapshot(`
    "content/strategies/anytown/strategy.yml:36:11 [contrast] "colour" of "theme" is "#5694ca", which has a contrast of 3.23 to 1 on a light page (#ffffff). Choose a darker colour, such as "#4779a6": 4.5 to 1 is the least that WCAG 2.2 AA allows.
    content/strategies/anytown/strategy.yml:37:9 [contrast] "dark" of "theme" is "#1d70b8", which has a contrast of 3.57 to 1 on a dark page (#121416). Choose a lighter colour, such as "#3d84c2": 4.5 to 1 is the least that WCAG 2.2 AA allows."
  `);
});

test('an adopted strategy that names the one in its place is reported', async () => {
  expect(await report('adopted-and-replaced')).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:11:1 [replacement] The strategy names one that replaced it, but its own status is "adopted". Set "status" to "superseded", or delete "replacedBy"."`,
  );
});

test('a superseded strategy that does not name the one in its place is reported', async () => {
  expect(await report('superseded-by-nothing')).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:9:9 [replacement] The strategy is superseded, but it does not name the strategy that replaced it. Add "replacedBy" with the title and address of the new strategy, or set "status" to "withdrawn"."`,
  );
});

test('a strategy stated for a day before it was published is reported', async () => {
  expect(await report('as-at-before-published')).toMatchInlineSnapshot(
    `"content/strategies/anytown/strategy.yml:14:7 [date-order] "asAt" is "2024-02-29", which comes before "published", "2024-03-01". Correct one of the two."`,
  );
});
