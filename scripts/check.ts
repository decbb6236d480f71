/** `npm run check`: reports everything that is wrong in the content, each with its file, line and fix. */
import { checkContent } from '../src/core/checks/run-checks.ts';
import { readSiteAddress } from '../src/core/routes/site-address.ts';
import { formatProblems, formats } from '../src/core/report/formats.ts';
import { checkSummary } from '../src/core/report/summary.ts';
import { runCommand } from './lib/command.ts';
import { projectFolder } from './lib/project-folder.ts';
import { writeStandardOutput } from './lib/standard-output.ts';
import { contentOption } from './lib/shared-options.ts';

await runCommand(
  {
    name: 'check',
    about: 'Reports everything that is wrong in the content, each with its file, line and fix.',
    options: {
      ...contentOption,
      format: {
        value: 'FORMAT',
        default: process.env['GITHUB_ACTIONS'] === undefined ? 'text' : 'github',
        choices: formats,
        help: 'prints for people ("text"), for programs ("json") or as annotations ("github").',
      },
    },
  },
  async ({ options, content }) => {
    readSiteAddress(process.env);
    const { format } = options;
    const { entries, problems, examples } = await checkContent(content, projectFolder);
    if (problems.length > 0) process.exitCode = 1;
    if (problems.length > 0 || format === 'json') await writeStandardOutput(`${formatProblems(problems, format)}\n`);
    else await writeStandardOutput(`${checkSummary(entries, examples)}\n`);
  },
);
