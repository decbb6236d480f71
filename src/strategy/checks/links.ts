import type { MarkdownNode } from '../load/markdown.ts';
import { asSecureLink } from '../load/repairs.ts';
import { quote } from '../report/wording.ts';
import { httpsUrl } from '../schema/values.ts';
import type { Found } from './bodies.ts';

const forms = {
  link: {
    accepts: [isSecure, isSitePath, isContact, isAnchor],
    words: 'https://..., mailto:..., tel:..., #heading or /page/of/this/site/',
  },
  image: { accepts: [isSecure, isSitePath], words: 'https://... or /file/of/this/site' },
} as const;

/** Reports an address in a text that a page of the site could not keep safe or could not find. */
export function checkLink(node: MarkdownNode): Found[] {
  if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return [];
  const { accepts, words } = forms[node.type === 'image' ? 'image' : 'link'];
  if (accepts.some((accept) => accept(node.url))) return [];
  const meant = asSecureLink(node.url);
  const listed = `An address is written ${words}.`;
  return [
    {
      rule: 'secure-link',
      message: `The ${node.type === 'image' ? 'picture' : 'link'} ${quote(node.url)} leads nowhere that can be relied on.`,
      fix: meant === undefined ? listed : `Did you mean ${quote(meant)}? ${listed}`,
    },
  ];
}

function isSecure(address: string): boolean {
  return httpsUrl.safeParse(address).success;
}

function isSitePath(address: string): boolean {
  return /^\/(?![/\\])/.test(address);
}

function isContact(address: string): boolean {
  return /^mailto:[^\s@]+@[^\s@]+$/i.test(address) || /^tel:\+?[\d -]+$/i.test(address);
}

function isAnchor(address: string): boolean {
  return /^#\S+$/.test(address);
}
