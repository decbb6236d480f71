import {
  clearUnreadable,
  addComment,
  reword,
  removeComment,
  removeAll,
  type Change,
  type CommentState,
} from './comment-state.ts';
import { startCommentList } from './comment-list.ts';
import { showConsultation } from './consultation.ts';
import { startCommentForm } from './comment-form.ts';
import { pagePart } from '../../../ui/browser/required-element.ts';
import { formatForEmail, partsOf, readSettings } from './settings.ts';
import { openStore, type Outcome } from './store.ts';
import { startUndo } from './undo.ts';
import { saveText, startExportOptions } from './export-options.ts';

const troubles: Record<Outcome, string> = {
  kept: '',
  blocked:
    'Your browser does not let this page keep anything. Your comments stay here until you leave the page: copy, download or print them before you do.',
  full: 'Your browser has no room left to keep this. Your comments stay here until you leave the page: copy, download or print them before you do.',
};

const settings = readSettings();
const parts = partsOf(settings);
const key = `comments:${new URL(settings.url).pathname}`;
const store = openStore(() => localStorage, key);
const page = pagePart(document, '#comments');
const news = pagePart(page, '#comments-news');
const trouble = pagePart(page, '#comments-trouble');
const unreadable = pagePart(page, '#comments-unreadable');
const undo = startUndo(pagePart(page, '#comments-undo'));

const form = startCommentForm(settings, parts, ({ part, reference, title }, text) => {
  const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const comment = { id, part, reference, title, edition: settings.edition, text };
  const outcome = keep(addComment([comment]), '');
  const where = outcome === 'kept' ? 'is kept in this browser' : 'is on this page only';
  say(`Your comment on ${reference}: ${title} ${where}. It has not been sent.`);
  showConsultation(page, settings);
});
const list = startCommentList(parts, {
  onReword: ({ id }, text) => void keep(reword(id, text), 'Your comment is changed.'),
  onDelete(comment) {
    const index = store.kept().comments.findIndex(({ id }) => id === comment.id);
    keep(removeComment(comment.id), `Your comment on ${comment.reference} is deleted.`);
    undo.offer(() => {
      keep(addComment([comment], index), 'Your comment is back.');
      list.focus(comment.id);
    });
  },
});
const ways = startExportOptions(settings, {
  formatForEmail: (comments) => formatForEmail(settings, parts, comments),
  onDeleteAll() {
    const before = store.kept();
    keep(removeAll, 'All your comments are deleted from this browser.');
    undo.offer(() => {
      keep(restoreComment(before), 'Your comments are back.');
      pagePart(page, '#noted-heading').focus();
    });
  },
  onNews: say,
});

// What is for readers without scripts gives way.
document.documentElement.classList.add('has-scripts', 'is-ready');
pagePart(unreadable, '[data-download]').addEventListener('click', () =>
  saveText(store.kept().unreadable ?? '', `${settings.strategy}-comments-raw.txt`),
);
pagePart(unreadable, '[data-delete]').addEventListener('click', () => {
  keep(clearUnreadable, 'The raw text is deleted.');
  pagePart(page, '#noted-heading').focus();
});
addEventListener('storage', (event) => {
  if (event.key === key || event.key === null) show();
});
addEventListener('pageshow', bringUpToDate);
document.addEventListener('visibilitychange', bringUpToDate);
addEventListener('beforeunload', (event) => {
  if (form.isBegun() || list.isBegun() || !store.isSafe()) event.preventDefault();
});
showConsultation(page, settings);
if (!store.isReadable()) trouble.textContent = troubles.blocked;
show();

/** A page can be left open over the end of the consultation. What is being written stays in sight. */
function bringUpToDate(): void {
  if (!form.isBegun() && !list.isBegun()) showConsultation(page, settings);
}

function keep(change: Change, said: string): Outcome {
  undo.withdraw();
  const outcome = store.change(change);
  trouble.textContent = troubles[outcome];
  say(said);
  show();
  return outcome;
}

function show(): void {
  const kept = store.kept();
  list.show(kept.comments);
  ways.show(kept.comments);
  unreadable.hidden = kept.unreadable === undefined;
}

function say(text: string): void {
  news.textContent = text;
}

function restoreComment(before: CommentState): Change {
  return (kept) => ({ ...addComment(before.comments, 0)(kept), unreadable: kept.unreadable ?? before.unreadable });
}
