import { expect, test } from 'vitest';
import { drawSparkline } from '../../../../../src/features/measures/charts/svg/sparkline.ts';
import { makeSpec } from './make-measures.ts';

test('a small line shows the shape, its first and last period, and has the headline for its name', () => {
  expect(drawSparkline(makeSpec({ series: { Anytown: [4, 6, 5] } }))).toMatchInlineSnapshot(
    `
    "<svg class="chart__small" viewBox="0 0 240 104" role="img" aria-label="Falls: 5 per 1,000 in Anytown in 2017, up 25% since 2015, after a peak of 6 in 2016"><g class="chart__series chart__series--0 chart__series--lead"><path class="chart__line" d="M6,84L120,8L234,46"/><path class="chart__marks" d="M6,84h0M120,8h0M234,46h0"/></g><g class="chart__periods"><text x="0" y="100">2015</text>
    <text class="chart__last" x="240" y="100">2017</text>
    </g></svg>"
  `,
  );
});

test('the base line is zero, so there is none if the figures start higher', () => {
  const axis = (values: number[]) => drawSparkline(makeSpec({ series: { Anytown: values } })).includes('chart__axis');
  expect([axis([1, 9]), axis([80, 90])]).toEqual([true, false]);
});

test('a small bar chart shows each area and marks the local one', () => {
  const drawing = drawSparkline(makeSpec({ kind: 'bars', series: { Anytown: [4], Elsewhere: [8], Nowhere: [2] } }));
  expect(drawing).toMatchInlineSnapshot(
    `
    "<svg class="chart__small" viewBox="0 0 240 104" role="img" aria-label="Falls: 4 per 1,000 in Anytown and 8 in Elsewhere, 2015"><path class="chart__axis" d="M0 84H240"/><path class="chart__small-bar" d="M18.5 84V8h55.4V84zM166.2 84V65h55.4V84z"/><path class="chart__small-bar chart__small-bar--lead" d="M92.3 84V46h55.4V84z"/><g class="chart__periods"><text x="0" y="100">3 areas, highest to lowest</text>
    </g></svg>"
  `,
  );
});

test('bars of one area are its periods, in their order', () => {
  const drawing = drawSparkline(makeSpec({ kind: 'bars', series: { Anytown: [4, 8, 2] } }));
  expect(drawing.match(/<text[^>]*>[^<]*/g)?.map((text) => text.replace(/.*>/, ''))).toEqual(['2015', '2017']);
});

test('dated facts have no small chart', () => {
  expect(drawSparkline(makeSpec({ kind: 'facts', series: { Anytown: [4, 8] } }))).toBe('');
});

test('a name with markup characters stays text', () => {
  const drawing = drawSparkline(makeSpec({ name: 'Falls "<b>" & more', series: { Anytown: [4, 6] } }));
  expect(drawing).toContain('aria-label="Falls &quot;&lt;b&gt;&quot; &amp; more');
});
