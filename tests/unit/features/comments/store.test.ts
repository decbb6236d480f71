import { describe, expect, test } from 'vitest';
import {
  clearUnreadable,
  addComment,
  reword,
  removeComment,
  removeAll,
} from '../../../../src/features/comments/page/comment-state.ts';
import { writeKept } from '../../../../src/features/comments/page/serialize.ts';
import { openStore } from '../../../../src/features/comments/page/store.ts';
import { made, storageOf } from './make-comments.ts';

const first = made('a');
const second = made('b');

test('nothing is stored before a comment is kept', () => {
  const { storage, stored } = storageOf();
  const store = openStore(storage, 'here');
  expect(store.kept()).toEqual({ comments: [], unreadable: undefined });
  expect(stored.size).toBe(0);
});

test('comments are kept in the order noted, changed and deleted', () => {
  const { storage, stored } = storageOf();
  const store = openStore(storage, 'here');
  expect(store.change(addComment([first]))).toBe('kept');
  store.change(addComment([second]));
  store.change(reword('a', 'Better'));
  expect(openStore(storage, 'here').kept().comments).toEqual([{ ...first, text: 'Better' }, second]);
  store.change(removeComment('a'));
  store.change(addComment([first], 0));
  expect(store.kept().comments).toEqual([first, second]);
  store.change(removeAll);
  expect(stored.size).toBe(0);
});

test('what another window keeps meanwhile stays', () => {
  const { storage } = storageOf();
  const [here, there] = [openStore(storage, 'here'), openStore(storage, 'here')];
  here.change(addComment([first]));
  there.change(addComment([second]));
  here.change(reword('a', 'Better'));
  expect(there.kept().comments).toEqual([{ ...first, text: 'Better' }, second]);
});

describe('a browser', () => {
  test('that blocks storage leaves the comments on the page', () => {
    const store = openStore(() => {
      throw new DOMException('No', 'SecurityError');
    }, 'here');
    expect(store.isReadable()).toBe(false);
    expect(store.change(addComment([first]))).toBe('blocked');
    expect(store.kept().comments).toEqual([first]);
    expect(store.isSafe()).toBe(false);
  });

  test('that is full says so, and keeps everything once there is room', () => {
    const { storage, stored, fill } = storageOf();
    const store = openStore(storage, 'here');
    store.change(addComment([first]));
    fill(true);
    expect(store.change(addComment([second]))).toBe('full');
    expect(store.kept().comments).toEqual([first, second]);
    expect(openStore(storage, 'here').kept().comments).toEqual([first]);
    fill(false);
    expect(store.change(reword('b', 'Better'))).toBe('kept');
    expect(store.isSafe()).toBe(true);
    expect(stored.get('here')).toContain('Better');
  });
});

test.for([
  ['a text that is no JSON', '{"version":1,'],
  ['another program', '"dark"'],
  ['nothing at all', 'null'],
  ['a later version', '{"version":2,"comments":[]}'],
  ['comments that are no list', '{"version":1,"comments":{"length":3}}'],
])('%s is handed on as it is and stays when a comment is kept', ([, raw = '']) => {
  const { storage, stored } = storageOf();
  stored.set('here', raw);
  const store = openStore(storage, 'here');
  expect(store.kept()).toEqual({ comments: [], unreadable: raw });
  store.change(addComment([first]));
  expect(openStore(storage, 'here').kept()).toEqual({ comments: [first], unreadable: raw });
  store.change(clearUnreadable);
  expect(openStore(storage, 'here').kept()).toEqual({ comments: [first], unreadable: undefined });
});

test.for([
  ['without text', { ...second, text: undefined }],
  ['with blanks for text', { ...second, text: ' \n' }],
  ['longer than 2,000 characters', { ...second, text: 'x'.repeat(2001) }],
  ['about no part', { ...second, part: 7 }],
  ['with an endless title', { ...second, title: 'x'.repeat(1001) }],
  ['that is there twice', first],
  ['that is null', null],
])('a comment %s is left out, and the others are read', ([, broken]) => {
  const { storage, stored } = storageOf();
  const raw = JSON.stringify({ version: 1, comments: [first, broken] });
  stored.set('here', raw);
  expect(openStore(storage, 'here').kept()).toEqual({ comments: [first], unreadable: raw });
});

test('a comment can hold 2,000 characters, an emoji being one', () => {
  const longest = made('a', '🧡'.repeat(2000));
  const { storage, stored } = storageOf();
  stored.set('here', writeKept({ comments: [longest], unreadable: undefined }));
  expect(openStore(storage, 'here').kept().comments).toEqual([longest]);
});

test('what a comment holds beside its fields is left out', () => {
  const { storage, stored } = storageOf();
  stored.set(
    'here',
    '{"version":1,"comments":[{"__proto__":{"x":1},' + JSON.stringify({ ...first, y: 1 }).slice(1) + ']}',
  );
  expect(openStore(storage, 'here').kept().comments).toEqual([first]);
});
