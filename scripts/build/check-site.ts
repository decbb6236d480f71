/**
 * Checks the content and sends what a build has to know of it, for `checked-site.ts`, which starts it as a process of its
 * own: the memory that a large site takes goes with the process.
 */
import { checkContent } from '../../src/core/checks/run-checks.ts';
import { contentFolder } from '../../src/core/content/content-folder.ts';
import { buildSiteContent } from '../../src/core/model/build-site-content.ts';
import { formatProblems } from '../../src/core/report/formats.ts';
import { published } from '../../src/core/report/site-summary.ts';
import { sharesFor } from './build-shares.ts';
import type { CheckedSite } from './checked-site.ts';
import { projectFolder } from '../lib/project-folder.ts';

const { entries, problems } = await checkContent(contentFolder(projectFolder), projectFolder);
if (problems.length > 0) send({ report: formatProblems(problems) });
else {
  const siteContent = buildSiteContent(entries);
  send({ summary: published(siteContent), shares: sharesFor(siteContent) });
}

function send(site: CheckedSite): void {
  process.send?.(site, () => process.exit());
}
