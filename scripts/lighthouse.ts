/** `npm run lighthouse`: what Lighthouse says of each kind of page, on a phone and on a desktop. */
import { cp, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { siteAddress } from '../src/core/routes/site-address.ts';
import { machine } from './measure/bench/machine.ts';
import { buildSite } from './build/build-site.ts';
import { runCommand } from './lib/command.ts';
import { chooseAddresses } from './measure/lighthouse/addresses.ts';
import { compressTexts } from './measure/lighthouse/compress.ts';
import { openMeter, screens, type Screen } from './measure/lighthouse/lighthouse-runs.ts';
import { noindexReason } from './measure/lighthouse/noindex.ts';
import { isDone, reportText, shortText, type Row } from './measure/lighthouse/report.ts';
import { projectFolder } from './lib/project-folder.ts';
import { serveFolder } from './lib/serve-folder.ts';
import { contentOption, formatOption } from './lib/shared-options.ts';
import { temporaryFolder } from './lib/temporary-folder.ts';

/** Progress, which leaves standard output to the results. */
const printProgress = console.error;

await runCommand(
  {
    name: 'lighthouse',
    about:
      'The Lighthouse scores for each kind of page, on a phone and on a desktop. It measures a build of its own, or a copy of the site that SITE_FOLDER names, compressed as hosts do. The exit code is 1 if a score is below 100 or anything moved.',
    parameters: {
      names: '[ADDRESS...]',
      min: 0,
      max: Infinity,
      advice: 'Name the addresses to measure: npm run lighthouse -- "/leeds/search/?q=housing"',
    },
    options: {
      ...contentOption,
      ...formatOption,
      write: { help: 'saves the table in docs/lighthouse.md.' },
    },
  },
  async ({ options, parameters }) => {
    const site = join(temporaryFolder('lighthouse'), 'site');
    await prepare(site);
    const rows = await measureAll(site, parameters.length > 0 ? parameters : chooseAddresses(site));
    const text = reportText(rows);
    console.log(options.format === 'json' ? JSON.stringify(rows, null, 2) : text);
    if (options.write) await writeFile(join(projectFolder, 'docs/lighthouse.md'), `${introduction()}\n${text}\n`);
    if (!rows.every(isDone)) process.exitCode = 1;
  },
);

async function prepare(site: string): Promise<void> {
  const built = process.env['SITE_FOLDER'];
  if (built === undefined) {
    printProgress('Building the site ...');
    await buildSite(site);
  } else await cp(resolve(projectFolder, built), site, { recursive: true });
  printProgress('Compressing the site ...');
  compressTexts(site);
}

/** One after another: pages that load at once would slow each other down. */
async function measureAll(site: string, addresses: readonly string[]): Promise<Row[]> {
  const visits = addresses.flatMap((page) => (Object.keys(screens) as Screen[]).map((screen) => ({ page, screen })));
  const server = await serveFolder(site, { port: 0, base: siteAddress.base });
  const meter = await openMeter();
  const rows: Row[] = [];
  try {
    for (const [index, { page, screen }] of visits.entries()) {
      printProgress(`${index + 1} of ${visits.length}: ${page}, ${screen} ...`);
      const noindex = noindexReason(site, page);
      const options = { noindex: noindex !== undefined };
      const result = await meter.measure(server.url + page.slice(1), screen, options).then(
        (measured) => ({ measured }),
        (error: unknown) => ({ failure: String(error) }),
      );
      printProgress('measured' in result ? `  ${shortText(result.measured)}` : `  ${result.failure}`);
      rows.push({ page, screen, ...(noindex !== undefined && { noindex }), ...result });
    }
  } finally {
    meter.close();
    await server.close();
  }
  return rows;
}

function introduction(): string {
  return `# Lighthouse

What \`npm run lighthouse -- --write\` measured on ${machine(['lighthouse', 'chrome-launcher'])}. Of each kind of page it
takes the heaviest, of kinds in which strategies differ the heaviest of each strategy, and addresses that ask for something. Each
is measured on Lighthouse's phone, with a slow network and a slow processor, and on its desktop.
`;
}
