import type { CommentsSettings } from '../comments.ts';
import type { ReferencedPart } from '../../../ui/part-references.ts';
import { startError, startField } from './field.ts';
import { pagePart } from '../../../ui/browser/required-element.ts';

/** The form in which a new comment is noted. */
export interface CommentForm {
  /** Whether something is written in it that has not been kept. */
  isBegun(): boolean;
}

/** @param onNote is given the part chosen and what was written. */
export function startCommentForm(
  { groups }: CommentsSettings,
  parts: ReadonlyMap<string, ReferencedPart>,
  onNote: (part: ReferencedPart, text: string) => void,
): CommentForm {
  const form = pagePart(document, '#note', HTMLFormElement);
  const choice = pagePart(form, '#note-part', HTMLSelectElement);
  const link = pagePart(form, '[data-part-link] a', HTMLAnchorElement);
  const error = startError(choice, pagePart(form, '#note-part-error'));
  const field = startField(pagePart(form, '[data-field]'));

  for (const { label, parts } of groups) {
    const group = document.createElement('optgroup');
    group.label = label;
    group.append(...parts.map(({ part, reference, title }) => new Option(`${reference}: ${title}`, part)));
    choice.append(group);
  }
  const asked = new URLSearchParams(location.search).get('on') ?? '';
  if (parts.has(asked)) choice.value = asked;

  const chosen = () => parts.get(choice.value);
  const showLink = () => {
    const part = chosen();
    pagePart(form, '[data-part-link]').hidden = part === undefined;
    if (part !== undefined) link.href = part.href;
  };
  choice.addEventListener('change', () => {
    showLink();
    error('');
  });
  showLink();

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const part = chosen();
    const isText = field.isValid();
    error(part === undefined ? 'Choose what your comment is about' : '');
    if (part === undefined) choice.focus();
    if (part === undefined || !isText) return;
    onNote(part, field.text());
    field.fill('');
  });
  return { isBegun: () => field.text() !== '' };
}
