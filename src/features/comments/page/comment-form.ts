import { requiredElement } from '../../../ui/browser/required-element.ts';
import type { ReferencedPart } from '../../../ui/part-references.ts';
import type { CommentsSettings } from '../comments.ts';
import { errorSetter, startField } from './field.ts';

/** The form in which a new comment is noted. */
export interface CommentForm {
  hasUnsavedText(): boolean;
}

/** @param onNote is called with the part chosen and the text. */
export function startCommentForm(
  { groups }: CommentsSettings,
  parts: ReadonlyMap<string, ReferencedPart>,
  onNote: (part: ReferencedPart, text: string) => void,
): CommentForm {
  const form = requiredElement(document, '#note', HTMLFormElement);
  const select = requiredElement(form, '#note-part', HTMLSelectElement);
  const link = requiredElement(form, '[data-part-link] a', HTMLAnchorElement);
  const setError = errorSetter(select, requiredElement(form, '#note-part-error'));
  const field = startField(requiredElement(form, '[data-field]'));

  for (const { label, parts } of groups) {
    const group = document.createElement('optgroup');
    group.label = label;
    group.append(...parts.map(({ part, reference, title }) => new Option(`${reference}: ${title}`, part)));
    select.append(group);
  }
  const requested = new URLSearchParams(location.search).get('on') ?? '';
  if (parts.has(requested)) select.value = requested;

  const selectedPart = () => parts.get(select.value);
  const showLink = () => {
    const part = selectedPart();
    requiredElement(form, '[data-part-link]').hidden = part === undefined;
    if (part !== undefined) link.href = part.href;
  };
  select.addEventListener('change', () => {
    showLink();
    setError('');
  });
  showLink();

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const part = selectedPart();
    const isValid = field.validate();
    setError(part === undefined ? 'Select what your comment is about' : '');
    if (part === undefined) select.focus();
    if (part === undefined || !isValid) return;
    onNote(part, field.text());
    field.fill('');
  });
  return { hasUnsavedText: () => field.text() !== '' };
}
