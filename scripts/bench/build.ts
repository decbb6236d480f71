/**
 * How long a build takes, stage by stage, and how much memory: of the real content, of ten and a hundred times as much, and
 * of 150 strategies with 20,000 actions, each beside a bare Astro project with as many pages. Names after
 * `npm run bench -- build` would be other parts; `BENCH_SITES=1x,goal` measures some of the sites.
 */
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StageTimes } from '../../src/integrations/stage-times.ts';
import { projectFolder } from '../project-folder.ts';
import { writeBareProject } from './bare-project.ts';
import { benchSites, type BenchSite } from './bench-sites.ts';
import { runWatched, type Cost } from './process-tree.ts';
import { printTable } from './table.ts';

interface Measured {
  site: BenchSite;
  pages: number;
  cost: Cost;
  stages: StageTimes & { check: number };
  bare: Cost;
}

const most = { time: 90, memory: 2000, ratio: 1.5 };
const second = 1000;
const megabyte = 1_000_000;

const folder = await mkdtemp(join(tmpdir(), 'strategy-microsite-bench-'));
try {
  const wanted = process.env['BENCH_SITES']?.split(',');
  const sites = (await benchSites(folder)).filter(({ name }) => wanted?.includes(name) ?? true);
  const measured: Measured[] = [];
  // A small site is measured three times, because a second more or less is much of its time.
  for (const site of sites) measured.push(await measure(site, site.actions < 1000 ? 3 : 1));
  show(measured);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(site: BenchSite, times: number): Promise<Measured> {
  const runs: Measured[] = [];
  for (let run = 0; run < times; run++) {
    const out = await mkdtemp(join(folder, 'site-'));
    const bareProject = await mkdtemp(join(folder, 'bare-'));
    const stageFile = join(bareProject, 'stages.jsonl');
    const cost = await runWatched(['--max-semi-space-size=32', join(projectFolder, 'scripts/build.ts'), '--out', out], {
      cwd: projectFolder,
      environment: { CONTENT_FOLDER: site.content, STAGE_TIMES: stageFile },
    });
    const stages = readStages(stageFile, cost.printed);
    const pages = globSync('**/*.html', { cwd: out }).length;
    await writeBareProject(bareProject, pages);
    const astro = join(projectFolder, 'node_modules/astro/bin/astro.mjs');
    const bare = await runWatched([astro, 'build'], {
      cwd: bareProject,
      environment: { ASTRO_TELEMETRY_DISABLED: '1' },
    });
    runs.push({ site, pages, cost, stages, bare });
    for (const each of [out, bareProject]) await rm(each, { recursive: true, force: true });
  }
  const ordered = runs.toSorted((a, b) => a.cost.time / a.bare.time - b.cost.time / b.bare.time);
  const middle = ordered[Math.floor(ordered.length / 2)];
  if (middle === undefined) throw new RangeError('Nothing was measured.');
  return middle;
}

/** Of stages that several processes went through at once, the longest. */
function readStages(file: string, printed: string): Measured['stages'] {
  const shares = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as StageTimes);
  const longest = (stage: keyof StageTimes): number => Math.max(...shares.map((share) => share[stage]));
  const check = Number(/Checking the content: done in ([\d.]+) s/.exec(printed)?.[1]) * second;
  return {
    check,
    content: longest('content'),
    bundle: longest('bundle'),
    pages: longest('pages'),
    index: longest('index'),
  };
}

function show(measured: readonly Measured[]): void {
  console.log('Seconds from the command to the finished site, and of its stages:');
  printTable(
    measured.map(({ site, pages, cost, stages }) => ({
      site: site.name,
      strategies: site.strategies,
      actions: site.actions,
      pages,
      whole: cost.time / second,
      check: stages.check / second,
      'read content': stages.content / second,
      'bundle code': stages.bundle / second,
      'write pages': stages.pages / second,
      'search index': stages.index / second,
    })),
  );
  console.log(
    `Beside a bare Astro project with as many pages. To reach: ${most.ratio} times its time at 1x; ${most.time} s and ${most.memory} MB for the goal, and no more for an action than in the small site:`,
  );
  printTable(
    measured.map(({ site, pages, cost, bare }) => ({
      site: site.name,
      'bare, s': bare.time / second,
      'times bare': cost.time / bare.time,
      'computing, s': cost.computing && cost.computing / second,
      'bare computing, s': bare.computing && bare.computing / second,
      'ms a page': cost.time / pages,
      'bare ms a page': bare.time / pages,
      'ms an action': cost.time / site.actions,
      'peak MB': cost.memory && cost.memory / megabyte,
      'bare peak MB': bare.memory && bare.memory / megabyte,
      'KB an action': cost.memory && cost.memory / 1000 / site.actions,
    })),
  );
}
