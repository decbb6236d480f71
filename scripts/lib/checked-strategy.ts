import { allProblems } from '../../src/core/checks/run-checks.ts';
import { readContent, type Content } from '../../src/core/content/read-content.ts';
import { buildSiteContent } from '../../src/core/model/build-site-content.ts';
import type { Strategy } from '../../src/core/model/types.ts';
import { formatProblems } from '../../src/core/report/formats.ts';
import { stopping } from '../../src/core/problems/problem.ts';
import type { Rule } from '../../src/core/problems/rules.ts';
import { didYouMean, quote, quoteList } from '../../src/core/text/wording.ts';
import { CommandError } from './command-error.ts';
import { projectFolder } from './project-folder.ts';

/**
 * The content of a folder without problems that stop a build. Warnings are printed.
 *
 * @param instead what does not happen if there are problems: `no edition was made`.
 * @param allowed rules that may be broken.
 * @throws {CommandError} with everything that has to be put right.
 */
export async function readCheckedContent(
  contentFolder: string,
  { instead, allowed = [] }: { instead: string; allowed?: readonly Rule[] },
): Promise<{ content: Content; strategies: Strategy[] }> {
  const content = await readContent(contentFolder, projectFolder);
  const problems = allProblems(content).filter(({ rule }) => !allowed.includes(rule));
  if (stopping(problems).length > 0)
    throw new CommandError(`${formatProblems(problems)}\nThe content has the problems above, so ${instead}.`);
  // Standard output may be the strategy's own table.
  if (problems.length > 0) console.error(`${formatProblems(problems)}\n`);
  const { strategies } = buildSiteContent(content.entries);
  return { content, strategies };
}

/** A strategy of such content. For its options and errors see {@link readCheckedContent}. */
export async function readCheckedStrategy(
  contentFolder: string,
  id: string,
  options: { instead: string; allowed?: readonly Rule[] },
): Promise<{ content: Content; strategy: Strategy }> {
  const { content, strategies } = await readCheckedContent(contentFolder, options);
  return { content, strategy: strategyWithId(strategies, id) };
}

/** @throws {CommandError} if there is none. */
export function strategyWithId(strategies: readonly Strategy[], id: string): Strategy {
  const strategy = strategies.find((candidate) => candidate.id === id);
  if (strategy !== undefined) return strategy;
  const ids = strategies.map((candidate) => candidate.id);
  throw new CommandError(
    `There is no strategy ${quote(id)}. ${didYouMean(id, ids) ?? `Choose from ${quoteList(ids, 'and')}.`}`,
  );
}
