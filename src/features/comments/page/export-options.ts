import { requiredElement } from '../../../ui/browser/required-element.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';
import { feedbackHref, mailLink } from '../../consultation/form-links.ts';
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
  let text = '';

  const onClick = (selector: string, listener: () => void) =>
    requiredElement(options, selector).addEventListener('click', listener);
  onClick('[data-copy]', () => void copy());
  onClick('[data-download]', () => saveText(text, `${settings.strategy}-comments.txt`));
  onClick('[data-print]', () => print());
  onClick('[data-delete-all]', onDeleteAll);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      onMessage('Your comments are copied. You can paste them into a form or a letter.');
    } catch {
      const area = requiredElement(manualCopy, 'textarea', HTMLTextAreaElement);
      manualCopy.hidden = false;
      area.value = text;
      area.focus();
      area.select();
      onMessage('Your browser did not copy your comments. They are in the last field of the page, for you to copy.');
    }
  }

  return {
    show(comments) {
      const email = formatForEmail(comments);
      text = emailText(email);
      options.hidden = comments.length === 0;
      manualCopy.hidden = true;
      updateMailLink(options, settings, email.title, text);
      updateFormLink(options, settings, comments, email);
    },
  };
}

/** Downloads plain text in UTF-8. The byte order mark is for programs that would guess another encoding. */
export function saveText(text: string, name: string): void {
  saveFile(new Blob([`\uFEFF${text}`], { type: 'text/plain;charset=utf-8' }), name);
}

function updateMailLink(options: HTMLElement, { email }: CommentsSettings, subject: string, body: string): void {
  if (email === undefined) return;
  const href = mailLink(email, { subject, body });
  requiredElement(options, '[data-mail]').hidden = href === undefined;
  requiredElement(options, '[data-mail-long]').hidden = href !== undefined;
  if (href !== undefined) requiredElement(options, '[data-mail-link]', HTMLAnchorElement).href = href;
}

/** A form has one field for each value, however many comments are pasted into it. */
function updateFormLink(
  options: HTMLElement,
  { channel, edition, title, url }: CommentsSettings,
  comments: readonly Comment[],
  email: Email,
): void {
  const link = options.querySelector<HTMLAnchorElement>('a[data-form]');
  if (link === null) return;
  const reference = [...new Set(comments.map(({ part }) => part))].join(', ');
  const [only] = email.comments.length === 1 ? email.comments : [];
  link.href = feedbackHref(channel, {
    reference,
    title: only?.title ?? title,
    edition: only?.edition ?? edition,
    url: only?.url ?? url,
  });
}
