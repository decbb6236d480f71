import type { CommentListHandlers } from './comment-list.ts';
import type { Comment } from './comment-state.ts';
import { startField } from './field.ts';
import { pagePart } from '../../../ui/browser/required-element.ts';

/** One comment in the list, with its own form to change it. */
export interface CommentElement {
  element: HTMLElement;
  show(comment: Comment): void;
  focus(): void;
  isBegun(): boolean;
}

/** @param href of the comment's part; undefined where the strategy has it no more. */
export function commentElement(href: string | undefined, { onReword, onDelete }: CommentListHandlers): CommentElement {
  const element = copyOfTemplate();
  const words = pagePart(element, '[data-text]');
  const tools = pagePart(element, '[data-tools]');
  const form = pagePart(element, 'form', HTMLFormElement);
  const field = startField(pagePart(form, '[data-field]'));
  const link = pagePart(element, '[data-link]', HTMLAnchorElement);
  const edit = pagePart(tools, '[data-edit]', HTMLButtonElement);
  let comment: Comment | undefined;

  if (href !== undefined) link.href = href;
  const setEditing = (isEditing: boolean) => {
    form.hidden = !isEditing;
    words.hidden = isEditing;
    tools.hidden = isEditing;
    if (isEditing) field.focus();
    else edit.focus();
  };
  edit.addEventListener('click', () => {
    field.fill(comment?.text ?? '');
    setEditing(true);
  });
  pagePart(form, '[data-cancel]').addEventListener('click', () => setEditing(false));
  pagePart(tools, '[data-delete]').addEventListener('click', () => {
    if (comment !== undefined) onDelete(comment);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (comment === undefined || !field.isValid()) return;
    onReword(comment, field.text());
    setEditing(false);
  });

  return {
    element,
    show(shown) {
      comment = shown;
      const { id, reference, title, edition, text } = shown;
      nameControls(element, id);
      link.textContent = title;
      words.textContent = text;
      pagePart(element, '[data-reference]').textContent = reference;
      pagePart(element, '[data-edition]').textContent = edition;
      for (const named of element.querySelectorAll('[data-named]')) {
        named.textContent = `your comment on ${reference}: ${title}`;
      }
    },
    focus: () => pagePart(element, 'h3').focus(),
    isBegun: () => !form.hidden && field.text() !== comment?.text,
  };
}

function copyOfTemplate(): HTMLElement {
  const template = pagePart(document, '#comment-template', HTMLTemplateElement);
  return pagePart(template.content.cloneNode(true) as DocumentFragment, 'li');
}

/** Gives the controls of one comment ids of their own. */
function nameControls(element: HTMLElement, id: string): void {
  const input = pagePart(element, 'textarea');
  const name = `edit-${id}`;
  if (input.id === name) return;
  input.id = name;
  pagePart(element, 'label').setAttribute('for', name);
  pagePart(element, '.field__hint').id = `${name}-hint`;
  pagePart(element, '.field__error').id = `${name}-error`;
  input.setAttribute('aria-describedby', `${name}-hint ${name}-error`);
}
