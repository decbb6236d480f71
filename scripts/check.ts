/** `npm run check`: reports everything that is wrong in the content, each with its file, line and fix. */
import { checkContent } from '../src/core/checks/run-checks.ts';
import { readSiteAddress } from '../src/core/routes/site-address.ts';
import { stopping } from '../src/core/problems/problem.ts';
import { formatProblems, formats } from '../src/core/report/formats.ts';
import { checkSummary } from '../src/core/report/summary.ts';
import { runCommand } from './lib/command.ts';
import { projectFolder } from './lib/project-folder.ts';
import { writeStandardOutput } from './lib/standard-output.ts';
import { contentOption, strictOption } from './lib/shared-options.ts';

await runCommand(
  {
    name: 'check',
    about:
      'Reports everything that is wrong in the content, each with its file, line and fix. Warnings do not stop a build.',
    options: {
      ...contentOption,
      ...strictOption,
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
    const { format, strict } = options;
    const { entries, problems, examples } = await checkContent(content, projectFolder);
    const stops = stopping(problems, strict).length > 0;
    if (stops) process.exitCode = 1;
    const report = problems.length > 0 || format === 'json' ? [formatProblems(problems, format)] : [];
    const summary = stops || format === 'json' ? [] : [checkSummary(entries, examples, problems)];
    await writeStandardOutput(`${[...report, ...summary].join('\n\n')}\n`);
  },
);
