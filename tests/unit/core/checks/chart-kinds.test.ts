import { expect, test } from 'vitest';
import { report } from '../../../support/faulty-content.ts';

test('a line with a single figure is reported', async () => {
  expect(await report('line-with-single-figure')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:7:14 [chart-kind] A line needs at least two figures, but "Northshire" has one. Choose another way to draw them. "facts" lists them without a chart."`,
  );
});

test('a line of two figures is reported', async () => {
  expect(await report('line-of-two-figures')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:7:14 [chart-kind] No series has the three figures that a line needs. Choose another way to draw them. "facts" lists them without a chart."`,
  );
});

test('bars of different periods are reported', async () => {
  expect(await report('bars-of-differing-periods')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:7:14 [chart-kind] Bars compare areas side by side, but "Anytown", "other homes" has different periods from the first series. Choose another way to draw them. "facts" lists them without a chart."`,
  );
});

test('a bar that nothing can be compared with is reported', async () => {
  expect(await report('bar-of-one-figure')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:7:14 [chart-kind] There is only one figure, so there is nothing to compare it with. Choose another way to draw them. "facts" lists them without a chart."`,
  );
});

test('pairs of more than two figures are reported', async () => {
  expect(await report('pairs-of-four-figures')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:7:14 [chart-kind] A pair is an earlier figure and a later one, but "Anytown", "council homes" has 4 figures. Choose another way to draw them. "facts" lists them without a chart."`,
  );
});

test('a chart that the measure rules out is reported with the reason', async () => {
  expect(await report('chart-that-is-ruled-out')).toMatchInlineSnapshot(
    `"content/indicators/insulated-lofts.json:7:14 [chart-kind] The figures are drawn as "line", which "ruledOut" forbids: Northshire has figures for other years. Choose another way to draw them. "facts" lists them without a chart."`,
  );
});

test('an unknown measure as context is reported', async () => {
  expect(await report('unknown-measure-as-context')).toMatchInlineSnapshot(
    `"content/strategies/anytown/priorities/1.mdx:32:15 [unknown-reference] The objective "1.2" names the measure "insulated-loft", which does not exist. Did you mean "insulated-lofts"? Each measure has a file content/indicators/<id>.json."`,
  );
});

test('a measure that is given again as context is reported', async () => {
  expect(await report('measure-as-context')).toMatchInlineSnapshot(
    `"content/strategies/anytown/priorities/1.mdx:26:15 [repeated-measure] The measure "cold-homes" is given as context, but it is a measure of the same part. Delete it here."`,
  );
});

test('a measure that is given as context twice is reported', async () => {
  expect(await report('context-twice')).toMatchInlineSnapshot(
    `"content/strategies/anytown/priorities/1.mdx:36:28 [repeated-measure] The measure "insulated-lofts" is given as context, but it is listed twice. Delete it here."`,
  );
});
