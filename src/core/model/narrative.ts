import type { MarkdownTree } from '../content/markdown.ts';
import type { Entry } from '../content/schema/kinds.ts';
import type { SourceDocument, SourceReference } from '../content/schema/narrative.ts';
import type { Entries } from './entries.ts';
import type { Lookup } from './lookup.ts';
import { compareByOrder } from './order.ts';
import type { Body, Section, Source } from './types.ts';

const groupOrder = ['strategy', 'delivery', 'background'] as const;

/** The vision and the sections of a strategy, in reading order. */
export function buildNarrative(
  strategy: string,
  entries: Entries,
  documents: Lookup<SourceDocument>,
): { visionPage: Section; sections: Section[] } {
  const [vision] = entries.ofKind('vision', strategy);
  if (vision === undefined) throw new Error(`The strategy "${strategy}" has no vision.mdx.`);
  const sections = entries.ofKind('section', strategy).map((entry) => buildSection(entry, documents));
  return {
    visionPage: buildSection(vision, documents),
    sections: groupOrder.flatMap((group) => sections.filter((section) => section.group === group).sort(compareByOrder)),
  };
}

function buildSection(entry: Entry<'vision' | 'section'>, documents: Lookup<SourceDocument>): Section {
  return {
    ...entry.data,
    id: entry.id ?? 'vision',
    source: entry.data.source.map((reference) => resolveSource(reference, documents)),
    body: bodyOf(entry),
  };
}

/** The document that a reference names, and the part of it. */
export function resolveSource(reference: SourceReference, documents: Lookup<SourceDocument>): Source {
  return { document: documents.get(reference.document), part: reference.part };
}

/** The text of a file, with the path that names it. */
export function bodyOf({ path, body }: { path: string; body: MarkdownTree }): Body {
  return { path, tree: body };
}
