import { feedbackHref } from '../../consultation/form-links.ts';
import type { CommentsSettings } from '../comments.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';
import type { Comment } from './comment-state.ts';
import { emailText, type Letter } from './format-for-email.ts';
import { mailLink } from './mail-link.ts';
import { pagePart } from '../../../ui/browser/required-element.ts';

/** The ways in which comments leave the page, all of them at the reader's own hand. */
export interface Ways {
  show(comments: readonly Comment[]): void;
}

export interface ExportHandlers {
  formatForEmail: (comments: readonly Comment[]) => Letter;
  onDeleteAll: () => void;
  /** Is given what happened, for the reader. */
  onNews: (text: string) => void;
}

export function startExportOptions(
  settings: CommentsSettings,
  { formatForEmail, onDeleteAll, onNews }: ExportHandlers,
): Ways {
  const ways = pagePart(document, '#comments-ways');
  const byHand = pagePart(ways, '[data-by-hand]');
  let text = '';

  const onPress = (selector: string, act: () => void) => pagePart(ways, selector).addEventListener('click', act);
  onPress('[data-copy]', () => void copy());
  onPress('[data-download]', () => saveText(text, `${settings.strategy}-comments.txt`));
  onPress('[data-print]', () => print());
  onPress('[data-delete-all]', onDeleteAll);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      onNews('Your comments are copied. You can paste them into a form or a letter.');
    } catch {
      const area = pagePart(byHand, 'textarea', HTMLTextAreaElement);
      byHand.hidden = false;
      area.value = text;
      area.focus();
      area.select();
      onNews('Your browser did not copy your comments. They are in the last field of the page, for you to copy.');
    }
  }

  return {
    show(comments) {
      const letter = formatForEmail(comments);
      text = emailText(letter);
      ways.hidden = comments.length === 0;
      byHand.hidden = true;
      showMail(ways, settings, letter, text);
      showForm(ways, settings, comments, letter);
    },
  };
}

/** Hands out plain text in UTF-8. The mark at its start tells programs so that would guess. */
export function saveText(text: string, name: string): void {
  saveFile(new Blob([`\uFEFF${text}`], { type: 'text/plain;charset=utf-8' }), name);
}

function showMail(ways: HTMLElement, { email }: CommentsSettings, { title }: Letter, body: string): void {
  if (email === undefined) return;
  const href = mailLink(email, { subject: title, body });
  pagePart(ways, '[data-mail]').hidden = href === undefined;
  pagePart(ways, '[data-mail-long]').hidden = href !== undefined;
  if (href !== undefined) pagePart(ways, '[data-mail-link]', HTMLAnchorElement).href = href;
}

/** A form has one place for each value, however many comments are pasted into it. */
function showForm(
  ways: HTMLElement,
  { channel, edition, title, url }: CommentsSettings,
  comments: readonly Comment[],
  letter: Letter,
): void {
  const link = ways.querySelector<HTMLAnchorElement>('a[data-form]');
  if (link === null) return;
  const reference = [...new Set(comments.map(({ part }) => part))].join(', ');
  const [only] = letter.comments.length === 1 ? letter.comments : [];
  link.href = feedbackHref(channel, {
    reference,
    title: only?.title ?? title,
    edition: only?.edition ?? edition,
    url: only?.url ?? url,
  });
}
