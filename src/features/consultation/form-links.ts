/** The part of a strategy that a comment is about. */
export interface CommentedPart {
  /** `action:1.2-05` */
  reference: string;
  title: string;
  edition: string;
  /** The whole address of the part's page. */
  url: string;
}

/** Whether a channel is the address of a form, and not one for email. */
export function isForm(channel: string): boolean {
  return /^https:/i.test(channel);
}

/** A longer name of a part or an edition is cut in a link. */
export const maxLabelLength = 120;

/**
 * The address for a comment on a part: that of a form with its fields filled in, or one that starts an e-mail.
 * No value can change its site, or add a field or a header.
 *
 * @throws if the channel is neither an https nor an e-mail address, or has a placeholder in its host.
 */
export function feedbackHref(channel: string, part: CommentedPart): string {
  if (isForm(channel)) return fillForm(channel, part);
  const [title, reference, edition, url] = [part.title, part.reference, part.edition, part.url].map(singleLine);
  return mailHref(channel, {
    subject: `Comment on ${reference}: ${title}`,
    body: [
      `Part: ${title}`,
      `Reference: ${reference}`,
      `Edition: ${edition}`,
      `Page: ${url}`,
      '',
      'My comment:',
      '',
    ].join('\n'),
  });
}

/**
 * An address that starts an e-mail, by RFC 6068. The subject is always one line.
 *
 * @throws if `address` is not an e-mail address.
 */
export function mailHref(address: string, { subject, body }: { subject: string; body: string }): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (at < 1 || !/^[\w.-]+$/.test(domain)) throw new Error(`"${address}" is neither an e-mail nor an https address.`);
  const lines = body.split(lineBreak).join('\r\n').replaceAll(otherControls, '');
  return `mailto:${encode(address.slice(0, at))}@${domain}?subject=${encode(singleLine(subject))}&body=${encode(lines)}`;
}

/**
 * The longest link to an e-mail or to a form. Programs and servers differ, few say when they cut an address, and Windows passes
 * on about 2,000 characters.
 */
export const maxLinkLength = 1800;

/** A link that opens an e-mail with everything in it. `undefined` if it would be too long to arrive whole. */
export function mailLink(address: string, mail: { subject: string; body: string }): string | undefined {
  if (mail.body.length > maxLinkLength) return undefined;
  const link = mailHref(address, mail);
  return link.length > maxLinkLength ? undefined : link;
}

/**
 * The address for comments on several parts, with as many of their references as fit and the number of the others.
 *
 * @throws as `feedbackHref` does.
 */
export function formLink(
  channel: string,
  part: Omit<CommentedPart, 'reference'>,
  references: readonly string[],
): { href: string; named: number } {
  const linkTo = (named: number) => {
    const others = references.length - named;
    const list = references.slice(0, named).join(', ');
    return feedbackHref(channel, { ...part, reference: others === 0 ? list : `${list} and ${others} more` });
  };
  const whole = linkTo(references.length);
  if (whole.length <= maxLinkLength) return { href: whole, named: references.length };
  let named = 1;
  while (named + 1 < references.length && linkTo(named + 1).length <= maxLinkLength) named++;
  return { href: linkTo(named), named };
}

/** Everything that a program may read as a line break. */
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const otherControls = /[^\P{Cc}\t\r\n]/gu;

function fillForm(template: string, part: CommentedPart): string {
  const filled = template.replaceAll(/\{(reference|title|edition|url)\}/g, (_, field: keyof CommentedPart) =>
    encode(part[field]),
  );
  const { href, origin } = new URL(filled);
  if (origin !== new URL(template).origin) throw new Error(`The host of "${template}" cannot have a placeholder.`);
  return href;
}

/** Dots alone would go up in a path, whether encoded or not: a space after them makes them a value. */
function encode(text: string): string {
  const value = /^\.+$/.test(text) ? `${text} ` : text;
  // Half a character, as cutting an emoji leaves it, cannot be encoded.
  return encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '\ufffd')).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function singleLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
}
