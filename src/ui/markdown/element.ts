import { escapeXml } from '../../core/text/escape.ts';

/** The only tags that a text of the content becomes, each with the attributes that it can have. */
export const allowedMarkup = {
  a: ['href', 'title', 'id', 'aria-label'],
  blockquote: [],
  br: [],
  code: [],
  del: [],
  div: ['class'],
  em: [],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  hr: [],
  img: ['src', 'alt', 'title'],
  input: ['type', 'aria-label', 'checked', 'disabled'],
  li: ['id'],
  ol: ['start'],
  p: ['class'],
  pre: [],
  section: ['aria-label'],
  strong: [],
  sup: [],
  table: [],
  tbody: [],
  td: [],
  th: [],
  thead: [],
  tr: [],
  ul: [],
} as const satisfies Record<string, readonly string[]>;

export type Tag = keyof typeof allowedMarkup;

type Attributes<T extends Tag> = Partial<Record<(typeof allowedMarkup)[T][number], string | boolean | undefined>>;

/** Markup that `element` or `text` wrote, so that plain text is not taken for it. */
export type Markup = string & { readonly isMarkup: true };

const voidTags: readonly Tag[] = ['br', 'hr', 'img', 'input'];

/** Writes an element. An attribute that is `undefined` or `false` is left out, and one that is `true` has no value. */
export function element<T extends Tag>(tag: T, attributes: Attributes<T>, ...children: readonly Markup[]): Markup {
  const written = Object.entries<string | boolean | undefined>(attributes).map(([name, value]) =>
    typeof value === 'string' ? ` ${name}="${escapeXml(value)}"` : value === true ? ` ${name}` : '',
  );
  const start = `<${tag}${written.join('')}>`;
  return (voidTags.includes(tag) ? start : `${start}${children.join('')}</${tag}>`) as Markup;
}

export function text(value: string): Markup {
  return escapeXml(value) as Markup;
}

/** Puts markup together, each piece on a line of its own. */
export function lines(markup: readonly Markup[]): Markup {
  return markup.join('\n') as Markup;
}

export function inline(markup: readonly Markup[]): Markup {
  return markup.join('') as Markup;
}
