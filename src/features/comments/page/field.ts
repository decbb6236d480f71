import { debounce } from '../../../ui/browser/debounce.ts';
import { lengthOf, longestComment } from './comment-state.ts';
import { pagePart } from '../../../ui/browser/required-element.ts';

/** A field to write a comment in, which says how much room is left. */
export interface Field {
  text(): string;
  fill(text: string): void;
  focus(): void;
  /** Says what is wrong with the text and takes the reader there. True where nothing is. */
  isValid(): boolean;
}

/** How long a reader has to stop typing before the count is said, in milliseconds. */
const pause = 1000;

/** @param element holds one field, as the page's markup has it. */
export function startField(element: ParentNode): Field {
  const input = pagePart(element, 'textarea', HTMLTextAreaElement);
  const count = pagePart(element, '[data-count]');
  const said = pagePart(element, '[data-count-said]');
  const error = startError(input, pagePart(element, '.field__error'));
  const saying = debounce(pause);

  const showCount = () => (count.textContent = countInWords(input.value));
  input.addEventListener('input', () => {
    showCount();
    saying.ask(() => (said.textContent = countInWords(input.value)));
  });
  showCount();

  return {
    text: () => input.value.trim(),
    fill(text) {
      input.value = text;
      said.textContent = '';
      saying.forget();
      error('');
      showCount();
    },
    focus: () => input.focus(),
    isValid() {
      const message = faultOf(input.value);
      error(message);
      if (message !== '') input.focus();
      return message === '';
    },
  };
}

/** Shows a message at a control, or takes it away where it is empty. */
export function startError(control: HTMLElement, place: HTMLElement): (message: string) => void {
  return (message) => {
    place.textContent = message;
    place.hidden = message === '';
    if (message === '') control.removeAttribute('aria-invalid');
    else control.setAttribute('aria-invalid', 'true');
  };
}

export function countInWords(text: string): string {
  const left = longestComment - lengthOf(text.trim());
  const number = Math.abs(left).toLocaleString('en-GB');
  const characters = `${number} ${number === '1' ? 'character' : 'characters'}`;
  return left < 0 ? `You have ${characters} too many` : `You have ${characters} left`;
}

function faultOf(text: string): string {
  if (text.trim() === '') return 'Write your comment';
  return lengthOf(text.trim()) > longestComment
    ? 'The comment has to be 2,000 characters or fewer. You can note the rest as another comment'
    : '';
}
