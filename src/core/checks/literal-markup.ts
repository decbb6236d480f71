import type { ContentFile } from '../content/content-file.ts';
import { fieldText, fieldOffset } from '../content/field-offset.ts';
import type { MarkdownNode } from '../content/markdown.ts';
import type { Problem, UnlocatedProblem } from '../problems/problem.ts';
import { nameField } from '../content/naming.ts';
import { quote } from '../text/wording.ts';
import { capitalise } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import { textFields } from './fields.ts';
import { seenText, walk } from './markdown-nodes.ts';

/** Reports Markdown and HTML that a page would print as typed: any in the fields of a file, and what is not complete in a text. */
export function checkLiteralMarkup(context: CheckContext): Problem[] {
  return context.files.flatMap((file) => [...inFields(context, file), ...inBody(context, file)]);
}

/** A way of writing that readers would see. */
interface Markup {
  form: RegExp;
  name: string;
  fix: string;
}

const plainText = 'A field is plain text: write the words alone.';

/** In fields, nothing is drawn from Markdown or HTML. */
const fieldMarkup: readonly Markup[] = [
  {
    form: /!?\[[^\][]*\]\([^\s)]*\)/,
    name: 'a link in Markdown',
    fix: `${plainText} An address has a field of its own, "url", or belongs in the text of a page.`,
  },
  {
    form: /\*\*(?=\S)[^*]*[^*\s]\*\*|(?<![\p{L}\p{N}_])__(?=\S)[^_]*[^_\s]__(?![\p{L}\p{N}_])/u,
    name: 'bold in Markdown',
    fix: plainText,
  },
  { form: /^#{2,6} \S.*/m, name: 'a heading in Markdown', fix: plainText },
  {
    form: /<\/?(?:a|abbr|b|blockquote|br|code|div|em|font|h[1-6]|hr|i|iframe|img|li|ol|p|script|small|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?\/?>/i,
    name: 'an HTML tag',
    fix: plainText,
  },
  {
    form: /&(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|lsquo|rsquo|ldquo|rdquo|hellip|pound|eacute|shy|zwnj|zwj|#\d{1,7}|#x[\da-f]{1,6});/i,
    name: 'an HTML character code',
    fix: 'A field is plain text: type the character itself.',
  },
];

/** In the text of a page, what Markdown did not take for what it was meant to be. */
const bodyMarkup: readonly Markup[] = [
  {
    form: /(?<!\\)\[\^[^\]\s]+\]/,
    name: 'a mark for a footnote that is not there',
    fix: 'Add the note on a line of its own below, "[^1]: The note.", or delete the mark.',
  },
  {
    form: /(?<!\\)\[[^\][]+\]\[[^\][]*\]/,
    name: 'a link whose address is not given',
    fix: 'Write [its text](https://...), or add the line "[name]: https://..." below.',
  },
  {
    form: /(?<!\\)\[[^\][\n]+\][ \t]\((?=$|https?:|mailto:|\/)|\([^()\n]+\)\[(?=$|https?:|mailto:|\/)/,
    name: 'a link whose brackets are in the wrong place',
    fix: 'Write [its text](https://...), without a space between the brackets.',
  },
  {
    form: /(?<!\\)\]\([^\n]*/,
    name: 'a link whose address cannot be read',
    fix: 'Write [its text](https://...). An address has no spaces: write "%20" instead of each.',
  },
  {
    form: /(?<![\p{L}\p{N}\\])\*\*(?=\s|[^*\n]*\s\*\*)[^*\n]*[^*\s][^*\n]*\*\*/u,
    name: 'bold with a space in the wrong place',
    fix: 'Write **bold** without spaces inside the asterisks.',
  },
  {
    // Asterisks after a word are marks that papers print: "Total**".
    form: /(?<![\p{L}\p{N}*\\])\*\*(?=[\p{L}\p{N}])(?![^*\n]*[^*\s][^*\n]*\s\*\*)[^*\n]*/u,
    name: 'bold that does not end',
    fix: 'Write two asterisks before and after the words, **bold**, and a space or a full stop after the second ones.',
  },
  {
    form: /(?<![\p{L}\p{N}`\\])`(?=[\p{L}\p{N}])[^`\n]*/u,
    name: 'a backtick without its partner',
    fix: 'Delete it, or add one after the words too.',
  },
  {
    form: /(?<![\p{L}\p{N}~\\])~~(?=[\p{L}\p{N}])[^~\n]*/u,
    name: 'struck-out text that does not end',
    fix: 'Delete the words that no longer apply, and the tildes.',
  },
];

/** In whole paragraphs, what Markdown took for words. */
const paragraphMarkup: readonly Markup[] = [
  {
    form: /^#{7,} .*/m,
    name: 'a heading of a level that does not exist',
    fix: 'Write "## " before the heading of a section, and "### " before one below it.',
  },
  {
    form: /^[ \t]*[•●▪‣◦][ \t]*\S.*/mu,
    name: 'a list item that Markdown does not recognise',
    fix: 'Write "- " before each item, and an empty line before the first.',
  },
  {
    form: /^[ \t]*-\p{Lu}.*/mu,
    name: 'a list item with no space after its hyphen',
    fix: 'Write "- " before each item, and an empty line before the first.',
  },
  {
    form: /(?<![^\s(])![ \t]+\[[^\][\n]*\]\([^()\s]*\)/,
    name: 'a picture with a space after its "!"',
    fix: 'Write ![what it shows](/picture.png) without the space, or delete the "!" if a link is meant.',
  },
  {
    form: /^\|.*\|[ \t]*(?=\r?\n\|[-:| \t]*-[-:| \t]*\|[ \t]*$)/m,
    name: 'a table whose first two lines have different numbers of columns',
    fix: 'Give the line of hyphens as many columns as the titles above it have: | --- | --- |.',
  },
];

const unspacedHeading = /^#{2,6}(?![#\s]).+/m;

function inFields(context: CheckContext, file: ContentFile): Problem[] {
  return textFields(file.value).flatMap(({ path, text }) => {
    // A file that is a text as a whole has no fields.
    if (path.length === 0) return [];
    const found = fieldMarkup.flatMap((markup) => describe(markup, text));
    if (found.length === 0) return [];
    const [{ match, ...problem }] = found as [Found];
    const start = fieldOffset(file, path);
    const inside = fieldText(file, path)?.indexOf(match) ?? 0;
    const subject = `${capitalise(nameField(file.value, path))} contains`;
    return [
      {
        ...problem,
        message: `${subject} ${problem.message}`,
        ...context.locate(file.path, start + Math.max(0, inside)),
      },
    ];
  });
}

function inBody(context: CheckContext, file: ContentFile): Problem[] {
  return walk(file.tree).flatMap((node) => {
    const start = node.position?.start.offset ?? file.bodyOffset;
    const written = file.text.slice(start, node.position?.end.offset);
    return inNode(node, written).map(({ match, ...problem }) => ({
      ...problem,
      ...context.locate(file.path, start + Math.max(0, written.indexOf(match))),
    }));
  });
}

interface Found extends UnlocatedProblem {
  match: string;
}

/** @param written the node as it is written in the file: escaped characters still have their backslashes. */
function inNode(node: MarkdownNode, written: string): Found[] {
  if (node.type === 'text') {
    return bodyMarkup
      .flatMap((markup) => describe(markup, written))
      .map((found) => ({ ...found, message: `The text contains ${found.message}` }));
  }
  if (node.type === 'code') return unfinishedCode(written);
  if (node.type !== 'paragraph') return [];
  const found = [...paragraphMarkup.flatMap((markup) => describe(markup, written)), ...unevenEmphasis(node)];
  const heading = unspacedHeading.exec(written)?.[0];
  if (heading === undefined)
    return found.slice(0, 1).map((each) => ({ ...each, message: `The text contains ${each.message}` }));
  const message = `${quote(heading)} is not a heading, because a space is missing after the "#".`;
  const fix = `Write ${quote(heading.replace(/^#+/, '$& '))}.`;
  return [{ rule: 'literal-markup', match: heading, message, fix }];
}

/** All to the end of the file is drawn as program code if the lines around it are not whole. */
function unfinishedCode(written: string): Found[] {
  const [match = '', fence] = /^(```+|~~~+).*/.exec(written) ?? [];
  if (fence === undefined || written.slice(match.length).trimEnd().endsWith(`\n${fence}`)) return [];
  const message = `The line ${quote(match)} starts a block of program code that does not end.`;
  return [
    { rule: 'literal-markup', match, message, fix: `Delete it, or write ${quote(fence)} on a line below the block.` },
  ];
}

/** Emphasis that has more asterisks before it than after it. */
function unevenEmphasis(node: Extract<MarkdownNode, { type: 'paragraph' }>): Found[] {
  return node.children.flatMap((child, index) => {
    const before = node.children[index - 1];
    const isUneven =
      child.type === 'emphasis' &&
      before?.type === 'text' &&
      /(?:^|[\s(])\*$/.test(before.value) &&
      !isApart(before, child);
    if (!isUneven) return [];
    const words = `**${seenText(child)}*`;
    const fix = 'Write as many after the words as before them: **bold**.';
    return [
      {
        rule: 'literal-markup' as const,
        match: words,
        message: `${quote(words)}, with fewer asterisks after the words than before.`,
        fix,
      },
    ];
  });
}

function isApart(before: MarkdownNode, after: MarkdownNode): boolean {
  return before.position?.end.offset !== after.position?.start.offset;
}

function describe({ form, name, fix }: Markup, text: string): Found[] {
  const match = form.exec(text)?.[0];
  if (match === undefined) return [];
  return [
    { rule: 'literal-markup', match, message: `${quote(match)}, ${name}, which would be printed as typed.`, fix },
  ];
}
