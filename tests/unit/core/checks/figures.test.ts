import { expect, test } from 'vitest';
import { report } from '../../../support/faulty-content.ts';

test('a measure with figures and a reason for having none is reported', async () => {
  expect(await report('figures-and-reason-for-none')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:5:16 [figures] The measure has figures, but "noFigures" says that it has none. Delete one of the two."`,
  );
});

test('a measure with neither figures nor a reason is reported', async () => {
  expect(await report('neither-figures-nor-reason')).toMatchInlineSnapshot(
    `"content/indicators/cold-homes.json:1:1 [figures] The measure has neither "figures" nor "noFigures". Add "figures", or use "noFigures" to say why there are none and where to look."`,
  );
});

test('doubtful figures without a caveat are reported', async () => {
  expect(await report('doubt-without-caveat')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:10:19 [confidence] The confidence is "medium", but no caveat says why. Add the reason under "caveats"."`,
  );
});

test('figures without a source are reported', async () => {
  expect(await report('figures-without-source')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:5:14 [missing-field] "figures" lacks the field "source". Add "source" to it."`,
  );
});

test('figures without a licence are reported', async () => {
  expect(await report('figures-without-licence')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:11:15 [missing-field] "source" of "figures" lacks the field "licence". Add "licence" to it."`,
  );
});

test('a figure outside its confidence limits is reported', async () => {
  expect(await report('figure-outside-limits')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:24:61 [confidence-limits] The figure of "Anytown", "council homes" for "2019/20", 65.5, is outside its confidence limits, 58.1 and 62.9. Correct the figure or its limits."`,
  );
});

test('a lower limit without an upper one is reported', async () => {
  expect(await report('limit-without-partner')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:24:76 [confidence-limits] The figure of "Anytown", "council homes" for "2019/20" has no upper limit. Give both limits, or neither."`,
  );
});

test('an upper limit without a lower one is reported', async () => {
  expect(await report('upper-limit-without-partner')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:24:76 [confidence-limits] The figure of "Anytown", "council homes" for "2019/20" has no lower limit. Give both limits, or neither."`,
  );
});

test('a numerator and a denominator of another figure are reported', async () => {
  expect(await report('proportion-of-another-figure')).toMatchInlineSnapshot(`
    "content/indicators/insulated-lofts.json:35:78 [proportion] 2000 out of 1100 does not give the figure of "Anytown", "other homes" for "2021/22", 55. Correct the figure, its numerator or its denominator.
    content/indicators/insulated-lofts.json:36:78 [proportion] The numerator of the figure of "Anytown", "other homes" for "2022/23" has no denominator. Add "denominator", the number that it is out of."
  `);
});

test('a share above 100% is reported', async () => {
  expect(await report('share-above-hundred')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:35:61 [percentage] "value" of "Anytown", "other homes" for "2021/22" is 155%. A share is between 0% and 100%. Give a number from 0 to 100."`,
  );
});

test('a limit of a share below 0% is reported', async () => {
  expect(await report('share-below-zero')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:24:76 [percentage] "lower" of "Anytown", "council homes" for "2019/20" is -58.1%. A share is between 0% and 100%. Give a number from 0 to 100."`,
  );
});

test('a target above 100% is reported', async () => {
  expect(await report('target-above-hundred')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:49:26 [percentage] The target is 900%. A share is between 0% and 100%. Give a number from 0 to 100."`,
  );
});

test('periods from the newest to the oldest are reported', async () => {
  expect(await report('periods-out-of-order')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:36:41 [period-order] In the series "Anytown", "other homes", "2021/22" has the end "2022-03", which is not after the end of "2022/23", "2023-03". List the periods with the oldest first, or correct "end"."`,
  );
});

test('two periods that end together are reported', async () => {
  expect(await report('period-ends-with-another')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:36:41 [period-order] In the series "Anytown", "other homes", "2022/23" has the end "2022-03", which is not after the end of "2021/22", "2022-03". List the periods with the oldest first, or correct "end"."`,
  );
});

test('a period that is given twice is reported', async () => {
  expect(await report('period-twice')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:36:23 [period-order] The series "Anytown", "other homes" has the period "2021/22" twice. Delete one of the two, or correct its period."`,
  );
});

test('a break at a period that no series has is reported', async () => {
  expect(await report('break-at-unknown-period')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:48:28 [series-break] There is a break before the period "2021-22", which no series has. Did you mean "2021/22"?"`,
  );
});

test('a break before the first figure is reported', async () => {
  expect(await report('break-before-first-figure')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:48:28 [series-break] There is a break before "2019/20", but no series has a figure before that. Name the first period after the break."`,
  );
});
