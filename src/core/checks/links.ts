import type { MarkdownNode } from '../content/markdown.ts';
import { asSecureLink } from '../content/validate/repairs.ts';
import { quote } from '../text/wording.ts';
import { httpsUrl } from '../content/schema/values.ts';
import type { UnlocatedProblem } from '../problems/problem.ts';

const linkForms = 'An address is written https://..., mailto:..., tel:..., #heading or /page/of/this/site/.';
const pictureForm = 'Put the file into public/ and write its address from the root: ![A bar chart of ...](/file.svg).';

/** Reports an address in a text that a page of the site could not keep safe or could not find. */
export function checkLink(node: MarkdownNode): UnlocatedProblem[] {
  if (node.type === 'image') return isSitePath(node.url) ? [] : [pictureElsewhere(node.url)];
  // Its address is among those of links, which may be of other sites.
  if (node.type === 'imageReference') return [pictureElsewhere(node.identifier)];
  if (node.type !== 'link' && node.type !== 'definition') return [];
  if (isAllowedLink(node.url)) return [];
  const suggestion = asSecureLink(node.url);
  return [
    {
      rule: 'secure-link',
      message: `${quote(node.url)} is not a secure web address (https://...) or a page of this site.`,
      fix: suggestion === undefined ? linkForms : `Did you mean ${quote(suggestion)}? ${linkForms}`,
    },
  ];
}

/** Whether a link leads to a page of this site, to a secure page elsewhere, to a person, or to a heading. */
export function isAllowedLink(address: string): boolean {
  return [isSecure, isSitePath, isContact, isAnchor].some((accepts) => accepts(address));
}

/** A page that shows a picture of another site tells that site who reads it. The security policy shows none. */
function pictureElsewhere(address: string): UnlocatedProblem {
  return {
    rule: 'secure-link',
    message: `The picture ${quote(address)} has no address of this site, and pages show no pictures of other sites.`,
    fix: pictureForm,
  };
}

function isSecure(address: string): boolean {
  return /^https:\/\/\S+$/i.test(address) && httpsUrl.safeParse(address).success;
}

export function isSitePath(address: string): boolean {
  return /^\/(?![/\\])/.test(address);
}

function isContact(address: string): boolean {
  return /^mailto:[^\s@]+@[^\s@]+$/i.test(address) || /^tel:\+?[\d -]+$/i.test(address);
}

function isAnchor(address: string): boolean {
  return /^#\S+$/.test(address);
}
