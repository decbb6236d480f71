import { requiredElement } from '../../../ui/browser/required-element.ts';
import { shorten } from '../../../core/text/words.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';
import { formLink, mailLink, maxLabelLength } from '../../consultation/form-links.ts';
import type { CommentsSettings } from '../comments.ts';
import type { Comment } from './comment-state.ts';
import { emailText, type Email } from './format-for-email.ts';

/** The ways to send, copy, download, print and delete comments, all of them by the reader's own action. */
export interface ExportOptions {
  show(comments: readonly Comment[]): void;
}

export interface ExportHandlers {
  formatForEmail: (comments: readonly Comment[]) => Email;
  onDeleteAll: () => void;
  /** Is called with what happened, for the reader. */
  onMessage: (text: string) => void;
}

export function startExportOptions(
  settings: CommentsSettings,
  { formatForEmail, onDeleteAll, onMessage }: ExportHandlers,
): ExportOptions {
  const options = requiredElement(document, '#comments-ways');
  const manualCopy = requiredElement(options, '[data-by-hand]');
  let comments: readonly Comment[] = [];
  const text = () => emailText(formatForEmail(comments));

  const onClick = (selector: string, listener: () => void) =>
    requiredElement(options, selector).addEventListener('click', listener);
  onClick('[data-copy]', () => void copy());
  onClick('[data-download]', () => saveText(text(), `${settings.strategy}-comments.txt`));
  onClick('[data-print]', () => print());
  onClick('[data-delete-all]', onDeleteAll);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text());
      onMessage('Comments copied. You can paste them into a form or an email.');
    } catch {
      const area = requiredElement(manualCopy, 'textarea', HTMLTextAreaElement);
      manualCopy.hidden = false;
      area.value = text();
      area.focus();
      area.select();
      onMessage('We could not copy your comments. They are selected below, for you to copy.');
    }
  }

  return {
    show(shown) {
      comments = shown;
      const email = formatForEmail(comments);
      options.hidden = comments.length === 0;
      manualCopy.hidden = true;
      updateMailLink(options, settings, email);
      updateFormLink(options, settings, comments, email);
    },
  };
}

/** Downloads plain text in UTF-8. The byte order mark is for programs that would guess another encoding. */
export function saveText(text: string, name: string): void {
  saveFile(new Blob([`\uFEFF${text}`], { type: 'text/plain;charset=utf-8' }), name);
}

function updateMailLink(options: HTMLElement, { email: address }: CommentsSettings, email: Email): void {
  if (address === undefined) return;
  const href = mailLink(address, { subject: email.title, body: emailText(email) });
  requiredElement(options, '[data-mail]').hidden = href === undefined;
  requiredElement(options, '[data-mail-long]').hidden = href !== undefined;
  if (href !== undefined) requiredElement(options, '[data-mail-link]', HTMLAnchorElement).href = href;
}

/** A form has one field for each value, however many comments are pasted into it. What is pasted names every part. */
function updateFormLink(
  options: HTMLElement,
  { channel, edition, title, url }: CommentsSettings,
  comments: readonly Comment[],
  email: Email,
): void {
  const link = options.querySelector<HTMLAnchorElement>('a[data-form]');
  if (link === null) return;
  const references = [...new Set(comments.map(({ part }) => part))];
  const [only] = email.comments.length === 1 ? email.comments : [];
  const named = { title: only?.title ?? title, edition: only?.edition ?? edition, url: only?.url ?? url };
  const { href, named: count } = formLink(
    channel,
    { ...named, title: shorten(named.title, maxLabelLength), edition: shorten(named.edition, maxLabelLength) },
    references,
  );
  link.href = href;
  requiredElement(options, '[data-form-long]').hidden = count === references.length;
  requiredElement(options, '[data-form-named]').textContent = count.toLocaleString('en-GB');
}
