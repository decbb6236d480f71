import type { ContentFile } from '../content/content-file.ts';
import { fieldOffset, fieldText } from '../content/field-offset.ts';
import { findBannedPhrases } from '../text/house-style.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../text/wording.ts';
import type { CheckContext } from './context.ts';
import { printedFields, textFields } from './fields.ts';
import { walk } from './markdown-nodes.ts';

/** Reports phrases that the house style does without. What a document prints and what is quoted stays as it is. */
export function checkWording(context: CheckContext): Problem[] {
  // A program writes what the tests found.
  const written = context.files.filter(({ kind }) => kind !== 'accessibilityResults');
  return written.flatMap((file) =>
    [...inFields(file), ...inBody(file)].map(({ words, offset, better }): Problem => ({
      rule: 'wording',
      ...context.locate(file.path, offset),
      message: `${quote(words.replaceAll(/\s+/g, ' '))} is not plain English.`,
      fix: `Write ${better}. Put words that are quoted between quotation marks.`,
    })),
  );
}

interface Phrase {
  words: string;
  offset: number;
  better: string;
}

function inFields(file: ContentFile): Phrase[] {
  return textFields(file.value, (name) => printedFields.has(name)).flatMap(({ path, pattern, text }) => {
    // Other titles are as printed.
    if (path.at(-1) === 'title' && pattern !== 'actions.*.title') return [];
    if (findBannedPhrases(text).length === 0) return [];
    const start = fieldOffset(file, path);
    // As written, because its lines may be broken elsewhere.
    return findBannedPhrases(unquoted(fieldText(file, path) ?? '')).map(({ words, index, better }) => ({
      ...{ words, better },
      offset: start + index,
    }));
  });
}

/** A value as written, without the quotation marks of YAML or JSON around it. */
function unquoted(written: string): string {
  return written.replaceAll(/^["']|["']$/g, ' ');
}

function inBody(file: ContentFile): Phrase[] {
  return walk(file.tree, ({ type }) => type === 'blockquote').flatMap((node) => {
    if (node.type !== 'text') return [];
    const start = node.position?.start.offset ?? 0;
    const written = file.text.slice(start, node.position?.end.offset);
    return findBannedPhrases(written).map(({ words, index, better }) => ({ words, better, offset: start + index }));
  });
}
