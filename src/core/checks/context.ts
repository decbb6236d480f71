import type { Content } from '../content/read-content.ts';
import type { PartialEntry } from '../content/load-file.ts';
import { valueAt } from '../content/naming.ts';
import type { FieldPath } from '../content/positions.ts';
import { londonDate } from '../model/clock.ts';
import type { Problem } from '../problems/problem.ts';
import { classifyPath, contentKinds, type ContentKind } from '../content/schema/kinds.ts';

/** What a check across files can ask for. */
export interface CheckContext extends Content {
  /**
   * The files of one kind, ordered by path; with `strategy`, only that strategy's. Files in which something is wrong are
   * among them: a field that is `undefined` may be one that could not be read.
   */
  ofKind<Kind extends ContentKind>(kind: Kind, strategy?: string): PartialEntry<Kind>[];
  /** The day of the check in London, `YYYY-MM-DD`. */
  today: string;
  /** The folder of each strategy that has any file. */
  strategies: string[];
  /**
   * Whether every file of a kind was found and its syntax is right. If one is not, its content is unknown: checks that
   * look things up in it stay silent, so that one broken file is one problem.
   */
  isComplete(kind: ContentKind, strategy?: string): boolean;
  /** Whether a field is known not to be there, rather than to be wrong or in a part that could not be read. */
  isAbsent(path: string, field: FieldPath): boolean;
}

/** A rule across files. It returns what breaks it. */
export type Check = (context: CheckContext) => Problem[];

/** @param today the day in London, `YYYY-MM-DD`. */
export function checkContext(content: Content, today = londonDate(new Date())): CheckContext {
  const partialEntries = new Map(
    [...Map.groupBy(content.partialEntries, ({ kind }) => kind)].map(([kind, ofKind]) => [kind, ofKind.sort(byPath)]),
  );
  const files = new Map(content.files.map((file) => [file.path, file]));
  const present = [...content.entries, ...content.invalid];
  const unexpectedFiles = content.unexpectedFiles.flatMap(({ suggestion }) =>
    suggestion === undefined ? [] : [classifyPath(suggestion)],
  );
  const paths = [
    ...present.map(({ path }) => path),
    ...content.unexpectedFiles.map(({ path, suggestion }) => suggestion ?? path),
  ];
  const strategies = [...new Set(paths.flatMap((path) => /^strategies\/([^/]+)\//.exec(path)?.[1] ?? []))].sort();
  const missing = [...content.unparsed, ...unexpectedFiles];
  const ofKind = <Kind extends ContentKind>(kind: Kind, strategy?: string): PartialEntry<Kind>[] => {
    const all = (partialEntries.get(kind) ?? []) as PartialEntry<Kind>[];
    return strategy === undefined ? all : all.filter((reading) => reading.strategy === strategy);
  };
  return {
    ...content,
    today,
    ofKind,
    strategies,
    isComplete: (kind, strategy) => {
      if (missing.some((place) => place?.kind === kind && place.strategy === strategy)) return false;
      return contentKinds[kind].path.includes('{id}') || ofKind(kind, strategy).length > 0;
    },
    isAbsent: (path, field) => {
      const file = files.get(path);
      if (file?.isComplete !== true || valueAt(file.value, field) !== undefined) return false;
      return !file.doubtful.some((doubtful) => doubtful.join('/') === field.join('/'));
    },
  };
}

function byPath(a: PartialEntry, b: PartialEntry): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
