import { expect, test } from 'vitest';
import type { PathPattern } from '../../../../src/core/routes/path-pattern.ts';
import { takenNames } from '../../../../src/core/routes/taken-names.ts';

const inLeeds = { strategy: 'leeds' };

test('a name says what is at its address, or the pages or files below it', () => {
  const taken = takenNames('section', inLeeds, []);
  expect(taken.get('search')?.reason).toBe('the site has a page at /leeds/search/');
  expect(taken.get('actions')?.reason).toBe('the site has a page at /leeds/actions/');
  expect(taken.get('progress')?.reason).toBe('the site has a page at /leeds/progress/');
  expect(taken.get('objectives')?.reason).toBe('the site has pages below /leeds/objectives/');
  expect(taken.get('pagefind')?.reason).toBe('the site has files below /leeds/pagefind/');
  expect(taken.get('theme.css')?.reason).toBe('the site has a file at /leeds/theme.css');
});

test('a name that is partly that of the strategy is taken in that strategy alone', () => {
  expect(takenNames('section', inLeeds, []).has('leeds-strategy.pdf')).toBe(true);
  expect(takenNames('section', { strategy: 'york' }, []).has('leeds-strategy.pdf')).toBe(false);
});

test('things that have a folder to themselves have only its front page to avoid', () => {
  for (const id of ['priority', 'objective', 'partner', 'measure'] as const) {
    expect([...takenNames(id, inLeeds, []).keys()].sort()).toEqual(['index', 'index.html']);
  }
  expect([...takenNames('action', inLeeds, []).keys()].sort()).toEqual(['by', 'index', 'index.html', 'pack']);
  expect([...takenNames('actionsByValue', { ...inLeeds, facet: 'owner' }, []).keys()]).toEqual([]);
});

test('a file that is copied as it is takes its name, in lower-case letters, and leaves its folder free', () => {
  const files: PathPattern[] = ['/Logo.png', '/leeds/easy-read.pdf', '/media/index.html'];
  const strategies = takenNames('strategy', {}, files);
  expect(strategies.get('logo.png')?.reason).toBe('the site has a file at /logo.png');
  expect(strategies.get('media')?.reason).toBe('the site has a page at /media/');
  expect(strategies.has('leeds')).toBe(false);
  expect(takenNames('section', inLeeds, files).has('easy-read.pdf')).toBe(true);
  expect(takenNames('section', { strategy: 'york' }, files).has('easy-read.pdf')).toBe(false);
});
