import { describe, expect, test } from 'vitest';
import {
  addComments,
  clearUnreadable,
  reword,
  removeComment,
  removeAll,
} from '../../../../src/features/comments/page/comment-state.ts';
import { serialize } from '../../../../src/features/comments/page/serialize.ts';
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
  store.change(addComments([first]));
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

test('windows that write at the same moment overwrite nothing, and what one deletes stays deleted', () => {
  const { storage, stored } = storageOf();
  const [here, there] = [openStore(storage, 'here'), openStore(storage, 'here')];
  here.change(addComments([first]));
  const known = new Map(stored);
  here.change(addComments([second]));
  const added = [...stored].filter(([name]) => !known.has(name));
  // The other window does not see yet what this one has added.
  stored.clear();
  for (const [name, text] of known) stored.set(name, text);
  there.change(addComments([makeComment('c')]));
  there.change(removeComment('a'));
  for (const [name, text] of added) stored.set(name, text);
  expect(here.state().comments).toEqual([second, makeComment('c')]);
  here.change(addComments([makeComment('d')]));
  expect(there.state().comments).toEqual([second, makeComment('c'), makeComment('d')]);
});

describe('comments that an older version stored in one list', () => {
  const list = serialize({ comments: [first, second], unreadable: undefined });

  test('are read, and stored one by one at the next change', () => {
    const { storage, stored } = storageOf();
    stored.set('here', list);
    const store = openStore(storage, 'here');
    expect(store.state().comments).toEqual([first, second]);
    store.change(removeComment('a'));
    expect([...stored.keys()]).toEqual(['here#b']);
    expect(store.state().comments).toEqual([second]);
  });

  test('stay in it in a browser without room, unless they are deleted', () => {
    const { storage, stored, fill } = storageOf();
    stored.set('here', list);
    const store = openStore(storage, 'here');
    fill(true);
    expect(store.change(removeAll)).toBe('stored');
    expect(stored.size).toBe(0);
  });

  test('leave what could not be read behind', () => {
    const { storage, stored } = storageOf();
    const raw = JSON.stringify({ version: 1, comments: [first, null] });
    stored.set('here', raw);
    const store = openStore(storage, 'here');
    store.change(removeComment('a'));
    expect(openStore(storage, 'here').state()).toEqual({ comments: [], unreadable: raw });
    store.change(clearUnreadable);
    expect(stored.size).toBe(0);
  });
});

test('a damaged comment is handed out as it is, with the others beside it', () => {
  const { storage, stored } = storageOf();
  const store = openStore(storage, 'here');
  store.change(addComments([first, second]));
  stored.set('here#a', '{"version":1,');
  stored.set('there#a', serialize({ comments: [first], unreadable: undefined }));
  expect(store.state()).toEqual({ comments: [second], unreadable: '{"version":1,' });
  store.change(clearUnreadable);
  expect([...stored.keys()]).toEqual(['here#b', 'there#a']);
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
    expect(stored.get('here#b')).toContain('Better');
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
