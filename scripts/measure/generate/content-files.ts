import { stringify } from 'yaml';

/** Files of a content folder that is being made, by their path below it. */
export interface ContentFiles {
  texts: ReadonlyMap<string, string>;
  yaml(path: string, fields: object): void;
  json(path: string, fields: object): void;
  /** A page: fields as front matter, and a text in Markdown. */
  page(path: string, fields: object, body: string): void;
}

export function contentFiles(): ContentFiles {
  const texts = new Map<string, string>();
  return {
    texts,
    yaml: (path, fields) => void texts.set(path, write(fields)),
    json: (path, fields) => void texts.set(path, `${JSON.stringify(fields, null, 2)}\n`),
    page: (path, fields, body) => void texts.set(path, `---\n${write(fields)}---\n${body === '' ? '' : `\n${body}\n`}`),
  };
}

/** No aliases: the content takes none. */
function write(fields: object): string {
  return stringify(fields, { aliasDuplicateObjects: false, lineWidth: 116 });
}
