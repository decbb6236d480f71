import { decodeHTMLAttribute } from 'entities/decode';
import { Tokenizer } from 'htmlparser2';

/** Hears of the links of a page, and of the ids that links can lead to, as often as they stand there. */
export interface MarkupListener {
  link: (address: string) => void;
  id: (id: string) => void;
}

/**
 * Reads a page without building a tree of it, which would take ten times as long. What stands in scripts and comments is
 * no markup.
 */
export function readMarkup(html: string, listener: MarkupListener): void {
  page = { html, listener };
  tokenizer.reset();
  tokenizer.write(html);
  tokenizer.end();
  page = nothing;
}

/** Reads the files that a stylesheet names. */
export function readStylesheet(css: string, { link }: MarkupListener): void {
  for (const [, address = ''] of css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)) link(address);
}

type Attribute = 'id' | 'link' | 'links' | 'content' | 'data';

/** What the attributes hold that can name a place. */
const attributes = new Map<string, Attribute>([
  ['id', 'id'],
  ['href', 'link'],
  ['xlink:href', 'link'],
  ['src', 'link'],
  ['action', 'link'],
  ['formaction', 'link'],
  ['poster', 'link'],
  ['cite', 'link'],
  ['srcset', 'links'],
  ['imagesrcset', 'links'],
  ['content', 'content'],
  ['data', 'data'],
]);

const nothing = { html: '', listener: { link: ignore, id: ignore } };
let page: { html: string; listener: MarkupListener } = nothing;
let element = '';
let attribute: Attribute | undefined;
let value = '';

// One for all pages, told to leave entities alone, because few values have any: together that halves the time.
const tokenizer = new Tokenizer(
  { decodeEntities: false },
  {
    onopentagname: (start, end) => {
      element = page.html.slice(start, end);
    },
    onattribname: (start, end) => {
      attribute = attributes.get(page.html.slice(start, end).toLowerCase());
      value = '';
    },
    onattribdata: (start, end) => {
      if (attribute !== undefined) value = page.html.slice(start, end);
    },
    onattribend: () => {
      if (attribute !== undefined) tell(attribute, value.includes('&') ? decodeHTMLAttribute(value) : value);
    },
    onattribentity: ignore,
    oncdata: ignore,
    onclosetag: ignore,
    oncomment: ignore,
    ondeclaration: ignore,
    onend: ignore,
    onopentagend: ignore,
    onprocessinginstruction: ignore,
    onselfclosingtag: ignore,
    ontext: ignore,
    ontextentity: ignore,
  },
);

function tell(kind: Attribute, text: string): void {
  const { link, id } = page.listener;
  if (kind === 'link') link(text.trim());
  else if (kind === 'id') id(text);
  // Each picture of a set is an address and its size.
  else if (kind === 'links') for (const picture of text.split(',')) link(picture.trim().split(/\s+/)[0] ?? '');
  // Of all that is said about a page, only whole addresses are links. `data` is an address for objects alone.
  else if (kind === 'data' ? element === 'object' : /^https?:\S+$/.test(text)) link(text.trim());
}

function ignore(): void {
  // Texts and the ends of elements hold no links.
}
