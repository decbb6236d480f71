import type { Content } from '../load/content.ts';
import { groupEntries, type Entries } from '../model/entries.ts';
import type { Problem } from '../report/problem.ts';
import { classifyPath, contentKinds, type ContentKind } from '../schema/kinds.ts';

/** What a check across files can ask for. */
export interface CheckContext extends Content {
  ofKind: Entries['ofKind'];
  /** The folder of each strategy that has any file. */
  strategies: string[];
  /**
   * Whether every file of a kind could be read. Where one could not, what it holds is unknown: checks that look things
   * up in it stay silent, so that one broken file is one problem.
   */
  isComplete(kind: ContentKind, strategy?: string): boolean;
}

/** A rule across files. It returns what breaks it. */
export type Check = (context: CheckContext) => Problem[];

export function checkContext(content: Content): CheckContext {
  const { ofKind } = groupEntries(content.entries);
  const present = [...content.entries, ...content.broken];
  const strays = content.strays.flatMap(({ meant }) => (meant === undefined ? [] : [classifyPath(meant)]));
  const paths = [...present, ...content.strays].map(({ path }) => path);
  const strategies = [...new Set(paths.flatMap((path) => /^strategies\/([^/]+)\//.exec(path)?.[1] ?? []))].sort();
  const missing = [...content.broken, ...strays];
  return {
    ...content,
    ofKind,
    strategies,
    isComplete: (kind, strategy) => {
      if (missing.some((place) => place?.kind === kind && place.strategy === strategy)) return false;
      return contentKinds[kind].path.includes('{id}') || ofKind(kind, strategy).length > 0;
    },
  };
}
