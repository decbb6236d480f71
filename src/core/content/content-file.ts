import type { Document } from 'yaml';
import { contentKinds, type ContentKind } from './schema/kinds.ts';
import { fieldOffset } from './field-offset.ts';
import { inspectValues } from './inspect-values.ts';
import { splitPage } from './front-matter.ts';
import { parseJson } from './json/parse-json.ts';
import { parseMarkdown, type MarkdownTree } from './markdown.ts';
import type { FieldPath, Finding } from './positions.ts';
import { parseYaml, type Fields } from './yaml/parse-yaml.ts';

/** Where a file belongs, by its path. */
export interface FilePlace {
  kind: ContentKind;
  /** The path below `content/`, with forward slashes. */
  path: string;
  strategy: string | undefined;
  id: string | undefined;
}

/** A file that could be opened, with what could be read of its syntax. */
export interface ContentFile extends FilePlace {
  text: string;
  /** The fields as written, before any default is filled in. `undefined` where they cannot be read at all. */
  value: unknown;
  /** The syntax tree, which knows the place of each field. */
  document: () => Document;
  /** Whether the syntax of all fields is right, so that a field that is not there is known to be absent. */
  isComplete: boolean;
  /** Fields whose values are in doubt. */
  doubtful: FieldPath[];
  /** Where the fields start in the file. */
  fieldsOffset: number;
  /** Where the text below the fields starts. */
  bodyOffset: number;
  /** What could be read of that text, for MDX files. */
  tree: MarkdownTree | undefined;
}

/** Reads a file's text by its ending. `file` is absent where it cannot be told which part of it is what. */
export function parseFile(place: FilePlace, text: string): { file?: ContentFile; findings: Finding[] } {
  if (place.path.endsWith('.mdx')) return parsePage(place, text);
  const { schema } = contentKinds[place.kind];
  const countIssues = (value: unknown): number => schema.safeParse(value).error?.issues.length ?? 0;
  const fields = place.path.endsWith('.json') ? parseJson(text, countIssues) : parseYaml(text);
  return assemble(place, text, fields, { fieldsOffset: 0, bodyOffset: text.length, tree: undefined });
}

function parsePage(place: FilePlace, text: string): { file?: ContentFile; findings: Finding[] } {
  const page = splitPage(text);
  if ('rule' in page) return { findings: [page] };
  const { bodyOffset, settingsOffset: fieldsOffset } = page;
  const { tree, findings } = parseMarkdown(text, bodyOffset);
  const parsed = assemble(place, text, parseYaml(page.settings), { fieldsOffset, bodyOffset, tree });
  return { ...parsed, findings: [...parsed.findings, ...findings] };
}

function assemble(
  place: FilePlace,
  text: string,
  { findings, ...fields }: Fields,
  body: Pick<ContentFile, 'fieldsOffset' | 'bodyOffset' | 'tree'>,
): { file: ContentFile; findings: Finding[] } {
  const placed = findings.map((finding) => ({ ...finding, offset: finding.offset + body.fieldsOffset }));
  const inspected = inspectValues(fields.value);
  const doubtful = [...fields.doubtful, ...inspected.findings.map(({ path }) => path)];
  const file = { ...place, text, ...fields, ...body, value: inspected.value, doubtful };
  const inFields = inspected.findings.map(({ path, ...finding }) => ({ ...finding, offset: fieldOffset(file, path) }));
  return { file, findings: [...placed, ...inFields] };
}
