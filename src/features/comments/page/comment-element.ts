import { requiredElement } from '../../../ui/browser/required-element.ts';
import type { Comment } from './comment-state.ts';
import { startField } from './field.ts';

/** One comment in the list, with its own form to change it. */
export interface CommentElement {
  element: HTMLElement;
  show(comment: Comment): void;
  focus(): void;
  hasUnsavedText(): boolean;
}

export interface CommentHandlers {
  onReword: (comment: Comment, text: string) => void;
  onDelete: (comment: Comment) => void;
}

/** @param href of the comment's part; `undefined` if the strategy no longer has it. */
export function createCommentElement(
  href: string | undefined,
  { onReword, onDelete }: CommentHandlers,
): CommentElement {
  const element = cloneTemplate();
  const words = requiredElement(element, '[data-text]');
  const tools = requiredElement(element, '[data-tools]');
  const form = requiredElement(element, 'form', HTMLFormElement);
  const field = startField(requiredElement(form, '[data-field]'));
  const link = requiredElement(element, '[data-link]', HTMLAnchorElement);
  const edit = requiredElement(tools, '[data-edit]', HTMLButtonElement);
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
  requiredElement(form, '[data-cancel]').addEventListener('click', () => setEditing(false));
  requiredElement(tools, '[data-delete]').addEventListener('click', () => {
    if (comment !== undefined) onDelete(comment);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (comment === undefined || !field.validate()) return;
    onReword(comment, field.text());
    setEditing(false);
  });

  return {
    element,
    show(shown) {
      comment = shown;
      const { id, reference, title, edition, text } = shown;
      setControlIds(element, id);
      link.textContent = title;
      words.textContent = text;
      requiredElement(element, '[data-reference]').textContent = reference;
      requiredElement(element, '[data-edition]').textContent = edition;
      for (const label of element.querySelectorAll('[data-named]')) {
        label.textContent = `your comment on ${reference}: ${title}`;
      }
    },
    focus: () => requiredElement(element, 'h3').focus(),
    hasUnsavedText: () => !form.hidden && field.text() !== comment?.text,
  };
}

function cloneTemplate(): HTMLElement {
  const template = requiredElement(document, '#comment-template', HTMLTemplateElement);
  return requiredElement(template.content.cloneNode(true) as DocumentFragment, 'li');
}

/** Gives the controls of one comment ids of their own. */
function setControlIds(element: HTMLElement, id: string): void {
  const input = requiredElement(element, 'textarea');
  const name = `edit-${id}`;
  if (input.id === name) return;
  input.id = name;
  requiredElement(element, 'label').setAttribute('for', name);
  requiredElement(element, '.field__hint').id = `${name}-hint`;
  requiredElement(element, '.field__error').id = `${name}-error`;
  input.setAttribute('aria-describedby', `${name}-hint ${name}-error`);
}
