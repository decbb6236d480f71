import { z } from 'zod';
import type { MarkdownNode } from '../content/markdown.ts';
import { asSecureLink } from '../content/validate/repairs.ts';
import { quote } from '../text/wording.ts';
import { seenText } from './markdown-nodes.ts';
import { httpsUrl } from '../content/schema/values.ts';
import type { UnlocatedProblem } from '../problems/problem.ts';

const mailtoForm = 'An email address is written mailto:name@example.org, and only "?subject=" can follow it';
const linkForms = 'An address is written https://..., mailto:..., tel:..., #heading or /page/of/this/site/.';

/** Reports an address in a text that a page of the site could not keep safe or could not find. */
export function checkLink(node: MarkdownNode): UnlocatedProblem[] {
  if ((node.type === 'link' || node.type === 'linkReference') && seenText(node).trim() === '')
    return [withoutWords(node)];
  if ((node.type !== 'link' && node.type !== 'definition') || isAllowedLink(node.url)) return [];
  const reason = reasonAgainst(node.url);
  if (reason !== undefined)
    return [{ rule: 'secure-link', message: `${quote(node.url)} cannot be used as an address.`, fix: `${reason}.` }];
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

/** What is wrong with a secure address or with one for email, if it is one at all. */
function reasonAgainst(address: string): string | undefined {
  if (/^mailto:/i.test(address)) return mailtoForm;
  if (/\s/.test(address)) return 'An address cannot contain a space: write "%20" instead';
  return /^https:\/\//i.test(address) ? httpsUrl.safeParse(address).error?.issues[0]?.message : undefined;
}

function withoutWords(node: MarkdownNode): UnlocatedProblem {
  const address = 'url' in node ? ` to ${quote(node.url)}` : '';
  return {
    rule: 'link-text',
    message: `The link${address} has no words, so nobody can see it or choose it.`,
    fix: 'Write where it leads between the square brackets: [the register](https://...).',
  };
}

function isSecure(address: string): boolean {
  return /^https:\/\//i.test(address) && httpsUrl.safeParse(address).success;
}

export function isSitePath(address: string): boolean {
  return /^\/(?![/\\])\S*$/.test(address);
}

function isContact(address: string): boolean {
  return isEmail(address) || /^tel:\+?[\d -]+$/i.test(address);
}

/** One reader of the email, and at most a subject: an address could otherwise add readers and lines that nobody sees. */
function isEmail(address: string): boolean {
  const [, email = ''] = /^mailto:([^?#]*)(?:\?subject=(?:(?!%0[ad])[^\s&#])*)?$/i.exec(address) ?? [];
  return z.email().safeParse(email).success;
}

function isAnchor(address: string): boolean {
  return /^#\S+$/.test(address);
}
