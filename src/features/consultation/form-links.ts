export {
  consultationState,
  consultationStates,
  stateSentence,
  takesComments,
  type ConsultationDates,
  type ConsultationState,
} from '../../core/model/consultation-state.ts';

/** The part of a strategy that a comment is about. */
export interface FeedbackSubject {
  /** `action:1.2-05` */
  reference: string;
  title: string;
  edition: string;
  /** The whole address of the part's page. */
  url: string;
}

/**
 * The address at which to comment on a part: that of a form with its places filled in, or one that starts an e-mail.
 * No value can lead it to another site, field or header.
 *
 * @throws where the channel is no https address and no e-mail address, or has a place in its host.
 */
export function feedbackHref(channel: string, subject: FeedbackSubject): string {
  if (/^https:/i.test(channel)) return fillForm(channel, subject);
  const [title, reference, edition, url] = [subject.title, subject.reference, subject.edition, subject.url].map(
    singleLine,
  );
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
 * An address that starts an e-mail, as RFC 6068 has it. The subject stays one line, whatever it holds.
 *
 * @throws where `address` is no e-mail address.
 */
export function mailHref(address: string, { subject, body }: { subject: string; body: string }): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (at < 1 || !/^[\w.-]+$/.test(domain)) throw new Error(`"${address}" is neither an e-mail nor an https address.`);
  const lines = body.split(lineBreak).join('\r\n').replaceAll(otherControls, '');
  return `mailto:${encode(address.slice(0, at))}@${domain}?subject=${encode(singleLine(subject))}&body=${encode(lines)}`;
}

/** Every line break that a program may read as one. */
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
const otherControls = /[^\P{Cc}\t\r\n]/gu;

function fillForm(template: string, subject: FeedbackSubject): string {
  const filled = template.replaceAll(/\{(reference|title|edition|url)\}/g, (_, place: keyof FeedbackSubject) =>
    encode(subject[place]),
  );
  const { href, origin } = new URL(filled);
  if (origin !== new URL(template).origin) throw new Error(`The host of "${template}" cannot hold a place to fill in.`);
  return href;
}

/** Dots alone would climb up a path, whether encoded or not: the space after them keeps them a value. */
function encode(value: string): string {
  const whole = /^\.+$/.test(value) ? `${value} ` : value;
  // Half a character, as cutting an emoji leaves it, cannot be encoded.
  return encodeURIComponent(whole.replaceAll(/\p{Surrogate}/gu, '\ufffd')).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function singleLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
}
