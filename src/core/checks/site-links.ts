import type { ContentKind } from '../content/schema/kinds.ts';
import type { Problem, UnlocatedProblem } from '../problems/problem.ts';
import { allRoutes, findPage } from '../routes/find-route.ts';
import { patternRegExp } from '../routes/path-pattern.ts';
import { publicFiles } from '../routes/public-files.ts';
import { didYouMean, quote } from '../text/wording.ts';
import { slugify } from '../text/words.ts';
import type { CheckContext } from './context.ts';
import { findHeadings, type Heading } from './heading-ids.ts';
import { asId } from '../content/validate/repairs.ts';
import { causeOf, emptiedPlaces, idsOf, priorityIds } from './known-ids.ts';
import { isSitePath } from './links.ts';
import { walk } from './markdown-nodes.ts';

/**
 * Reports links in texts to pages of the site that a build would not make, if their addresses show it, and to headings
 * that a section does not have. Whether a strategy has a page that only some have, and a page other than a section the part
 * after "#", is known once they are built.
 */
export function checkSiteLinks(context: CheckContext): Problem[] {
  const files = new Set<string>(publicFiles());
  return context.files.flatMap((file) => {
    const headings = file.tree === undefined ? [] : [...findHeadings({ path: file.path, tree: file.tree }).values()];
    return walk(file.tree).flatMap((node) => {
      if (node.type !== 'link' && node.type !== 'definition') return [];
      const path = pathOf(node.url);
      const isKnown = !isSitePath(node.url) || files.has(path);
      const found = node.url.startsWith('#')
        ? brokenAnchor(node.url, headings, file.text)
        : isKnown
          ? undefined
          : (brokenLink(context, node.url, path) ?? brokenPlace(context, node.url, path));
      if (found === undefined) return [];
      return [{ ...context.locate(file.path, node.position?.start.offset ?? file.bodyOffset), ...found }];
    });
  });
}

/** A text can be on several pages, and only its own headings are on each of them. */
function brokenAnchor(url: string, headings: readonly Heading[], text: string): UnlocatedProblem | undefined {
  const name = url.slice(1);
  // A heading without the space after its "#" is reported as that.
  const unspaced = [...text.matchAll(/^#{2,6}(?![#\s])(.+)$/gm)].map(([, words = '']) => slugify(words));
  const names = [...headings.map(({ words }) => words), ...unspaced];
  if (name === 'top' || names.includes(name) || headings.some(({ slug }) => slug === name)) return undefined;
  const fix = didYouMean(name, names) ?? 'Write "#" and the words of the heading, joined by hyphens: #who-is-cold.';
  return { rule: 'broken-link', message: `This text has no heading ${quote(url)}.`, fix };
}

function brokenLink(context: CheckContext, url: string, path: string): UnlocatedProblem | undefined {
  const page = findPage(path);
  if (page === undefined) {
    if (otherFiles.some((pattern) => pattern.test(path))) return undefined;
    const isPage = findPage(`${path}/`) !== undefined;
    const fix = isPage
      ? `Write "/" at the end of the address: ${quote(`${path}/`)}.`
      : 'Look for the page on the site, and copy its address.';
    return { rule: 'broken-link', message: `There is no page at ${quote(url)}.`, fix };
  }
  const { strategy } = page.parameters;
  for (const [parameter, value] of Object.entries(page.parameters)) {
    const ids = idsFor(context, parameter, strategy);
    // A file whose name cannot be an id is reported itself.
    if (ids === undefined || ids.some((id) => id === value || asId(id) === value)) continue;
    const fix = didYouMean(value, ids) ?? 'Look for the page on the site, and copy its address.';
    return {
      rule: 'broken-link',
      message: `There is no page at ${quote(url)}: the ${parameter} ${quote(value)} does not exist.`,
      fix,
      cause: causeOf(parameter, strategy, value),
      ...(['priority', 'objective'].includes(parameter) && emptiedPlaces(context, strategy, value)),
    };
  }
  return undefined;
}

/** What the pages of sections have besides the headings of their texts. */
const ofEachSection = /^(?:main|top|abbreviations|page-contents|(?:feedback|responses)-heading|.*-governance)$/;

function brokenPlace(context: CheckContext, url: string, path: string): UnlocatedProblem | undefined {
  const { strategy, section } = findPage(path)?.parameters ?? {};
  const [, name = ''] = /#(.+)$/s.exec(url) ?? [];
  if (section === undefined || name === '' || ofEachSection.test(name)) return undefined;
  const file = context.files.find(
    ({ kind, id, strategy: other }) =>
      other === strategy && (kind === 'section' ? id === section : kind === 'vision' && section === 'vision'),
  );
  if (file?.tree === undefined) return undefined;
  const headings = [...findHeadings({ path: file.path, tree: file.tree }).values()];
  if (headings.some(({ slug }) => slug === name)) return undefined;
  const meant = headings.find(({ words }) => words === name)?.slug;
  const fix =
    meant === undefined
      ? didYouMean(
          name,
          headings.map(({ slug }) => slug),
        )
      : `Did you mean ${quote(meant)}?`;
  const message = `The page at ${quote(path)} has no heading ${quote(`#${name}`)}.`;
  return {
    rule: 'broken-link',
    message,
    fix: fix ?? 'Open the page, choose the heading in its contents, and copy the address.',
  };
}

/** Files that the site makes besides its pages. */
const otherFiles = allRoutes
  .filter(({ path, source }) => !path.endsWith('/') && source !== 'public')
  .map(({ path }) => patternRegExp(path));

/** The ids that a part of an address can be, or `undefined` if they are not all known. */
function idsFor(context: CheckContext, parameter: string, strategy: string | undefined): string[] | undefined {
  const find = finders[parameter];
  if (find === undefined) return undefined;
  if (find.kinds.some((kind) => !context.isComplete(kind, kind === 'measure' ? undefined : strategy))) return undefined;
  const ids = find.ids(context, strategy);
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

interface Finder {
  /** The kinds of file that such ids are in. */
  kinds: readonly ContentKind[];
  ids(context: CheckContext, strategy: string | undefined): (string | undefined)[];
}

const finders: Readonly<Record<string, Finder>> = {
  strategy: { kinds: [], ids: (context) => context.strategies },
  section: {
    kinds: ['section'],
    ids: (context, strategy) => ['vision', ...context.ofKind('section', strategy).map(({ id }) => id)],
  },
  priority: {
    kinds: ['priority'],
    ids: priorityIds,
  },
  objective: {
    kinds: ['priority'],
    ids: (context, strategy) => context.ofKind('priority', strategy).flatMap(({ data }) => idsOf(data.objectives)),
  },
  // A withdrawn action keeps its page.
  action: {
    kinds: ['actionTable', 'edition'],
    ids: (context, strategy) =>
      [...context.ofKind('actionTable', strategy), ...context.ofKind('edition', strategy)].flatMap(({ data }) =>
        idsOf(data.actions),
      ),
  },
  partner: {
    kinds: ['partners'],
    ids: (context, strategy) => context.ofKind('partners', strategy).flatMap(({ data }) => idsOf(data.partners)),
  },
  measure: { kinds: ['measure'], ids: (context) => context.ofKind('measure').map(({ id }) => id) },
};

/** The address of the page, without what may follow it. */
function pathOf(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
