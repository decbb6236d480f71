import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import config from '../../.htmlvalidate.mjs';
import { plainText } from '../support/plain-text.ts';
import { brokenLinks } from './links.ts';
import { buildFixtureSite, type FixtureSite } from './fixture-site.ts';
import { openConsultationSite } from './open-consultation.ts';
import { readBuiltSite, readSite, type BuiltSite } from './site.ts';

/** Built on 10 April 2024, when the comments are being considered, and fixed to no day. */
let made: FixtureSite;
let site: BuiltSite;
/** While comments on a real plan are taken. */
let open: BuiltSite;

beforeAll(async () => {
  made = buildFixtureSite(
    { 'strategies/anytown/strategy.yml': (text) => text.replace(/^asAt: .*\n/m, '') },
    { SOURCE_DATE_EPOCH: String(Date.UTC(2024, 3, 10, 12) / 1000) },
  );
  site = readSite(made.folder);
  open = readSite(await openConsultationSite());
});

afterAll(() => made.remove());

/** Pages of parts that can be commented on, by the path below a strategy. */
const parts = /^\/[^/]+\/(?:(?:priorities|objectives|indicators)\/[^/]+\/|actions\/[\d.]+-\d+\/)?$/;

test('every part has its feedback, straight to the form and with its own reference', () => {
  const pages = open.pages.filter(({ path }) => parts.test(path) && path.startsWith('/leeds/'));
  expect(pages.length).toBeGreaterThan(200);
  const without = pages.filter(({ path, document }) => {
    const href = linkNamed(document, /^Comment on this /)?.getAttribute('href');
    return href === undefined || !new URL(href).searchParams.get('page')?.endsWith(path);
  });
  expect(without.map(({ path }) => path)).toEqual([]);
});

test('every part of the draft for Leeds says that its consultation is over, and asks for nothing', () => {
  const pages = readBuiltSite().pages.filter(({ path }) => parts.test(path) && path.startsWith('/leeds/'));
  expect(pages.length).toBeGreaterThan(200);
  for (const { document, path } of pages) {
    const feedback = document.querySelector('.feedback');
    expect(plainText(feedback), path).toMatch(/^Consultation This consultation is over\. Leeds later published/);
    expect(feedback?.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
      'https://observatory.leeds.gov.uk/drug_and_alcohol_strategy_web',
      '/leeds/consultation/',
    ]);
  }
});

test('once comments are closed no page leads to the form or to a note', () => {
  const pages = site.pages.filter(({ path }) => parts.test(path) && path.startsWith('/anytown/'));
  expect(pages.length).toBeGreaterThan(8);
  for (const { document, path } of pages) {
    const feedback = document.querySelector('.feedback');
    if (path === '/anytown/actions/1.2-02/') continue;
    expect(plainText(feedback), path).toContain(
      'The consultation closed at the end of 31 March 2024. ' + 'Comments are closed. The committee has them.',
    );
    expect(feedback?.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
      'https://anytown.example/comments/',
      '/anytown/consultation/',
    ]);
  }
});

test('what people said is on each part that it concerns, with a link to all of it', () => {
  const told = site.pages.filter(({ document }) =>
    plainText(document.querySelector('main')).includes('14 of 60 answers'),
  );
  expect(told.map(({ path }) => path)).toEqual([
    '/anytown/actions/2-01/',
    '/anytown/consultation/',
    '/anytown/priorities/2/',
  ]);
  expect(told.map(({ document }) => linkNamed(document, /^Read the full response/)?.getAttribute('href'))).toEqual([
    '/anytown/consultation/#response-mould',
    undefined,
    '/anytown/consultation/#response-mould',
  ]);
});

test('a superseded strategy has its banner, leads to the one in its place and is kept out of search engines', () => {
  const pages = site.pages.filter(({ path }) => path.startsWith('/anytown/'));
  expect(pages.length).toBeGreaterThan(20);
  for (const { document, path } of pages) {
    expect(plainText(document.querySelector('.notice--edition')), path).toMatch(
      /^Superseded, edition of 15 March 2024/,
    );
    expect(linkNamed(document, /^Anytown Homes Strategy/)?.getAttribute('href')).toBe('https://anytown.example/homes/');
    expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toMatch(new RegExp(`${path}$`));
  }
});

test('every page says of which edition it is and when it was last updated', () => {
  for (const { document, path } of site.pages.filter(({ path }) => path.startsWith('/anytown/'))) {
    const footer = plainText(document.querySelector('footer'));
    expect(footer, path).toContain('Superseded, edition of 15 March 2024.');
    expect(footer, path).toContain('This page was last updated on 15 March 2024.');
  }
});

test('the page of the consultation is valid HTML, and links to it lead somewhere', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const page = site.pages.find(({ path }) => path === '/anytown/consultation/');
  const { results } = await validator.validateString(page?.html ?? '', 'consultation/index.html');
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  expect(brokenLinks(site).filter((link) => /\/(?:consultation|comments)\//.test(link))).toEqual([]);
});

function linkNamed(document: HTMLElement, name: RegExp): HTMLElement | undefined {
  return document.querySelectorAll('a').find((link) => name.test(plainText(link)));
}
