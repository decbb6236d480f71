import { describe, expect, test } from 'vitest';
import {
  addComments,
  clearUnreadable,
  reword,
  removeComment,
  removeAll,
} from '../../../../src/features/comments/page/comment-state.ts';
import { ownChanges } from '../../../../src/features/comments/page/own-changes.ts';
import { deserialize, serialize } from '../../../../src/features/comments/page/serialize.ts';
import { openStore } from '../../../../src/features/comments/page/store.ts';
import { makeComment, storageOf } from './make-comments.ts';

const first = makeComment('a');
const second = makeComment('b');

test('nothing is stored before the first comment is added', () => {
  const { storage, stored } = storageOf();
  const store = openStore(storage, 'here');
  expect(store.state()).toEqual({ comments: [], unreadable: undefined });
  expect(stored.size).toBe(0);
});

test('comments are stored in the order added, changed and deleted', () => {
  const { storage, stored } = storageOf();
  const store = openStore(storage, 'here');
  expect(store.change(addComments([first]))).toBe('stored');
  store.change(addComments([second]));
  store.change(reword('a', 'Better'));
  expect(openStore(storage, 'here').state().comments).toEqual([{ ...first, text: 'Better' }, second]);
  store.change(removeComment('a'));
  store.change(addComments([first], 0));
  expect(store.state().comments).toEqual([first, second]);
  store.change(removeAll);
  expect(stored.size).toBe(0);
});

test('comments of another window are kept', () => {
  const { storage } = storageOf();
  const [here, there] = [openStore(storage, 'here'), openStore(storage, 'here')];
  here.change(addComments([first]));
  there.change(addComments([second]));
  here.change(reword('a', 'Better'));
  expect(there.state().comments).toEqual([{ ...first, text: 'Better' }, second]);
});

describe('another window that wrote at the same moment', () => {
  const key = 'here';

  test('is made to keep a new comment and a new wording that it did not know', () => {
    const { storage, stored } = storageOf();
    const store = openStore(storage, key);
    store.change(addComments([first]));
    const known = stored.get(key) ?? '';
    store.change(reword('a', 'Better'));
    store.change(addComments([makeComment('c')]));
    stored.set(key, serialize({ comments: [...deserialize(known).comments, second], unreadable: undefined }));
    store.reconcile();
    expect(openStore(storage, key).state().comments).toEqual([{ ...first, text: 'Better' }, second, makeComment('c')]);
  });

  test('keeps its own wording of a comment that both changed', () => {
    const { storage, stored } = storageOf();
    const store = openStore(storage, key);
    store.change(addComments([first]));
    store.change(reword('a', 'Mine'));
    stored.set(key, serialize({ comments: [{ ...first, text: 'Theirs' }], unreadable: undefined }));
    store.reconcile();
    expect(store.state().comments.map(({ text }) => text)).toEqual(['Theirs']);
  });

  test('and later takes a comment back, does so', () => {
    let time = 0;
    const own = ownChanges(() => time);
    const without = { comments: [], unreadable: undefined };
    own.remember(without, { ...without, comments: [first] });
    expect(own.overwrittenIn(without)?.(without).comments).toEqual([first]);
    time = 60_000;
    expect(own.overwrittenIn(without)).toBe(undefined);
  });
});

describe('a browser', () => {
  test('that blocks storage leaves the comments on the page', () => {
    const store = openStore(() => {
      throw new DOMException('No', 'SecurityError');
    }, 'here');
    expect(store.isReadable()).toBe(false);
    expect(store.change(addComments([first]))).toBe('blocked');
    expect(store.state().comments).toEqual([first]);
    expect(store.isSaved()).toBe(false);
  });

  test('that is full says so, and stores everything once there is room', () => {
    const { storage, stored, fill } = storageOf();
    const store = openStore(storage, 'here');
    store.change(addComments([first]));
    fill(true);
    expect(store.change(addComments([second]))).toBe('full');
    expect(store.state().comments).toEqual([first, second]);
    expect(openStore(storage, 'here').state().comments).toEqual([first]);
    fill(false);
    expect(store.change(reword('b', 'Better'))).toBe('stored');
    expect(store.isSaved()).toBe(true);
    expect(stored.get('here')).toContain('Better');
  });
});

test.for([
  ['a text that is no JSON', '{"version":1,'],
  ['another program', '"dark"'],
  ['nothing at all', 'null'],
  ['a later version', '{"version":2,"comments":[]}'],
  ['comments that are no list', '{"version":1,"comments":{"length":3}}'],
])('%s is kept as it is, beside new comments', ([, raw = '']) => {
  const { storage, stored } = storageOf();
  stored.set('here', raw);
  const store = openStore(storage, 'here');
  expect(store.state()).toEqual({ comments: [], unreadable: raw });
  store.change(addComments([first]));
  expect(openStore(storage, 'here').state()).toEqual({ comments: [first], unreadable: raw });
  store.change(clearUnreadable);
  expect(openStore(storage, 'here').state()).toEqual({ comments: [first], unreadable: undefined });
});

test.for([
  ['without text', { ...second, text: undefined }],
  ['with blanks for text', { ...second, text: ' \n' }],
  ['longer than 2,000 characters', { ...second, text: 'x'.repeat(2001) }],
  ['about no part', { ...second, part: 7 }],
  ['with an endless title', { ...second, title: 'x'.repeat(1001) }],
  ['that is a duplicate', first],
  ['that is null', null],
])('a comment %s is left out, and the others are read', ([, broken]) => {
  const { storage, stored } = storageOf();
  const raw = JSON.stringify({ version: 1, comments: [first, broken] });
  stored.set('here', raw);
  expect(openStore(storage, 'here').state()).toEqual({ comments: [first], unreadable: raw });
});

test('a comment can have 2,000 characters, and an emoji counts as one', () => {
  const longest = makeComment('a', '🧡'.repeat(2000));
  const { storage, stored } = storageOf();
  stored.set('here', serialize({ comments: [longest], unreadable: undefined }));
  expect(openStore(storage, 'here').state().comments).toEqual([longest]);
});

test('unknown fields of a comment are left out', () => {
  const { storage, stored } = storageOf();
  stored.set(
    'here',
    '{"version":1,"comments":[{"__proto__":{"x":1},' + JSON.stringify({ ...first, y: 1 }).slice(1) + ']}',
  );
  expect(openStore(storage, 'here').state().comments).toEqual([first]);
});
