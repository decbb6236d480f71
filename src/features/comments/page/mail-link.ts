import { mailHref } from '../../consultation/form-links.ts';

/**
 * The longest link that opens an e-mail everywhere. Programs differ, none says so when it cuts, and Windows hands over about
 * 2,000 characters.
 */
export const longestMailLink = 1800;

/** A link that opens an e-mail with everything in it. Undefined where it would be too long to arrive whole. */
export function mailLink(address: string, mail: { subject: string; body: string }): string | undefined {
  const link = mailHref(address, mail);
  return link.length > longestMailLink ? undefined : link;
}
