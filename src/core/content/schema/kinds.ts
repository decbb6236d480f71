import type { z } from 'zod';
import type { MarkdownTree } from '../markdown.ts';
import { accessibilityResultsSchema } from './accessibility-results.ts';
import { areasSchema } from './area.ts';
import { consultationSchema, responseSchema, updateSchema } from './consultation.ts';
import { editionSchema } from './edition.ts';
import { frameworkSchema } from './framework.ts';
import { measureSchema } from './measure.ts';
import { documentsSchema, sectionSchema } from './narrative.ts';
import { actionTableSchema, partnersSchema, prioritySchema } from './plan.ts';
import { glossarySchema, helpSchema, siteSchema } from './site.ts';
import { strategySchema } from './strategy.ts';

/**
 * Every kind of content file: where it lives under `content/` and the shape of its data. `{strategy}` and `{id}` each
 * stand for one folder or file name. A file that no pattern matches does not belong in `content/`.
 */
export const contentKinds = {
  site: { path: 'site.yml', schema: siteSchema },
  accessibilityResults: { path: 'accessibility-results.json', schema: accessibilityResultsSchema },
  glossary: { path: 'glossary.yml', schema: glossarySchema },
  help: { path: 'help.yml', schema: helpSchema },
  framework: { path: 'frameworks/{id}.yml', schema: frameworkSchema },
  areas: { path: 'areas.yml', schema: areasSchema },
  measure: { path: 'indicators/{id}.json', schema: measureSchema },
  strategy: { path: 'strategies/{strategy}/strategy.yml', schema: strategySchema },
  vision: { path: 'strategies/{strategy}/vision.mdx', schema: sectionSchema },
  section: { path: 'strategies/{strategy}/sections/{id}.mdx', schema: sectionSchema },
  priority: { path: 'strategies/{strategy}/priorities/{id}.mdx', schema: prioritySchema },
  actionTable: { path: 'strategies/{strategy}/actions/{id}.mdx', schema: actionTableSchema },
  partners: { path: 'strategies/{strategy}/partners.yml', schema: partnersSchema },
  ownGlossary: { path: 'strategies/{strategy}/glossary.yml', schema: glossarySchema },
  documents: { path: 'strategies/{strategy}/documents.yml', schema: documentsSchema },
  consultation: { path: 'strategies/{strategy}/consultation.mdx', schema: consultationSchema },
  response: { path: 'strategies/{strategy}/responses/{id}.mdx', schema: responseSchema },
  update: { path: 'strategies/{strategy}/updates/{id}.mdx', schema: updateSchema },
  edition: { path: 'strategies/{strategy}/editions/{id}.json', schema: editionSchema },
} as const satisfies Record<string, { path: string; schema: z.ZodType }>;

export type ContentKind = keyof typeof contentKinds;

/** The data of a file of one kind, after validation. */
export type ContentData<Kind extends ContentKind> = z.infer<(typeof contentKinds)[Kind]['schema']>;

/** One content file after reading and validation. */
export type Entry<Kind extends ContentKind = ContentKind> = {
  [K in Kind]: {
    kind: K;
    /** The path below `content/`, with forward slashes. */
    path: string;
    /** The strategy's folder, where the file belongs to one. */
    strategy: string | undefined;
    /** The file's name without its ending, where the kind's path has an `{id}`. */
    id: string | undefined;
    data: ContentData<K>;
    /** The text below the front matter. Empty for YAML and JSON. */
    body: MarkdownTree;
  };
}[Kind];

const matchers = Object.entries(contentKinds).map(
  ([kind, { path }]) => [kind as ContentKind, pathMatcher(path)] as const,
);

/** What a path says of its file, or `undefined` where no kind of content lives at that path. */
export function classifyPath(path: string): { kind: ContentKind; strategy?: string; id?: string } | undefined {
  for (const [kind, matcher] of matchers) {
    const match = matcher.exec(path);
    if (match !== null) return { kind, ...match.groups };
  }
  return undefined;
}

/** A kind's path as a glob, for readers that take one. */
export function pathGlob(kind: ContentKind): string {
  return contentKinds[kind].path.replaceAll(/\{\w+\}/g, '*');
}

function pathMatcher(pattern: string): RegExp {
  const escaped = pattern.replaceAll('.', String.raw`\.`);
  const named = escaped.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return new RegExp(`^${named}$`);
}
