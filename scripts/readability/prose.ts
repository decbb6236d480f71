import { textFields } from '../../src/core/checks/fields.ts';
import { textOf, walk } from '../../src/core/checks/markdown-nodes.ts';
import type { ContentFile } from '../../src/core/content/content-file.ts';
import { fieldOffset } from '../../src/core/content/field-offset.ts';
import type { MarkdownNode } from '../../src/core/content/markdown.ts';

/** A paragraph, an item of a list or a field, with where it starts in its file. */
export interface Passage {
  text: string;
  offset: number;
}

/** Fields whose words are the publisher's own. All others hold names, titles, dates, or wording carried over exactly. */
const ownFields = new Set([
  'about',
  'afterwards',
  'asked',
  'caveats',
  'changed',
  'decided',
  'demonstration',
  'description',
  'details',
  'formats',
  'meaning',
  'noFigures',
  'note',
  'notes',
  'notice',
  'outcome',
  'privacy',
  'reason',
  'said',
  'statusNote',
  'summary',
  'text',
  'urlNote',
]);

const nameFields = new Set([
  'title',
  'shortTitle',
  'name',
  'shortName',
  'aliases',
  'full',
  'caption',
  'role',
  'asPublished',
]);

/** What a reader of a file's pages reads, in the publisher's own words. Quoted blocks and headings are left out. */
export function passagesOf(file: ContentFile): Passage[] {
  const fields = textFields(file.value)
    .filter(({ path }) => ownFields.has(lastName(path)))
    .map(({ path, text }) => ({ text, offset: fieldOffset(file, path) }));
  const paragraphs = bodyParagraphs(file.tree).map((node) => ({
    text: textOf(node),
    offset: node.position?.start.offset ?? 0,
  }));
  return [...fields, ...paragraphs];
}

/** Names and titles that are used as they are: of papers, partners, boards, parts, measures and schemes. */
export function formalNames(files: readonly ContentFile[]): string[] {
  return files.flatMap(({ value }) =>
    textFields(value)
      .filter(({ path }) => nameFields.has(lastName(path)))
      .map(({ text }) => text),
  );
}

function lastName(path: readonly (string | number)[]): string {
  return path.findLast((key) => typeof key === 'string') ?? '';
}

function bodyParagraphs(tree: MarkdownNode | undefined): MarkdownNode[] {
  const quoted = new Set(
    walk(tree)
      .filter(({ type }) => type === 'blockquote')
      .flatMap((node) => walk(node)),
  );
  return walk(tree).filter((node) => node.type === 'paragraph' && !quoted.has(node));
}
