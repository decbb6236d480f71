import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '../../../../src/core/content/content-folder.ts';

test('the content is in the folder "content" of the project', () => {
  expect(contentFolder('/project', {})).toBe(resolve('/project/content'));
  expect(contentFolder('/project', { CONTENT_FOLDER: '' })).toBe(resolve('/project/content'));
});

test('CONTENT_FOLDER names another folder, seen from where the command is run', () => {
  expect(contentFolder('/project', { CONTENT_FOLDER: 'elsewhere' })).toBe(resolve('elsewhere'));
});

test('an empty CONTENT_FOLDER names none', () => {
  expect(contentFolder('/project', { CONTENT_FOLDER: '' })).toBe(resolve('/project/content'));
});
