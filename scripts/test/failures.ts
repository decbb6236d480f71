import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

/** More of a message would push the others off the screen. The whole of it stands with its stage. */
const mostLines = 12;

/**
 * What failed in one run, from Vitest's JSON report: for each test its file, its name and how its message begins.
 *
 * @param root the folder that files are shown from.
 */
export function failuresOf(report: string, root: string): string[] {
  return reportSchema.parse(JSON.parse(report)).testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length > 0)
      return failed.map((test) => `${file} > ${test.fullName}\n${begin(test.failureMessages?.[0])}`);
    return status === 'failed' ? [`${file}\n${begin(message)}`] : [];
  });
}

function begin(message = ''): string {
  const lines = stripVTControlCharacters(message.trim())
    .split('\n')
    .filter((line) => !/^\s+at\s/.test(line));
  return lines
    .slice(0, mostLines)
    .map((line) => `    ${line}`.trimEnd())
    .join('\n');
}
