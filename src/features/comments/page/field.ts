import { countOf } from '../../../core/text/words.ts';
import { debounce } from '../../../core/text/debounce.ts';
import { requiredElement } from '../../../ui/browser/required-element.ts';
import { isTooLong, lengthOf, maxCommentLength } from './comment-state.ts';

/** A field to write a comment in, which shows how many characters are left. */
export interface Field {
  text(): string;
  fill(text: string): void;
  focus(): void;
  /** Shows what is wrong with the text and focuses the field. True if nothing is. */
  validate(): boolean;
}

/** How long a reader has to stop typing before the count is announced, in milliseconds. */
const announcementPause = 1000;

/** @param element contains one field. */
export function startField(element: ParentNode): Field {
  const input = requiredElement(element, 'textarea', HTMLTextAreaElement);
  const count = requiredElement(element, '[data-count]');
  const announcement = requiredElement(element, '[data-count-said]');
  const setError = errorSetter(input, requiredElement(element, '.field__error'));
  const announce = debounce(() => (announcement.textContent = remainingCharacters(input.value)), announcementPause);

  const showCount = () => (count.textContent = remainingCharacters(input.value));
  input.addEventListener('input', () => {
    showCount();
    announce();
  });
  showCount();

  return {
    text: () => input.value.trim(),
    fill(text) {
      input.value = text;
      announcement.textContent = '';
      announce.cancel();
      setError('');
      showCount();
    },
    focus: () => input.focus(),
    validate() {
      const error = errorIn(input.value);
      setError(error);
      if (error !== '') input.focus();
      return error === '';
    },
  };
}

/** A function that shows an error at a control, or removes it if the message is empty. */
export function errorSetter(control: HTMLElement, element: HTMLElement): (message: string) => void {
  return (message) => {
    element.textContent = message;
    element.hidden = message === '';
    if (message === '') control.removeAttribute('aria-invalid');
    else control.setAttribute('aria-invalid', 'true');
  };
}

export function remainingCharacters(text: string): string {
  const left = maxCommentLength - lengthOf(text.trim());
  const characters = countOf(Math.abs(left), 'character');
  return left < 0 ? `You have ${characters} too many` : `You have ${characters} left`;
}

function errorIn(text: string): string {
  if (text.trim() === '') return 'Enter your comment';
  return isTooLong(text.trim()) ? 'Comment must be 2,000 characters or fewer' : '';
}
