import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { checkBodies } from '../../../../src/core/checks/bodies.ts';
import { checkContext } from '../../../../src/core/checks/context.ts';
import { checkHeadings } from '../../../../src/core/checks/headings.ts';
import { ownText, walk } from '../../../../src/core/checks/markdown-nodes.ts';
import type { MarkdownTree } from '../../../../src/core/content/markdown.ts';
import { assembleContent } from '../../../../src/core/content/read-content.ts';
import { loadFile } from '../../../../src/core/content/load-file.ts';
import { packEntry, unpackEntry } from '../../../../src/site/astro/content-loader.ts';
import { allowedMarkup, type Tag } from '../../../../src/ui/markdown/element.ts';
import { renderBody } from '../../../../src/ui/markdown/render-body.ts';
import { hostileBody } from '../../../hostile/bodies.ts';
import { seededRandom } from '../../../mutation/random.ts';

const path = 'strategies/anytown/vision.mdx';
const settings = '---\ntitle: A\norder: 1\ngroup: strategy\nsummary: A\nsource:\n  - document: a\n---\n';

const bodies = Number(process.env['FUZZ_BODIES'] ?? 2000);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

test(`of ${bodies} hostile texts, those that the check accepts become plain text and allowed markup`, () => {
  const faults: string[] = [];
  const drawn = new Set<string>();
  let accepted = 0;
  for (let number = 0; number < bodies; number += 1) {
    const body = hostileBody(seededRandom(seed * 1_000_003 + number));
    const tree = acceptedTree(body);
    if (tree === undefined) continue;
    accepted += 1;
    faults.push(...faultsOf(tree, drawn).map((fault) => `text ${number}: ${fault} ${JSON.stringify(body)}`));
  }
  expect(faults.slice(0, 10)).toEqual([]);
  expect(accepted).toBeGreaterThan(bodies / 10);
  if (bodies >= 2000) expect([...drawn].sort()).toEqual(Object.keys(allowedMarkup).sort());
});

/** The tree that goes to the pages, where the check finds nothing wrong with the text. */
function acceptedTree(body: string): MarkdownTree | undefined {
  const file = loadFile({ path, bytes: Buffer.from(settings + body) });
  const content = assembleContent([file], 'content');
  const [entry] = content.entries;
  const context = checkContext(content);
  const problems = [content.problems, checkBodies(context), checkHeadings(context)]
    .flat()
    // A heading of any level can be drawn.
    .filter(({ rule }) => rule !== 'heading-level');
  if (entry === undefined || problems.length > 0) return undefined;
  return unpackEntry(packEntry(entry)).body;
}

function faultsOf(tree: MarkdownTree, drawn: Set<string>): string[] {
  let html: string;
  try {
    html = renderBody({ path, tree });
  } catch (error) {
    return [`was accepted and not drawn: ${String(error)}`];
  }
  const { faults, text } = readMarkup(html, drawn);
  const expected = textsOf(tree);
  if (squeeze(text) !== squeeze(expected)) faults.push(`shows ${JSON.stringify(text)}`);
  return faults;
}

/** What a browser makes of HTML: everything in it that no text may become, and the text that a reader sees. */
function readMarkup(html: string, drawn: Set<string>): { faults: string[]; text: string } {
  const faults: string[] = [];
  let text = '';
  const open: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes, isImplied) => {
      drawn.add(name);
      if (name === 'a' && open.includes('a')) faults.push('has a link in a link');
      if (isImplied || !Object.hasOwn(allowedMarkup, name)) faults.push(`has the tag <${name}>`);
      const allowed: readonly string[] = Object.hasOwn(allowedMarkup, name) ? allowedMarkup[name as Tag] : [];
      open.push(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!allowed.includes(attribute) || !isSafe(attribute, value)) faults.push(`has ${attribute}="${value}"`);
      }
    },
    onclosetag: (name, isImplied) => {
      const isVoid = ['br', 'hr', 'img', 'input'].includes(name);
      if (open.pop() !== name || isImplied !== isVoid) faults.push(`closes <${name}> in another place`);
    },
    ontext: (data) => (text += data),
    oncomment: () => faults.push('has a comment'),
    onprocessinginstruction: () => faults.push('has an instruction'),
  });
  parser.end(html);
  // Parsers disagree about a "<" that is no tag. There is none.
  if (/[<>]/.test(html.replaceAll(/<\/?[a-z][a-z0-9]*(?: [a-z-]+(?:="[^"<>]*")?)*>/g, '')))
    faults.push('has a bare "<"');
  return { faults, text };
}

function isSafe(attribute: string, value: string): boolean {
  if (attribute === 'href') return /^(?:https:\/\/|mailto:|tel:|#|\/(?![/\\]))[^\s"'<>\\]*$/i.test(value);
  if (attribute === 'src') return /^\/(?![/\\])[^\s"'<>\\]*$/.test(value);
  if (attribute === 'class') return ['note__title', 'govuk-inset-text'].includes(value);
  return true;
}

/** What a reader is to see of a tree: its texts, the titles of its notes, and the numbers and arrows of its footnotes. */
function textsOf(tree: MarkdownTree): string {
  const footnotes = new Map(
    walk(tree)
      .filter((node) => node.type === 'footnoteDefinition')
      .map((node) => [node.identifier, node])
      .toReversed() as [string, ReturnType<typeof walk>[number]][],
  );
  const numbered: string[] = [];
  const read = (node: ReturnType<typeof walk>[number]): string => {
    if (node.type === 'footnoteDefinition') return '';
    if (node.type === 'footnoteReference') {
      if (!numbered.includes(node.identifier)) numbered.push(node.identifier);
      return String(numbered.indexOf(node.identifier) + 1);
    }
    if ('value' in node) return node.value;
    const title = node.type === 'mdxJsxFlowElement' ? ownText(node) : '';
    return title + ('children' in node ? node.children.map(read).join('') : '');
  };
  let text = read(tree);
  for (const identifier of numbered) {
    const footnote = footnotes.get(identifier);
    if (footnote !== undefined && 'children' in footnote) text += `${footnote.children.map(read).join('')}↩`;
  }
  return text;
}

/** Without white space, which HTML treats as it likes, and with the sign for what no page can show. */
function squeeze(text: string): string {
  const shown = text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
  return shown.replaceAll(/\s/g, '');
}
