/** How long it takes to draw 1,000 charts at both widths from the published figures, and how much they weigh. */
import { contentFolder } from '../../../src/core/content/content-folder.ts';
import { readContent } from '../../../src/core/content/read-content.ts';
import { buildSiteContent } from '../../../src/core/model/build-site-content.ts';
import { pointsOf } from '../../../src/features/measures/charts/spec.ts';
import { chartSpec } from '../../../src/features/measures/charts/build-spec.ts';
import { chartWidths, drawChart } from '../../../src/features/measures/charts/svg/draw-chart.ts';
import { projectFolder } from '../../lib/project-folder.ts';
import { printNamed } from './table.ts';

const charts = 1000;
const secondsAllowed = 5;
const bytesAllowed = 4096;

const siteContent = buildSiteContent((await readContent(contentFolder(projectFolder))).entries);
const measures = siteContent.strategies.flatMap(({ place, measures }) =>
  measures.filter(({ figures }) => figures !== undefined).map((measure) => ({ measure, place })),
);
if (measures.length === 0) throw new Error('No measure has figures to draw.');
const rounds = Math.ceil(charts / measures.length);
const wanted = Array.from({ length: rounds }, () => measures)
  .flat()
  .slice(0, charts);

const start = performance.now();
const drawn = wanted.flatMap(({ measure, place }) => {
  const spec = chartSpec(measure, { local: place });
  if (spec === undefined) return [];
  return [{ spec, sizes: Object.values(chartWidths).map((width) => Buffer.byteLength(drawChart(spec, { width }))) }];
});
const seconds = (performance.now() - start) / 1000;

const upTo30 = drawn.filter(({ spec }) => spec.series.flatMap(pointsOf).length <= 30);
const heaviest = Math.max(...upTo30.flatMap(({ sizes }) => sizes));
printNamed('what', {
  [`drawing ${charts} charts at both widths`]: { measured: `${seconds.toFixed(2)} s`, allowed: `${secondsAllowed} s` },
  'heaviest chart of up to 30 points': { measured: `${heaviest} bytes`, allowed: `${bytesAllowed} bytes` },
});
if (seconds > secondsAllowed || heaviest > bytesAllowed) process.exitCode = 1;
