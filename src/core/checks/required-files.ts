import type { Problem } from '../problems/problem.ts';
import { contentKinds, type ContentKind } from '../content/schema/kinds.ts';
import type { CheckContext } from './context.ts';

/** What each file contains, as the message says if it is missing. */
const ofSite = {
  site: 'the name of the site, its publisher and its licence',
  glossary: 'the abbreviations and what they mean',
  help: 'the help services',
} as const satisfies Partial<Record<ContentKind, string>>;

const ofStrategy = {
  strategy: 'the title, the period and the settings of the strategy',
  vision: 'the vision',
  documents: 'the documents that the strategy was taken from',
  partners: 'everyone who owns an action',
} as const satisfies Partial<Record<ContentKind, string>>;

/** Reports files that have to be there and are not. One with a name that is nearly right was reported as that. */
export function checkRequiredFiles(context: CheckContext): Problem[] {
  const present = new Set([...context.entries, ...context.invalid].map(({ path }) => path));
  for (const { suggestion } of context.unexpectedFiles) if (suggestion !== undefined) present.add(suggestion);
  const required = [
    ...Object.entries(ofSite).map(([kind, contents]) => ({
      path: contentKinds[kind as keyof typeof ofSite].path,
      contents,
      owner: 'The site',
    })),
    ...context.strategies.flatMap((strategy) =>
      Object.entries(ofStrategy).map(([kind, contents]) => ({
        path: contentKinds[kind as keyof typeof ofStrategy].path.replace('{strategy}', strategy),
        contents,
        owner: `The strategy "${strategy}"`,
      })),
    ),
  ];
  const missing = required.filter(({ path }) => !present.has(path));
  const problems = missing.map(({ path, contents, owner }): Problem => ({
    rule: 'required-file',
    ...context.locate(path),
    message: `${owner} needs this file, but it is missing. It contains ${contents}.`,
  }));
  const mayHaveStrategies = context.strategies.length > 0 || context.unparsed.some(({ kind }) => kind === 'strategy');
  return mayHaveStrategies ? problems : [...problems, noStrategy(context)];
}

function noStrategy(context: CheckContext): Problem {
  return {
    rule: 'required-file',
    ...context.locate('strategies'),
    message: 'There is no strategy to publish.',
    fix: 'Make a folder for one here, with these files: strategy.yml, vision.mdx, documents.yml and partners.yml.',
  };
}
