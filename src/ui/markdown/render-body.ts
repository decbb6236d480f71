import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { evaluate } from 'satteri';
import type { Body } from '../../core/model/types.ts';
import { siteMarkdown, type Heading } from './site-links.ts';

/** A Markdown body, ready to stand on a page. */
export interface RenderedBody {
  /** Takes `components`: what to draw the tags and components of the text with. */
  Content: (props: { components: Record<string, unknown> }) => unknown;
  headings: Heading[];
}

const rendered = new WeakMap<Body, RenderedBody>();

/**
 * A body as a component. Read once, however many pages print it. Astro would make a module of each body and bundle them
 * all, which takes a hundred times as long as reading the text.
 */
export function renderBody(body: Body): RenderedBody {
  const known = rendered.get(body) ?? readBody(body);
  rendered.set(body, known);
  return known;
}

function readBody({ path, markdown }: Body): RenderedBody {
  const headings: Heading[] = [];
  const { default: Content } = evaluate(markdown, {
    Fragment,
    jsx: (type, props) => jsx(type, props as Record<string, unknown>),
    jsxs: (type, props) => jsxs(type, props as Record<string, unknown>),
    features: { smartPunctuation: false },
    hastPlugins: siteMarkdown(headings),
    fileURL: new URL(path, 'file:///'),
    elementAttributeNameCase: 'html',
  }) as { default: RenderedBody['Content'] };
  // The mark by which Astro knows who draws the component.
  Object.defineProperty(Content, Symbol.for('astro:renderer'), { value: 'astro:jsx' });
  return { Content, headings };
}
