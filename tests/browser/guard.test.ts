import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const browser = useBrowser();
const elsewhere = 'https://elsewhere.example/';

/** What the guard says of a page that does something the site promises not to do. */
async function faultsOf(plant: () => unknown, options = {}): Promise<string> {
  return faultsOfVisit(async (page) => {
    await page.evaluate(plant);
    await pause(500);
  }, options);
}

async function faultsOfVisit(visitPage: (page: Page) => Promise<unknown>, options = {}): Promise<string> {
  const visit = browser.withNewContext('/about/', visitPage, options);
  return visit.then(
    () => 'none',
    (error: unknown) => (error as Error).message.split('\n').slice(1).join('\n'),
  );
}

describe('every test in a browser fails where a page', () => {
  test('asks another site for anything', async () => {
    const plant = () => document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/pixel' }));
    expect(await faultsOf(plant, { bypassCSP: true })).toBe(`asked ${elsewhere}pixel`);
  });

  test('opens a window', async () => {
    const open = () => void window.open('https://elsewhere.example/');
    const faults = faultsOfVisit((page) => Promise.all([page.waitForEvent('popup'), page.evaluate(open)]));
    expect(await faults).toBe('opened a window');
  });

  test('goes to another site', async () => {
    const plant = () => void setTimeout(() => location.assign('https://elsewhere.example/'));
    expect(await faultsOf(plant)).toBe(`went to ${elsewhere}`);
  });

  test('tries what the security policy refuses, and gets nothing', async () => {
    expect(await faultsOf(() => document.body.setAttribute('style', 'color: red'))).toContain('style-src');
    expect(await faultsOf(() => fetch('https://elsewhere.example/').catch(() => null))).toContain('connect-src');
    expect(await faultsOf(() => document.body.append(Object.assign(new Image(), { src: 'data:,' })))).toContain(
      'img-src',
    );
    const script = () =>
      void setTimeout(() => document.body.append(Object.assign(document.createElement('script'), { text: '1' })));
    expect(await faultsOf(script)).toContain('TrustedScript');
  });

  test('sets a cookie', async () => {
    expect(await faultsOf(() => (document.cookie = 'visits=1'))).toBe('set the cookie "visits"');
  });

  test('keeps anything in the browser', async () => {
    expect(await faultsOf(() => localStorage.setItem('visits', '1'))).toBe('kept localStorage visits');
    expect(await faultsOf(() => sessionStorage.setItem('visits', '1'))).toBe('kept sessionStorage visits');
    expect(await faultsOf(() => void indexedDB.open('visits'))).toBe('kept the database visits');
    expect(await faultsOf(() => caches.open('visits').then(() => null))).toBe('kept the cache visits');
  });
});

test('only the search can compile WebAssembly', async () => {
  const compile = () =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => 'compiled',
      () => 'refused',
    );
  expect(await browser.withPage('/leeds/search/', (page) => page.evaluate(compile))).toBe('compiled');
  expect(await browser.withPage('/leeds/', (page) => page.evaluate(compile))).toBe('refused');
});
