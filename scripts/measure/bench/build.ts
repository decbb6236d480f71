/**
 * How long a build takes, stage by stage, and how much memory: of the real content, of ten and a hundred times as much, and
 * of 150 strategies with 20,000 actions, each beside bare Astro projects with as many pages. Names after
 * `npm run bench -- build` would be other parts; `BENCH_SITES=1x,goal` measures some of the sites.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StageTimes } from '../../../src/site/astro/stage-times.ts';
import { projectFolder } from '../../lib/project-folder.ts';
import { temporaryFolder } from '../../lib/temporary-folder.ts';
import { bareProjects, writeBareProject, type BareProject } from './bare-projects.ts';
import { benchSites, type BenchSite } from './bench-sites.ts';
import { runMeasured, type Cost } from './process-cost.ts';
import { printTable } from './table.ts';

interface Measured {
  site: BenchSite;
  pages: number;
  cost: Cost;
  stages: StageTimes & { check: number; links: number };
  /** By the name of the bare project. `undefined` if it would take too long. */
  bare: Record<keyof typeof bareProjects, Cost | undefined>;
}

const most = { time: 240, memory: 4000, ratio: 1.5 };
const second = 1000;
const megabyte = 1_000_000;

// What is built stays until the end: a disk that gives back the room of many files is slow for minutes.
const folder = temporaryFolder('bench');
const wanted = process.env['BENCH_SITES']?.split(',');
const sites = (await benchSites(folder)).filter(({ name }) => wanted?.includes(name) ?? true);
const measured: Measured[] = [];
// A small site is measured three times, because a second more or less is much of its time.
for (const site of sites) measured.push(await measure(site, site.actions < 1000 ? 3 : 1));
show(measured);

async function measure(site: BenchSite, times: number): Promise<Measured> {
  const runs: Measured[] = [];
  for (let run = 0; run < times; run++) {
    const out = await mkdtemp(join(folder, 'site-'));
    const stageFile = join(folder, 'stages.json');
    settleDisk();
    // As an officer builds.
    const cost = await runMeasured(['--run', 'build', '--', '--out', out], {
      cwd: projectFolder,
      environment: { CONTENT_FOLDER: site.content, STAGE_TIMES: stageFile },
    });
    const stages = readStages(stageFile, cost.printed);
    const pages = globSync('**/*.html', { cwd: out }).length;
    await rm(stageFile);
    const bare = {
      template: await measureBare(bareProjects.template, pages),
      mdx: await measureBare(bareProjects.mdx, pages),
    };
    runs.push({ site, pages, cost, stages, bare });
  }
  const ordered = runs.toSorted((a, b) => a.cost.time - b.cost.time);
  const middle = ordered[Math.floor(ordered.length / 2)];
  if (middle === undefined) throw new RangeError('Nothing was measured.');
  return middle;
}

async function measureBare(project: BareProject, pages: number): Promise<Cost | undefined> {
  if (pages > project.mostPages) return undefined;
  const bareProject = await mkdtemp(join(folder, 'bare-'));
  await writeBareProject(bareProject, project, pages);
  const astro = join(projectFolder, 'node_modules/astro/bin/astro.mjs');
  settleDisk();
  const cost = await runMeasured([astro, 'build'], {
    cwd: bareProject,
    environment: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const built = globSync('dist/**/*.html', { cwd: bareProject }).length;
  if (built !== pages) throw new Error(`The bare project has ${built} pages instead of ${pages}.`);
  return cost;
}

/** Lets the system write down what runs before have left to it. A system without this command is measured as it is. */
function settleDisk(): void {
  spawnSync('sync');
}

function readStages(file: string, printed: string): Measured['stages'] {
  const said = (stage: string): number => {
    const [, minutes = 0, seconds] = new RegExp(`${stage}: done in (?:(\\d+) min )?([\\d.]+) s`).exec(printed) ?? [];
    return (Number(minutes) * 60 + Number(seconds)) * second;
  };
  return {
    check: said('Checking the content'),
    links: said('Checking the links'),
    ...(JSON.parse(readFileSync(file, 'utf8')) as StageTimes),
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
      'check links': stages.links / second,
    })),
  );
  console.log(
    `For each page and action, and the most memory of all processes together. To reach: ${most.time} s and ${most.memory} MB for the goal, and no more for an action than in the small site:`,
  );
  printTable(
    measured.map(({ site, pages, cost }) => ({
      site: site.name,
      'computing, s': cost.computing && cost.computing / second,
      'ms a page': cost.time / pages,
      'ms an action': cost.time / site.actions,
      'peak MB': cost.memory && cost.memory / megabyte,
      'KB an action': cost.memory && cost.memory / 1000 / site.actions,
    })),
  );
  console.log(
    `Compared with bare Astro projects with as many pages, without search, styles and checks: one that makes all of one template and one list, and one whose pages are MDX files with as much text as ours. To reach at 1x: ${most.ratio} times their time.`,
  );
  printTable(
    measured.flatMap(({ site, pages, cost, bare }) =>
      Object.entries(bareProjects).map(([key, { name }]) => {
        const other = bare[key as keyof typeof bareProjects];
        return {
          site: site.name,
          pages,
          'bare project': name,
          'its seconds': other && other.time / second,
          'ours, times': other && cost.time / other.time,
          'its computing, s': other?.computing && other.computing / second,
          'ours in computing, times': other?.computing && cost.computing && cost.computing / other.computing,
          'its peak MB': other?.memory && other.memory / megabyte,
        };
      }),
    ),
  );
}
