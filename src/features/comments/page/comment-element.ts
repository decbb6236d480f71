import { requiredElement } from '../../../ui/browser/required-element.ts';
import type { Comment } from './comment-state.ts';
import { startField, type Field } from './field.ts';

/** One comment in the list. Its form is made when a reader changes it: thousands of forms would take long to lay out. */
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
  const element = requiredElement(clone('#comment-template'), 'li');
  const words = requiredElement(element, '[data-text]');
  const tools = requiredElement(element, '[data-tools]');
  const link = requiredElement(element, '[data-link]', HTMLAnchorElement);
  const edit = requiredElement(tools, '[data-edit]', HTMLButtonElement);
  let comment: Comment | undefined;
  let form: { element: HTMLFormElement; field: Field } | undefined;

  if (href !== undefined) link.href = href;
  edit.addEventListener('click', () => {
    if (comment === undefined) return;
    form = createForm(comment.id, { onSubmit, onCancel: closeForm });
    form.field.fill(comment.text);
    words.hidden = true;
    tools.hidden = true;
    tools.before(form.element);
    form.field.focus();
  });
  requiredElement(tools, '[data-delete]').addEventListener('click', () => {
    if (comment !== undefined) onDelete(comment);
  });

  function onSubmit(): void {
    if (comment === undefined || !form?.field.validate()) return;
    onReword(comment, form.field.text());
    closeForm();
  }

  function closeForm(): void {
    form?.element.remove();
    form = undefined;
    words.hidden = false;
    tools.hidden = false;
    edit.focus();
  }

  return {
    element,
    show(shown) {
      if (comment !== undefined && isSame(comment, shown)) return;
      comment = shown;
      const { reference, title, edition, text } = shown;
      link.textContent = title;
      words.textContent = text;
      requiredElement(element, '[data-reference]').textContent = reference;
      requiredElement(element, '[data-edition]').textContent = edition;
      for (const label of element.querySelectorAll('[data-named]')) {
        label.textContent = `your comment on ${reference}: ${title}`;
      }
    },
    focus: () => requiredElement(element, 'h3').focus(),
    hasUnsavedText: () => form !== undefined && form.field.text() !== comment?.text,
  };
}

function createForm(
  id: string,
  { onSubmit, onCancel }: { onSubmit: () => void; onCancel: () => void },
): { element: HTMLFormElement; field: Field } {
  const element = requiredElement(clone('#comment-edit-template'), 'form', HTMLFormElement);
  setControlIds(element, id);
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    onSubmit();
  });
  requiredElement(element, '[data-cancel]').addEventListener('click', onCancel);
  return { element, field: startField(requiredElement(element, '[data-field]')) };
}

function clone(template: string): DocumentFragment {
  const { content } = requiredElement(document, template, HTMLTemplateElement);
  return content.cloneNode(true) as DocumentFragment;
}

function isSame(comment: Comment, other: Comment): boolean {
  return (['reference', 'title', 'edition', 'text'] as const).every((field) => comment[field] === other[field]);
}

/** Gives the controls of one comment ids of their own. */
function setControlIds(form: HTMLElement, id: string): void {
  const input = requiredElement(form, 'textarea');
  const name = `edit-${id}`;
  input.id = name;
  requiredElement(form, 'label').setAttribute('for', name);
  requiredElement(form, '.field__hint').id = `${name}-hint`;
  requiredElement(form, '.field__error').id = `${name}-error`;
  input.setAttribute('aria-describedby', `${name}-hint ${name}-error`);
}
