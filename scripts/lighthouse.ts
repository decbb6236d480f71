/**
 * `npm run lighthouse`: what Lighthouse says of each kind of page, on a phone and on a desktop. Addresses after it are measured
 * instead: `npm run lighthouse -- "/leeds/search/?q=housing"`. `--format json` prints the results for programs, `--write` keeps
 * the table in `docs/lighthouse.md`. Measures a build of its own, or a copy of the site that `SITE_FOLDER` names, compressed as
 * hosts do. Exit code 1 where a score is below 100 or anything moved.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { siteAddress } from '../src/core/routes/site-address.ts';
import { quote } from '../src/core/text/wording.ts';
import { machine } from './measure/bench/machine.ts';
import { NoBrowserError } from './lib/browser.ts';
import { buildSite, ContentProblemsError } from './build/build-site.ts';
import { command } from './lib/command.ts';
import { chooseAddresses } from './measure/lighthouse/addresses.ts';
import { compressTexts } from './measure/lighthouse/compress.ts';
import { reasonKeptFromSearch } from './measure/lighthouse/noindex.ts';
import { openMeter, screens, type Screen } from './measure/lighthouse/measure.ts';
import { isDone, reportText, shortText, type Row } from './measure/lighthouse/report.ts';
import { projectFolder } from './lib/project-folder.ts';
import { serveFolder } from './lib/serve-folder.ts';

class InvalidOptionError extends Error {}

/** Progress, which leaves standard output to the results. */
const say = console.error;

await command([ContentProblemsError, NoBrowserError, InvalidOptionError], async () => {
  const { values, positionals } = parseArgs({
    options: { format: { type: 'string', default: 'text' }, write: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (values.format !== 'text' && values.format !== 'json')
    throw new InvalidOptionError(`There is no format ${quote(values.format)}. Use --format text or --format json.`);
  const folder = await mkdtemp(join(tmpdir(), 'strategy-microsite-lighthouse-'));
  try {
    const site = join(folder, 'site');
    await prepare(site);
    const addresses = positionals.length > 0 ? positionals : chooseAddresses(site);
    const rows = await measureAll(site, addresses);
    const text = reportText(rows);
    console.log(values.format === 'json' ? JSON.stringify(rows, null, 2) : text);
    if (values.write) await writeFile(join(projectFolder, 'docs/lighthouse.md'), `${introduction()}\n${text}\n`);
    if (!rows.every(isDone)) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function prepare(site: string): Promise<void> {
  const built = process.env['SITE_FOLDER'];
  if (built === undefined) {
    say('Building the site ...');
    await buildSite(site);
  } else await cp(resolve(projectFolder, built), site, { recursive: true });
  say('Compressing the site ...');
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
      say(`${index + 1} of ${visits.length}: ${page}, ${screen} ...`);
      const keptFromSearch = reasonKeptFromSearch(site, page);
      const options = { isKeptFromSearch: keptFromSearch !== undefined };
      const result = await meter.measure(server.url + page.slice(1), screen, options).then(
        (measured) => ({ measured }),
        (error: unknown) => ({ failure: String(error) }),
      );
      say('measured' in result ? `  ${shortText(result.measured)}` : `  ${result.failure}`);
      rows.push({ page, screen, ...(keptFromSearch !== undefined && { keptFromSearch }), ...result });
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
