import { debounce } from '../../../core/text/debounce.ts';
import { requiredElement } from '../../../ui/browser/required-element.ts';
import type { CommentsSettings } from '../comments.ts';
import { startCommentForm } from './comment-form.ts';
import { startCommentList } from './comment-list.ts';
import {
  addComments,
  clearUnreadable,
  removeAll,
  removeComment,
  reword,
  type Change,
  type CommentState,
} from './comment-state.ts';
import { showConsultationState } from './consultation-state.ts';
import { saveText, startExportOptions } from './export-options.ts';
import { formatForEmail } from './format-for-email.ts';
import { openStore, type Outcome } from './store.ts';
import { startUndo } from './undo.ts';

const errors: Record<Outcome, string> = {
  stored: '',
  blocked: 'Your browser settings stop us saving comments. Copy, download or print them before you leave this page.',
  full: 'Your browser has no space left to save comments. Copy, download or print them before you leave this page.',
};

const settings = JSON.parse(requiredElement(document, '#comments-settings').textContent) as CommentsSettings;
const parts = new Map(settings.groups.flatMap((group) => group.parts).map((part) => [part.part, part]));
const key = `comments:${new URL(settings.url).pathname}`;
const store = openStore(() => localStorage, key);
const page = requiredElement(document, '#comments');
const message = requiredElement(page, '#comments-news');
const error = requiredElement(page, '#comments-trouble');
const unreadable = requiredElement(page, '#comments-unreadable');
const undo = startUndo(requiredElement(page, '#comments-undo'));

const form = startCommentForm(settings, parts, ({ part, reference, title }, text) => {
  const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const comment = { id, part, reference, title, edition: settings.edition, text };
  const outcome = change(addComments([comment]), '');
  const result = outcome === 'stored' ? 'Comment saved' : 'Comment added to this page, but not saved';
  showMessage(`${result}. It has not been sent yet.`);
  showConsultationState(page, settings);
});
const list = startCommentList(parts, {
  onReword: ({ id }, text) => void change(reword(id, text), 'Comment updated.'),
  onDelete(comment) {
    change(removeComment(comment.id), 'Comment deleted.');
    undo.offer(() => {
      change(addComments([comment]), 'Comment restored.');
      list.focus(comment.id);
    });
  },
});
const exportOptions = startExportOptions(settings, {
  formatForEmail: (comments) => formatForEmail(settings, parts, comments),
  onDeleteAll() {
    const before = store.state();
    change(removeAll, 'All comments deleted.');
    undo.offer(() => {
      change(restore(before), 'Comments restored.');
      requiredElement(page, '#noted-heading').focus();
    });
  },
  onMessage: showMessage,
});

// Another window may store thousands of comments one by one.
const showLater = debounce(show, 50);

// Hides what is for readers without scripts.
document.documentElement.classList.add('has-scripts', 'is-ready');
requiredElement(unreadable, '[data-download]').addEventListener('click', () =>
  saveText(store.state().unreadable ?? '', `${settings.strategy}-comments-raw.txt`),
);
requiredElement(unreadable, '[data-delete]').addEventListener('click', () => {
  change(clearUnreadable, 'File deleted.');
  requiredElement(page, '#noted-heading').focus();
});
addEventListener('storage', (event) => {
  if (event.key === null || store.isOwn(event.key)) showLater();
});
addEventListener('pageshow', updateConsultationState);
document.addEventListener('visibilitychange', updateConsultationState);
addEventListener('beforeunload', (event) => {
  if (form.hasUnsavedText() || list.hasUnsavedText() || !store.isSaved()) event.preventDefault();
});
showConsultationState(page, settings);
if (!store.isReadable()) error.textContent = errors.blocked;
show();

/** A page can be left open past the end of the consultation. A text that is being written stays visible. */
function updateConsultationState(): void {
  if (!form.hasUnsavedText() && !list.hasUnsavedText()) showConsultationState(page, settings);
}

function change(change: Change, text: string): Outcome {
  undo.withdraw();
  const outcome = store.change(change);
  error.textContent = errors[outcome];
  showMessage(text);
  show();
  return outcome;
}

function show(): void {
  const state = store.state();
  list.show(state.comments);
  exportOptions.show(state.comments);
  unreadable.hidden = state.unreadable === undefined;
}

function showMessage(text: string): void {
  message.textContent = text;
}

function restore(before: CommentState): Change {
  return (state) => ({ ...addComments(before.comments)(state), unreadable: state.unreadable ?? before.unreadable });
}
